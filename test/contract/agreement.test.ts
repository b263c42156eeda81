/** Every scenario of the simulator under every gate of a matrix, through each way to a verdict that needs no engine. */
import assert from "node:assert/strict";
import { createEvaluator } from "../../provider/doors/client/createEvaluator";
import { createGateEvaluator } from "../../provider/verdict/createGateEvaluator";
import type { GateDescription } from "../../provider/generated/types";
import { verdicts, type GateResult } from "../../provider/gates/result";
import { createLiveVerdicts } from "../../provider/doors/policy/liveVerdicts";
import { liveGate } from "../../provider/doors/policy/rules/liveGate";
import { systemTiming } from "../../provider/core/timing";
import { scenarioNames, simulatorDefaults, type ScenarioName } from "../../provider/simulator/index";
import { gateClient } from "../support/gateClient";
import { fixedNow, readerAt, useSimulator } from "../support/startReader";
import { useService } from "../support/startService";
import { configurationAt, runtimeWith } from "../unit/doors/dynamic/support";
import { runResourceRule } from "../unit/doors/policy/support/runRule";
import { matrixGates } from "./support/gateMatrix";

/** What a door came to; `verdict` is absent where a door that is open does not name it. */
interface Answer {
  readonly isOpen: boolean;
  readonly verdict?: string | undefined;
}

/**
 * Scenarios that take long: thousands of records, and a host that is left alone for a while after each refusal. They are
 * put to a gate of one read alone.
 */
const slowScenarios: readonly ScenarioName[] = ["paging", "overflow", "throttled"];
const gatesOfOneRead = ["sizes"];

function gatesFor(scenario: ScenarioName): [name: string, description: GateDescription][] {
  const isSlow = slowScenarios.includes(scenario);
  return Object.entries(matrixGates).filter(([name]) => !isSlow || gatesOfOneRead.includes(name));
}

const timing = { ...systemTiming, now: () => fixedNow };
const { accessKey, secretKey } = simulatorDefaults;

/** The verdict in a line with a gate's summary: `fail: 2 targets (…)`, `unknown (overridden): 1 target (…)`. */
function verdictIn(line: string): string | undefined {
  return new RegExp(`\\b(${verdicts.join("|")})(?: \\(overridden\\))?: \\d+ targets?\\b`).exec(line)?.[1];
}

/** A step that is refused with the gate's summary, or leaves what it stores. */
async function enforced(step: Promise<Readonly<Record<string, unknown>>>): Promise<Answer> {
  const outcome = await step.catch((error: unknown) => error as Error & { readonly details?: string });
  if (!(outcome instanceof Error)) {
    assert.equal(outcome["blocks"], false, "a door let a verdict pass that blocks");
    return { isOpen: true, verdict: outcome["verdict"] as string };
  }
  const line = outcome.details ?? outcome.message;
  assert.match(line, /\[GATE_CLOSED\]$/);
  return { isOpen: false, verdict: verdictIn(line) };
}

describe("evaluator, plugin, policy rule and dynamic gate", function () {
  this.timeout(600_000);
  const simulator = useSimulator();
  const service = useService(() => ({
    environment: simulator().environment(),
    reads: { now: () => fixedNow },
    gates: { timing },
  }));
  const seen = new Map<string, number>();

  const evaluatorOptions = () => ({
    reader: readerAt(simulator(), { accessKey, secretKey, maxRetries: 0 }),
    settings: { region: simulator().region, projectId: simulator().projectId },
    timing,
  });

  async function fromPlugin(description: GateDescription): Promise<Record<string, Answer>> {
    const { provider } = service();
    const { answer, failures } = await provider.invoke("huaweicloud-backup:index:getGateVerdict", { ...description });
    assert.deepEqual(failures, []);
    const created = gateClient(provider).create({ ...description });
    return {
      function: { isOpen: answer?.["blocks"] === false, verdict: answer?.["verdict"] as string },
      resource: await enforced(created.then(({ held }) => held)),
    };
  }

  async function fromRule(gate: GateDescription, { verdict, overridden }: GateResult): Promise<Record<string, Answer>> {
    const rule = liveGate({}, createLiveVerdicts({ evaluator: () => createGateEvaluator(evaluatorOptions()), timing }));
    const { violations } = await runResourceRule(rule, { type: "test:index:Held", name: "held" }, { gate });
    const [line = ""] = violations;
    const isOpen = !line.startsWith("the gate is closed, ");
    // A plain pass is the one verdict of which the rule says nothing.
    const isSilent = verdict === "pass" && !overridden;
    return { rule: { isOpen, verdict: isSilent && line === "" ? "pass" : verdictIn(line) } };
  }

  async function fromDynamic(description: GateDescription): Promise<Record<string, Answer>> {
    const { BackupGate } = await runtimeWith({
      ...configurationAt(simulator()),
      "huaweicloud-backup:maxRetries": "0",
    });
    const inputs = { ...description };
    const { failures } = await BackupGate.check({}, { ...inputs, __preview: true });
    const refusals = failures.map(({ reason }) => verdictIn(reason));
    const { changes } = await BackupGate.diff("gate", inputs, inputs);
    return {
      check: { isOpen: failures.length === 0, verdict: refusals[0] },
      diff: { isOpen: !changes },
      create: await enforced(BackupGate.create(inputs).then(({ outs }) => outs)),
    };
  }

  for (const scenario of scenarioNames) {
    it(`come to the same verdict on ${scenario}, under ${gatesFor(scenario).length} gates`, async () => {
      simulator().setScenario(scenario);
      await service().provider.handshake("127.0.0.1:9");
      await service().provider.configure({ maxRetries: 0 });
      for (const [name, description] of gatesFor(scenario)) {
        const result = await createEvaluator(evaluatorOptions()).evaluate(description);
        const isOpen = !result.blocks;
        const whole = { isOpen, verdict: result.verdict };
        const doors = {
          ...(await fromPlugin(description)),
          ...(await fromRule(description, result)),
          ...(await fromDynamic(description)),
        };
        assert.deepEqual(
          doors,
          {
            function: whole,
            resource: whole,
            rule: whole,
            check: { isOpen, verdict: isOpen ? undefined : result.verdict },
            diff: { isOpen },
            create: whole,
          },
          `${name}: ${result.summary}`,
        );
        const key = `${result.verdict}, ${isOpen ? "open" : "closed"}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    });
  }

  it("did so for at least 300 pairs of scenario and gate, and for every verdict more than once", () => {
    const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
    assert.equal(total, scenarioNames.flatMap(gatesFor).length);
    assert.ok(total >= 300, String(total));
    const expected = ["pass, open", "warn, open", "warn, closed", "fail, closed", "unknown, closed", "pending, closed"];
    // Beside the policies, an override opens what else would be closed.
    for (const key of [...expected, "fail, open", "unknown, open"]) assert.ok((seen.get(key) ?? 0) > 1, key);
  });
});
