import assert from "node:assert/strict";
import { evaluateGate } from "../../../provider/gates/evaluateGate";
import type { AnswerOrError } from "../../../provider/verdict/evidence/evidenceSource";
import { joinCbrBackups } from "../../../provider/verdict/evidence/joinCbrBackups";
import { gateOf, parseDescription } from "../../../provider/verdict/parseDescription";
import { hour, minute, readAt } from "../../support/gates/judged";
import { asked, backup, backups, log, logs, refused, server } from "./support/cbrAnswers";

describe("the ids by which `newerThan` finds a backup of CBR", () => {
  const [ran, made] = [
    { ...log, otherIds: ["b1", "c1"] },
    { ...backup, otherIds: ["c1"] },
  ];
  function verdictOf(newerThan: string, log: AnswerOrError, backup: AnswerOrError): string {
    const targets = [{ name: "one", service: "cbr", resourceId: server }];
    const gate = gateOf(parseDescription({ targets, criteria: { newerThan } }, { now: readAt }));
    const place = { target: "one", service: "cbr", resourceId: server, evidence: "backups" };
    const joined = joinCbrBackups([log, backup], asked);
    const [criterion] = evaluateGate(gate, [{ ...place, ...joined }], readAt).result.targetResults[0]?.criteria ?? [];
    return [criterion?.verdict, criterion?.reason].filter((part) => part !== undefined).join(" ");
  }

  for (const id of ["log", "b1", "c1"]) {
    it(`are those of the log, the backup and the restore point: ${id}`, () => {
      assert.equal(verdictOf(id, logs([ran]), backups([made])), "pass");
      // A log without its backup answers to the same ids.
      assert.equal(verdictOf(id, logs([{ ...ran, state: "failed" }]), backups([])), "fail");
      assert.equal(verdictOf(id, logs([{ ...ran, state: "failed" }]), backups([made])), "unknown unmappedState");
      assert.equal(verdictOf(id, logs([]), refused), "unknown incomplete");
      // The list of tasks says that the task has not ended: its backup is no later success.
      const open = { ...ran, state: "running" as const, began: hour + minute };
      assert.equal(verdictOf(id, logs([open]), backups([made])), "pending openTask");
    });
  }

  it("are judged by the worst record that has one, in whatever order they are listed", () => {
    const failed = { ...ran, id: "l1", state: "failed" as const, backupId: "gone-1", began: 2 * hour };
    const open = { ...ran, id: "l2", state: "running" as const, backupId: "gone-2", began: hour };
    for (const rows of [
      [failed, open],
      [open, failed],
    ])
      assert.equal(verdictOf("c1", logs(rows), backups([])), "fail");
  });

  it("leave out the restore of a backup, which names the same restore point", () => {
    const restore = { ...ran, kind: "restore", otherIds: undefined as never, id: "restore" };
    assert.equal(verdictOf("restore", logs([ran, restore]), backups([made])), "pending notSeen");
  });
});
