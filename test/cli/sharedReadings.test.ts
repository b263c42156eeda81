/** Gates of many targets that share the lists of their project, on the command line. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { exitCodes } from "../../provider/cli/exitCodes";
import type { GatePlan } from "../../provider/cli/commands/shared/plan";
import type { GateResult } from "../../provider/gates/result";
import { fixedNow, useSimulator } from "../support/startReader";
import { virtualTiming } from "../support/virtualTiming";
import { useGateFolder } from "./support/gateFiles";
import { runAt } from "./support/runHere";

const asked = ["lastBackupMaximumAge", "lastTaskSucceeded", "noTaskRunning"];
const criteria = "{ lastBackupMaximumAge: 26h, lastTaskSucceeded: true, noTaskRunning: true }";
const idAt = (server: number): string => `5e000000-0000-4000-8000-00000000000${server}`;

describe("targets that share lists", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();

  /** A gate file with the given number of servers. */
  function gateOf(servers: number, more = ""): string {
    const targets = Array.from(
      { length: servers },
      (_, at) => `  - { name: server-${at}, service: cbr, evidence: backups, resourceId: ${idAt(at)} }\n`,
    );
    const text = `apiVersion: hwbackup/v1\ncriteria: ${criteria}\ntargets:\n${targets.join("")}${more}`;
    return folder.write("gate.yaml", text);
  }

  /** The lists that were asked for since the last look, each with the requests for its pages. */
  function lists(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { queryName = "", query } of simulator().requests()) {
      const list = [queryName, query["status"], query["resource_id"]].filter(Boolean).join(" ");
      counts[list] = (counts[list] ?? 0) + 1;
    }
    simulator().clearRequests();
    return counts;
  }

  const four = [
    "cbr.getOperationLogs waiting",
    "cbr.getOperationLogs running",
    "cbr.getOperationLogs",
    "cbr.getBackups",
  ];

  it("are planned by --dry-run as one reading, in 80 columns and as JSON", async () => {
    const gate = gateOf(
      6,
      "  - { name: old, service: cbr, evidence: backups, resourceId: x, notApplicable: is being built }\n",
    );
    const [json, junit] = [folder.path("plan.json"), folder.path("junit.xml")];
    const argv = ["check", "-f", gate, "--dry-run", "-o", "human", "-o", `json=${json}`, "-o", `junit=${junit}`];
    const { code, stdout } = await runAt(simulator(), argv);
    assert.equal(code, 0);
    const lines = stdout.trimEnd().split("\n");
    assert.ok(
      lines.every((line) => line.length <= 80),
      stdout,
    );
    const text = stdout.replace(/\n +/g, " ");
    assert.ok(text.includes(": 7 targets, evaluated once 6 targets (server-0 (lastBackupMaximumAge, "), text);
    assert.match(
      text,
      /and 1 more\): 4 lists of the project for all of them, each asked for once\. If one of the lists has more/,
    );
    assert.match(text, /than 6000 rows, each target asks for lists of its own\./);
    assert.match(text, /old: not read, since it is not applicable/);
    assert.equal(existsSync(junit), false);
    const { gates } = JSON.parse(readFileSync(json, "utf8")) as { gates: readonly GatePlan[] };
    const [plan] = gates;
    const { url, projectId } = simulator();
    const list = (path: string, status = ""): string =>
      `${url}/v3/${projectId}/${path}?${status}enterprise_project_id=all_granted_eps`;
    assert.deepEqual(
      { ...plan, file: "gate.yaml" },
      {
        file: "gate.yaml",
        targets: 7,
        readings: [
          {
            targets: Array.from({ length: 6 }, (_, at) => ({ name: `server-${at}`, criteria: asked })),
            requests: [
              ["getOperationLogs", list("operation-logs", "status=waiting&"), "operation logs of tasks that wait"],
              ["getOperationLogs", list("operation-logs", "status=running&"), "operation logs of tasks that run"],
              ["getOperationLogs", list("operation-logs"), "operation logs"],
              ["getBackups", list("backups"), "backups"],
            ].map(([query, address, lists]) => ({ query: `cbr:${query}`, method: "GET", url: address, lists })),
            rowsAtMost: 6000,
          },
        ],
        notApplicable: ["old"],
      },
    );
    assert.equal(simulator().requests().length, 0);
  });

  it("are each judged by their own rows, and replayed from a recording to equal verdicts", async () => {
    const scenarios = ["fresh", "stale", "failed", "running", "empty", "cbrContradiction"] as const;
    scenarios.forEach((scenario, at) => simulator().addResource("cbr", idAt(at), scenario));
    const gate = gateOf(scenarios.length);
    const checked = await runAt(simulator(), ["check", "-f", gate, "-o", "json"]);
    const { targetResults } = JSON.parse(checked.stdout) as GateResult;
    assert.deepEqual(
      targetResults.map(({ verdict, complete }) => [verdict, complete]),
      [
        ["pass", true],
        ["fail", true],
        ["fail", true],
        ["pending", true],
        ["fail", true],
        ["unknown", true],
      ],
    );
    assert.deepEqual(Object.keys(lists()), four);
    const recording = folder.path("recording.json");
    assert.equal((await runAt(simulator(), ["list", "-f", gate, "-o", `json=${recording}`])).code, 0);
    assert.deepEqual(Object.keys(lists()), four);
    const replayed = await runAt(simulator(), ["replay", "-f", gate, "--records", recording, "-o", "json"]);
    assert.deepEqual((JSON.parse(replayed.stdout) as GateResult).targetResults, targetResults);
    assert.deepEqual(lists(), {});
  });

  it("are blocked for one cause where the lists are refused, which is told once with their number", async () => {
    simulator().setScenarioFor("cbr", "denied");
    const argv = ["check", "-f", gateOf(5), "-o", "json"];
    const { code, stdout } = await runAt(simulator(), argv);
    assert.equal(code, exitCodes.refused);
    const { targetResults } = JSON.parse(stdout) as GateResult;
    const causes = targetResults.map(({ name, resourceId, criteria: [first] }) =>
      first?.message.replaceAll(name, "").replaceAll(resourceId, ""),
    );
    // The id of the request is among it: it is one refusal.
    assert.match(causes[0] ?? "", /Grant cbr:tasks:list .*request id \w+/);
    assert.deepEqual(new Set(causes), new Set([causes[0]]));
    const report = await runAt(simulator(), ["report", "-f", folder.path("gate.yaml"), "-o", "markdown"]);
    assert.match(
      report.stdout,
      /\| 5 targets&#58; server-0, .*server-4 \| permission denied; the backups were not read \|/,
    );
    assert.deepEqual(Object.values(lists()), [2, 2, 2, 2]);
  });

  it("are read anew for each look of a wait, once for all of them", async () => {
    for (const at of [0, 1, 2, 3]) simulator().addResource("cbr", idAt(at), at === 3 ? "running" : "fresh");
    const timing = virtualTiming({ now: fixedNow });
    let pauses = 0;
    const sleep: typeof timing.sleep = (milliseconds, signal) => {
      // The longest sleep is the bound of the wait itself.
      if (milliseconds >= 600_000) return timing.sleep(milliseconds, signal);
      if (++pauses === 2) simulator().addResource("cbr", idAt(3), "fresh");
      return Promise.resolve();
    };
    const argv = ["wait", "-f", gateOf(4), "--timeout", "30m", "-o", "json", "--quiet"];
    const { code, stdout } = await runAt(simulator(), argv, { timing: { ...timing, sleep } });
    assert.equal(code, 0, stdout);
    const counts = lists();
    assert.deepEqual(Object.keys(counts), four);
    assert.ok(
      Object.values(counts).every((count) => count >= 3),
      JSON.stringify(counts),
    );
  });
});
