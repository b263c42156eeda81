import assert from "node:assert/strict";
import type { Operation } from "../../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../../scripts/automation/runs/programResult";
import type { ScenarioName } from "../../../provider/simulator";
import { findRandomPlugin } from "../../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../../support/engine";
import { stepsOf } from "../../support/stepsOf";
import { firstRequests } from "../../support/readsBegun";

const pet = "random:index/randomPet:RandomPet";
const minute = 60_000;
const start = Date.UTC(2026, 0, 15, 12);
const triggeredAt = "2026-01-15T12:00:00Z";

describeWithEngine("examples/wait-for-task", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("examples/wait-for-task", { random: findRandomPlugin().directory });
  });
  after(() => bench.close());

  /**
   * Sets the scenario at noon. The clock then stands still but for a jump at each answered question about the backups, so
   * that what happens between two looks does not depend on how long they take.
   */
  function trigger(scenario: ScenarioName, minutesPerLook = 2): void {
    const { simulator } = bench;
    simulator.clearRequests();
    simulator.setNow(start);
    simulator.setScenario(scenario);
    simulator.setNow(() => start + minutesPerLook * minute * looks());
  }
  const looks = (): number => firstRequests(bench.simulator).filter(({ status }) => status === 200).length;

  function run(
    operation: Operation,
    stack: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<ProgramResult> {
    const settings = { dcsInstanceId: bench.simulator.resources.dcsInstanceId, triggeredAt, interval: "1s", ...more };
    const config = Object.fromEntries(Object.entries(settings).map(([key, value]) => [`wait-for-task:${key}`, value]));
    return project.run(operation, { config, stack });
  }

  it("lets a preview go on with a warning while the backup is still to come, after one look", async () => {
    // The clock stands still: a list that moved between its pages would not be complete, and not pending.
    trigger("progressing", 0);
    const result = await run("preview", "comes");
    assert.equal(result.succeeded, true, result.output);
    assert.deepEqual(stepsOf(result), ["create backup-for-release", "create release"]);
    assert.match(
      result.output,
      /gate backup-for-release: .*pending: 1 target \(1 pending\); redis \(dcs\/dc500000-\S+\) instance backup: /,
    );
    assert.equal(looks(), 1);
  });

  it("waits in the update until the backup has succeeded, and releases then", async () => {
    trigger("progressing");
    const result = await run("up", "comes");
    assert.equal(result.succeeded, true, result.output);
    assert.deepEqual(stepsOf(result), ["create backup-for-release", "create release"]);
    assert.equal(result.outputs["evidence"], "pass: 1 target (1 pass)");
    // Not begun, running, still running, succeeded.
    assert.equal(looks(), 4);
    assert.equal(result.resources.includes(pet), true);
  });

  it("changes nothing in a second update, and does not wait for it", async () => {
    const before = looks();
    const result = await run("up", "comes");
    assert.deepEqual(stepsOf(result), ["same backup-for-release", "same release"], result.output);
    assert.equal(looks(), before + 1);
  });

  it("ends the update as soon as the backup has failed, and releases nothing", async () => {
    trigger("progressingToFailure");
    const result = await run("up", "fails");
    assert.equal(result.succeeded, false, result.output);
    assert.match(
      result.output,
      /gate backup-for-release: fail: 1 target \(1 fail\); redis \(dcs\/dc500000-\S+\) instance backup: .*\[GATE_CLOSED\]/,
    );
    assert.equal(looks(), 4);
    assert.equal(result.resources.includes(pet), false);
  });

  it("ends the update when the time is over without a backup, however young an earlier one is", async () => {
    trigger("fresh");
    const result = await run("up", "never", { timeout: "2s" });
    assert.equal(result.succeeded, false, result.output);
    assert.match(
      result.output,
      /gate backup-for-release: .*pending: 1 target \(1 pending\); redis \(dcs\/dc500000-\S+\) instance backup: .*\[GATE_CLOSED\]/,
    );
    assert.equal(result.resources.includes(pet), false);
  });
});
