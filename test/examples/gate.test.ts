import assert from "node:assert/strict";
import { reasonsToRefuse } from "../../examples/gated-release/gate";

type Backups = Parameters<typeof reasonsToRefuse>[0];
type Tasks = Parameters<typeof reasonsToRefuse>[1];

const hour = 3600;
const backups: Backups = {
  asOf: "2026-11-21T00:00:00.000Z",
  asOfSource: "server",
  latestBackupTime: "2026-11-20T00:00:00.000Z",
  latestBackupAgeSeconds: 24 * hour,
};
const tasks: Tasks = {
  asOf: "2026-11-21T00:00:00.000Z",
  asOfSource: "server",
  complete: true,
  openCount: 0,
  records: [],
};
const task = { service: "cce", resourceId: "c", kind: "master-backup", evidenceGrade: "jobHistory" };

/** A copy without one member. */
function without<T extends object>(value: T, name: keyof T): T {
  return Object.fromEntries(Object.entries(value).filter(([member]) => member !== name)) as T;
}

describe("the gate of examples/gated-release", () => {
  const refusals = (b: Backups, t: Tasks, maximum = 26 * hour): string[] => reasonsToRefuse(b, t, maximum);

  it("opens on a fresh backup and no open task", () => {
    assert.deepEqual(refusals(backups, tasks), []);
  });

  it("opens at exactly the maximum age, and not one millisecond later", () => {
    assert.deepEqual(refusals({ ...backups, latestBackupAgeSeconds: 26 * hour }, tasks), []);
    assert.equal(refusals({ ...backups, latestBackupAgeSeconds: 26 * hour + 0.001 }, tasks).length, 1);
  });

  const closed: readonly (readonly [title: string, b: Backups, t: Tasks, reason: string])[] = [
    ["a provider not configured yet answers {} for the backups", {}, tasks, "the provider is not configured yet"],
    ["a provider not configured yet answers {} for the tasks", backups, {}, "the provider is not configured yet"],
    [
      "there is no successful backup",
      without(backups, "latestBackupTime"),
      tasks,
      "there is no successful Redis backup",
    ],
    [
      "the backup has no age",
      without(backups, "latestBackupAgeSeconds"),
      tasks,
      "the age of the Redis backup of 2026-11-20T00:00:00.000Z cannot be told",
    ],
    [
      "the age is no number",
      { ...backups, latestBackupAgeSeconds: NaN },
      tasks,
      "the newest Redis backup is NaN h old, at most 26.0 h are allowed",
    ],
    [
      "the age is not the server's",
      { ...backups, asOfSource: "local" },
      tasks,
      "the age of the Redis backup is not measured by the server's clock",
    ],
    [
      "the tasks are not dated by the server",
      backups,
      { ...tasks, asOfSource: "local" },
      "the snapshot tasks are not dated by the server's clock",
    ],
    [
      "the list of tasks was cut",
      backups,
      { ...tasks, complete: false, incompleteReason: "cut" },
      "not all snapshot tasks could be read: cut",
    ],
    [
      "it is not said whether the list was cut",
      backups,
      without(tasks, "complete"),
      "not all snapshot tasks could be read: no reason given",
    ],
    ["one task is open", backups, { ...tasks, openCount: 1 }, "1 cluster snapshot task is still open"],
    ["two tasks are open", backups, { ...tasks, openCount: 2 }, "2 cluster snapshot tasks are still open"],
    [
      "it is not said how many are open",
      backups,
      without(tasks, "openCount"),
      "? cluster snapshot tasks are still open",
    ],
    [
      "a task is in an unknown state",
      backups,
      { ...tasks, records: [{ ...task, state: "unknown" }] },
      "1 cluster snapshot tasks are in a state that nobody documents",
    ],
    [
      "there are no records",
      backups,
      without(tasks, "records"),
      "? cluster snapshot tasks are in a state that nobody documents",
    ],
  ];
  for (const [title, b, t, reason] of closed) {
    it(`stays closed when ${title}`, () => assert.deepEqual(refusals(b, t), [reason]));
  }

  it("stays closed when the limit itself is no number", () => {
    assert.equal(refusals(backups, tasks, NaN).length, 1);
  });

  it("gives every reason at once", () => {
    assert.equal(refusals({ ...backups, latestBackupAgeSeconds: 1e9 }, { ...tasks, openCount: 1 }).length, 2);
  });
});
