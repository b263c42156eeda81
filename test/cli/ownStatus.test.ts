/** What a resource says of itself: in each view for people, and in a recording, which is judged like the live reading. */
import assert from "node:assert/strict";
import type { GateResult } from "../../provider/gates/result";
import { simulatorResources, type ScriptedReply } from "../../provider/simulator/index";
import { useSimulator } from "../support/startReader";
import { useGateFolder } from "./support/gateFiles";
import { runAt, runHere } from "./support/runHere";

const { dwsClusterId, cssClusterId } = simulatorResources;

const gate = {
  criteria: { lastBackupMaximumAge: "26h", lastTaskSucceeded: true, noTaskRunning: true },
  targets: [
    { name: "warehouse", service: "dws", evidence: "snapshots", resourceId: dwsClusterId },
    { name: "search", service: "css", evidence: "dataSnapshots", resourceId: cssClusterId },
  ],
};

const warehouse = (more: object): ScriptedReply => ({
  queryName: "dws.readCluster",
  body: {
    cluster: {
      id: dwsClusterId,
      status: "AVAILABLE",
      sub_status: "NORMAL",
      task_status: null,
      action_progress: {},
      ...more,
    },
  },
});
const search = (more: object): ScriptedReply => ({
  queryName: "css.readCluster",
  body: { id: cssClusterId, status: "200", actions: [], actionProgress: {}, backupAvailable: true, ...more },
});
const refused: ScriptedReply = {
  queryName: "dws.readCluster",
  status: 403,
  body: { error_code: "DWS.0403", error_msg: "No permission." },
};

const cases: readonly (readonly [
  title: string,
  replies: readonly ScriptedReply[],
  code: number,
  warehouse: readonly [verdict: string, status: string],
  search: readonly [verdict: string, status: string],
])[] = [
  ["idle", [], 0, ["pass", "idle (AVAILABLE / NORMAL)"], ["pass", "idle (200)"]],
  [
    "busy",
    [
      warehouse({ task_status: "RESTORING", action_progress: { RESTORING: "20%" } }),
      search({ actions: ["RESTORING"], actionProgress: { RESTORING: "20%" } }),
    ],
    5,
    ["pending", "busy with RESTORING (AVAILABLE / NORMAL / RESTORING)"],
    ["pending", "busy with RESTORING (200)"],
  ],
  [
    "out of order",
    [warehouse({ sub_status: "READONLY" }), search({ status: "303" })],
    0,
    ["warn", "degraded (AVAILABLE / READONLY)"],
    ["warn", "degraded (303)"],
  ],
  [
    "without documented words",
    [warehouse({ status: "MELTED" }), search({ status: "7" })],
    3,
    ["unknown", "unknown (MELTED / NORMAL)"],
    ["unknown", "unknown (7)"],
  ],
  ["not read", [refused], 3, ["unknown", "not read: dws:readCluster in region"], ["pass", "idle (200)"]],
];

/** Each request has an id of its own, and a warning names it. */
const withoutRequestIds = (text: string): string => text.replace(/request id \w+/g, "request id");

describe("the own status of a resource", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();

  for (const [title, replies, code, ...expected] of cases) {
    it(`decides alike live and in a replay, and is shown to people: ${title}`, async () => {
      const file = folder.write("gate.json", gate);
      const recording = folder.path("recording.json");
      const live = (...argv: readonly string[]) => {
        simulator().script(...replies);
        return runAt(simulator(), [...argv, "-f", file]);
      };
      const replayed = ["replay", "-f", file, "--records", recording];

      const listed = await live("list", "-o", `json=${recording}`);
      assert.equal(listed.code, 0, listed.stderr);
      const checked = await live("check", "-o", "json");
      const again = await runHere([...replayed, "-o", "json"]);
      assert.deepEqual([checked.code, again.code], [code, code], checked.stderr);
      const [ofReplay, ofCheck] = [again, checked].map(
        ({ stdout }) => JSON.parse(withoutRequestIds(stdout)) as GateResult,
      );
      assert.deepEqual(ofReplay, ofCheck);
      assert.deepEqual(
        ofCheck?.targetResults.map(({ criteria }) => criteria.find(({ id }) => id === "noTaskRunning")?.verdict),
        expected.map(([verdict]) => verdict),
      );

      const [ofWarehouse = "", ofSearch = ""] = expected.map(([, status]) => status);
      const human = await live("check");
      assert.ok(human.stdout.includes(`\nown status of warehouse: ${ofWarehouse}`), human.stdout);
      assert.ok(human.stdout.includes(`\nown status of search: ${ofSearch}`), human.stdout);
      assert.equal(withoutRequestIds((await runHere(replayed)).stdout), withoutRequestIds(human.stdout));

      const explained = await live("explain");
      for (const status of [ofWarehouse, ofSearch]) {
        assert.ok(explained.stdout.includes(`\n  own status: ${status}`), explained.stdout);
      }
      const page = await runHere([...replayed, "-o", "html"]);
      for (const status of [ofWarehouse, ofSearch]) {
        assert.ok(page.stdout.includes(`<dt>Own status</dt><dd>${status}`), status);
      }
    });
  }
});
