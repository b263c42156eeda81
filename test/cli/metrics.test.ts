import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { valueOf } from "../unit/cli/formats/support/parsers";
import { useSimulator } from "../support/startReader";
import type { ScenarioName } from "../../provider/simulator/index";
import { useGateFolder } from "./support/gateFiles";
import { runAt, type Ran, type RunOptions } from "./support/runHere";

describe("hwbackup metrics", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();

  function metrics(scenario: ScenarioName, more: readonly string[] = [], options: RunOptions = {}): Promise<Ran> {
    simulator().setScenario(scenario);
    const target = ["--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
    const textfile = ["--textfile", folder.path("hwbackup.prom")];
    return runAt(
      simulator(),
      ["metrics", ...target, "--last-backup-maximum-age", "26h", ...textfile, ...more],
      options,
    );
  }
  const written = (): string => readFileSync(folder.path("hwbackup.prom"), "utf8");

  it("never replaces the gate that it reads", async () => {
    const gate = folder.write("hwbackup.prom", "targets: []\n");
    const { code, stderr } = await metrics("fresh", ["-f", gate]);
    assert.equal(code, 64);
    assert.equal(stderr, `hwbackup: --textfile ${gate} would replace a file that is read\n`);
    assert.equal(written(), "targets: []\n");
  });

  for (const [scenario, verdict, code] of [
    ["fresh", "pass", 0],
    ["stale", "fail", 0],
    ["fault", "unknown", 0],
    ["notFound", "unknown", 0],
    ["unauthenticated", "unknown", 77],
  ] as const) {
    it(`ends with ${code} on the scenario ${scenario}, and has every target in its file`, async () => {
      const { code: ended, stdout, stderr } = await metrics(scenario);
      assert.equal(ended, code, stderr);
      assert.equal(stdout, "");
      assert.equal(valueOf(written(), "hwbackup_gate_verdict", { verdict }), 1);
      assert.equal(valueOf(written(), "hwbackup_target_verdict", { verdict }), 1);
      assert.equal(
        valueOf(written(), "hwbackup_target_complete", {}),
        Number(scenario === "fresh" || scenario === "stale"),
      );
    });
  }

  it("has the same series when the service fails as when it answers", async () => {
    const series = (): string[] =>
      written()
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => line.replace(/ \S+$/, ""))
        .filter((line) => !line.startsWith("#"));
    await metrics("fresh");
    const answered = series();
    await metrics("fault");
    assert.deepEqual(series(), answered);
  });

  it("leaves the file of the run before as it was when it is interrupted or the gate cannot be right", async () => {
    folder.write("hwbackup.prom", "earlier\n");
    const ended = new AbortController();
    ended.abort("SIGTERM");
    assert.equal((await metrics("fresh", [], { signal: ended.signal })).code, 143);
    assert.equal((await metrics("fresh", ["--last-backup-maximum-age", "soon"])).code, 78);
    assert.equal(written(), "earlier\n");
    assert.deepEqual(readdirSync(folder.path(".")), ["hwbackup.prom"]);
  });

  it("writes even with --quiet, and then says nothing", async () => {
    const { code, stderr } = await metrics("stale", ["--quiet"]);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
    assert.equal(valueOf(written(), "hwbackup_gate_verdict", { verdict: "fail" }), 1);
  });

  it("refuses a name that the collector passes over", async () => {
    const { code, stderr } = await metrics("fresh", ["--textfile", folder.path("hwbackup.txt")]);
    assert.equal(code, 64);
    assert.match(stderr, /^hwbackup: metrics needs --textfile, a path that ends in \.prom: /m);
    assert.equal(existsSync(folder.path("hwbackup.txt")), false);
  });
});
