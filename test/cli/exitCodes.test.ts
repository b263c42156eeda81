import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { worstOf } from "../../provider/cli/exitCodes";
import type { GateResult } from "../../provider/gates/result";
import { useSimulator } from "../support/startReader";
import { exitCodeFiles, exitCodeRows, type ExitCodeRow } from "./support/exitCodeRows";
import { useGateFolder } from "./support/gateFiles";
import { runAt, type Ran } from "./support/runHere";
import { usualFormats } from "./support/usualFormats";

describe("the exit codes of hwbackup", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();

  function run({ argv, scenario, environment }: ExitCodeRow, more: readonly string[] = []): Promise<Ran> {
    for (const [name, text] of Object.entries(exitCodeFiles)) folder.write(name, text);
    if (scenario !== undefined) simulator().setScenario(scenario);
    const isFile = (at: number): boolean => argv[at - 1] === "-f";
    const placed = argv.map((argument, at) => (isFile(at) ? folder.path(argument) : argument));
    return runAt(simulator(), [...placed, ...more], environment === undefined ? {} : { environment });
  }

  for (const row of exitCodeRows) {
    const where = row.scenario === undefined ? "" : ` (scenario ${row.scenario})`;
    it(`are ${row.code} when ${row.title}${where}`, async () => {
      const { code, stderr } = await run(row);
      assert.equal(code, row.code, stderr);
    });

    it(`stay ${row.code} under every combination of outputs when ${row.title}${where}`, async () => {
      const path = folder.path("out.json");
      for (const outputs of [
        usualFormats.flatMap((name) => ["-o", name]),
        usualFormats.flatMap((name) => ["-o", `${name}=${folder.path(name)}`]),
        ...usualFormats.map((name) => ["-o", name]),
        ["-o", "json"],
        ["-o", "human"],
        ["-o", "json", "-o", "human"],
        ["-o", `json=${path}`],
        ["-o", `json=${path}`, "-o", "human"],
        ["--quiet"],
        ["--quiet", "-o", `json=${path}`],
        ["-v"],
      ]) {
        const { code, stderr } = await run(row, row.argv.includes("chekc") ? [] : outputs);
        assert.equal(code, row.code, `${outputs.join(" ")}: ${stderr}`);
      }
    });
  }

  for (const row of exitCodeRows.filter(({ code }) => [2, 3, 4, 5].includes(code))) {
    it(`become 0 in report mode, and the JSON still tells the truth, when ${row.title}`, async () => {
      const { code, stdout } = await run(row, ["--no-fail", "-o", "json"]);
      assert.equal(code, 0);
      assert.equal((JSON.parse(stdout) as GateResult).blocks, true);
    });
  }

  for (const row of exitCodeRows.filter(({ code }) => [77, 78].includes(code))) {
    it(`stay ${row.code} in report mode when ${row.title}`, async () => {
      assert.equal((await run(row, ["--no-fail"])).code, row.code);
    });
  }

  it("are that of the worst gate when several are given", async () => {
    const { dcsInstanceId } = simulator().resources;
    const targets = [{ service: "dcs", resourceId: dcsInstanceId }];
    const open = folder.write("open.json", { criteria: { lastBackupMaximumAge: "26h" }, targets });
    const closed = folder.write("closed.json", { criteria: { lastBackupMaximumAge: "10m" }, targets });
    const { code, stdout } = await runAt(simulator(), ["check", "-f", open, "-f", closed, "-o", "json"]);
    assert.equal(code, 2);
    const { verdict, blocks, gates } = JSON.parse(stdout) as {
      verdict: string;
      blocks: boolean;
      gates: { file: string; exitCode: number; result: GateResult }[];
    };
    assert.deepEqual([verdict, blocks], ["fail", true]);
    assert.deepEqual(
      gates.map(({ file, exitCode, result }) => [file, exitCode, result.verdict]),
      [
        [open, 0, "pass"],
        [closed, 2, "fail"],
      ],
    );
  });

  it("are ordered: what ended the run, what is not set up, and the verdicts as a gate joins them", () => {
    const order = [143, 130, 64, 78, 77, 2, 3, 5, 4, 0];
    order.forEach((code, at) => assert.equal(worstOf(order.slice(at).reverse()), code));
    assert.equal(worstOf([]), 0);
  });

  for (const [signal, expected] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    it(`stay ${expected} in every format when ${signal} ends a check or a wait`, async () => {
      const ended = new AbortController();
      ended.abort(signal);
      const target = ["--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
      for (const command of ["check", "wait"]) {
        for (const name of usualFormats) {
          const argv = [command, ...target, "--last-task-succeeded", "-o", name];
          assert.equal((await runAt(simulator(), argv, { signal: ended.signal })).code, expected, `${command} ${name}`);
        }
      }
    });

    it(`are ${expected} when ${signal} ends a check, whose partial result blocks`, async () => {
      const ended = new AbortController();
      ended.abort(signal);
      const { dcsInstanceId } = simulator().resources;
      const argv = ["check", "--service", "dcs", "--resource-id", dcsInstanceId, "--last-task-succeeded", "-o", "json"];
      const { code, stdout, stderr } = await runAt(simulator(), argv, { signal: ended.signal });
      assert.equal(code, expected);
      const { verdict, blocks, reason } = JSON.parse(stdout) as GateResult;
      assert.deepEqual([verdict, blocks, reason], ["unknown", true, "cancelled"]);
      assert.match(stderr, /^interrupted: /m);
      assert.equal(simulator().requests().length, 0);
    });
  }

  it("are 78 and nothing is read when an output could not be written", async () => {
    const row = exitCodeRows[0]!;
    const { code, stderr } = await run(row, ["-o", `json=${folder.path("absent/out.json")}`]);
    assert.equal(code, 78);
    assert.match(stderr, /^hwbackup: cannot write the output .*: its folder does not exist$/m);
    assert.equal(simulator().requests().length, 0);
  });

  it("come with the same result on standard output and in a file", async () => {
    const row = exitCodeRows[3]!;
    const path = folder.path("out.json");
    const { stdout } = await run(row, ["-o", "json", "-o", `json=${path}`]);
    assert.equal(readFileSync(path, "utf8"), stdout);
  });
});
