/** What a person reads: equal causes once, and nothing wider than the terminal. */
import assert from "node:assert/strict";
import stringWidth from "string-width";
import { useSimulator } from "../support/startReader";
import { useGateFolder } from "./support/gateFiles";
import { runAt } from "./support/runHere";

describe("the human view", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();
  const criteria = { lastBackupMaximumAge: "26h", noTaskRunning: true };

  it("D6 of an interrupted fleet of 500 targets is a few lines, which count them", async () => {
    const targets = Array.from({ length: 500 }, (_, at) => ({
      name: `t${at}`,
      service: "dcs",
      resourceId: `id-${at}`,
    }));
    const stop = new AbortController();
    stop.abort("SIGINT");
    const path = folder.write("gate.yaml", { criteria, targets });
    const { code, stdout, stderr } = await runAt(simulator(), ["check", "-f", path], { signal: stop.signal });
    const lines = stdout.trimEnd().split("\n");
    assert.deepEqual([code, lines.length, stderr.trimEnd().split("\n").length], [130, 6, 1], stdout.slice(0, 2000));
    assert.equal(lines[2], "500 targets unknown (notRead): t0, t1, t2 and 497 more");
  });

  it("D6 says the cause of a single target once, below the table", async () => {
    simulator().setScenario("denied");
    const argv = ["--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
    const { stdout } = await runAt(simulator(), ["check", ...argv, "--last-backup-maximum-age", "26h"]);
    assert.match(stdout, /^CLOSED unknown: 1 target \(1 unknown\)$/m);
    assert.equal(stdout.split("Grant dcs:instance:getDataBackupLog").length, 2, stdout);
  });

  it("gives targets of different causes, and those that were measured, lines of their own", async () => {
    simulator().setScenario("stale");
    const { dcsInstanceId } = simulator().resources;
    const one = (at: number) => ({ name: `t${at}`, service: "dcs", resourceId: at === 0 ? dcsInstanceId : `id-${at}` });
    const path = folder.write("gate.yaml", { criteria, targets: Array.from({ length: 12 }, (_, at) => one(at)) });
    const { stdout } = await runAt(simulator(), ["check", "-f", path]);
    assert.match(stdout, /^11 targets unknown \(\w+\): t1, t2, t3 and 8 more$/m);
    assert.match(stdout, /^│ t0 +│ lastBackupMaximumAge │ fail /m);
  });

  for (const [title, name] of [
    ["Chinese", "生产环境缓存实例的每日自动备份任务与跨区域复制检查以及保留期限检查"],
    ["emoji", "👍🏽🇨🇳".repeat(20)],
    ["an id", "dc500000-0000-4000-8000-000000000001".repeat(3)],
  ] as const) {
    it(`fits 80 columns, and divides no character: ${title}`, async () => {
      const targets = [{ name, service: "dcs", resourceId: simulator().resources.dcsInstanceId }];
      const path = folder.write("gate.yaml", { criteria, targets });
      for (const command of ["list", "explain", "doctor", "check"]) {
        const { stdout } = await runAt(simulator(), [command, "-f", path], { columns: 80 });
        const all = stdout.split("\n").filter((line) => !line.startsWith("/") && stringWidth(line) > 80);
        // The summary and the messages of check are left to the terminal, so that a search in a log finds them.
        assert.deepEqual(command === "check" ? all.filter((line) => /^[┌│├└]/.test(line)) : all, [], command);
        assert.doesNotMatch(stdout, /[\u{1F3FB}-\u{1F3FF}]{2}|^[ │]*[\u{1F3FB}-\u{1F3FF}]/mu);
      }
    });
  }

  it("D13 of doctor begins with the counts, and with what needs an action", async () => {
    simulator().setScenario("denied");
    const argv = ["doctor", "--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
    const [summary = "", first = ""] = (await runAt(simulator(), argv)).stdout.split("\n");
    assert.match(summary, /^1 failed, \d+ warnings?, \d+ not checked, \d+ ok$/);
    assert.match(first, /^failed {7}permission\.dcs\//);
  });
});

describe("hwbackup get with the words of check", () => {
  const simulator = useSimulator();

  it("reads what the subcommand of the service reads", async () => {
    const { dcsInstanceId } = simulator().resources;
    const own = await runAt(simulator(), ["get", "dcs", "--instance-id", dcsInstanceId, "-o", "json"]);
    assert.equal(own.code, 0, own.stderr);
    for (const argv of [
      ["get", "--service", "dcs", "--resource-id", dcsInstanceId, "-o", "json"],
      ["get", "-o", "json", "--resource-id", dcsInstanceId, "--service=dcs"],
      ["get", "dcs", "--resource-id", dcsInstanceId, "-o", "json"],
    ]) {
      assert.deepEqual(await runAt(simulator(), argv), own, argv.join(" "));
    }
  });

  it("refuses two queries, two ids and an unknown service", async () => {
    const two = await runAt(simulator(), ["get", "css", "--service", "dcs"]);
    assert.deepEqual(
      [two.code, two.stderr],
      [64, 'hwbackup: "css" and --service "dcs" both name a query; give one of them\n'],
    );
    const ids = await runAt(simulator(), ["get", "dcs", "--instance-id", "a", "--resource-id", "b"]);
    assert.deepEqual(
      [ids.code, ids.stderr],
      [64, "hwbackup: --instance-id and --resource-id name the same instance; give one of them\n"],
    );
    const unknown = await runAt(simulator(), ["get", "--service", "dsc", "--resource-id", "a"]);
    assert.deepEqual([unknown.code, unknown.stderr.split("\n")[0]], [64, "error: unknown command 'dsc'"]);
  });
});
