import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";
import { assertGate } from "../../../provider/doors/gates/assertGate";
import { asRefusal } from "../../../provider/doors/gates/refusing";
import { typeMatcher } from "../../../provider/doors/gates/typePattern";
import { backupPolicies } from "../../../provider/doors/policy/backupPolicies";
import { createLiveVerdicts } from "../../../provider/doors/policy/liveVerdicts";
import { gateGuardsBackupMaker } from "../../../provider/doors/policy/rules/gateGuardsBackupMaker";
import { gateVerdictIsFresh } from "../../../provider/doors/policy/rules/gateVerdictIsFresh";
import { liveGate } from "../../../provider/doors/policy/rules/liveGate";
import { logBackupIsNoDataBackup } from "../../../provider/doors/policy/rules/logBackupIsNoDataBackup";
import { maximumAgeCap } from "../../../provider/doors/policy/rules/maximumAgeCap";
import { overrideBounds } from "../../../provider/doors/policy/rules/overrideBounds";
import { protectedTypesDependOnGate } from "../../../provider/doors/policy/rules/protectedTypesDependOnGate";
import { gateResult } from "../../../provider/doors/testing/gateResult";
import type { Simulator } from "../../../provider/simulator/index";
import { runAt } from "../../cli/support/runHere";
import { openWhenFresh, waitsForQuiet, type GateBench } from "../../support/gateBench";
import { unknownValue } from "../../support/envelopes";
import { fixedNow } from "../../support/startReader";
import { configurationAt, runtimeWith } from "../../unit/doors/dynamic/support";
import {
  type Given,
  gateType,
  runResourceRule,
  runStackRule,
  stackOf,
  target,
  unknown,
} from "../../unit/doors/policy/support/runRule";

type Section = readonly [scenario: string, lines: readonly string[]];

const override = { reason: "restored by hand today", actor: "ana", expiresAt: "2026-01-15T18:00:00Z" };

async function refusalOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    const { details, message } = error as { readonly details?: string; readonly message: string };
    return details ?? message;
  }
  return "(no refusal)";
}

/** The resource Gate and the function, over gRPC: what is refused, and what the engine's log shows. */
export async function gateMessages(bench: GateBench): Promise<Section[]> {
  const sections: Section[] = [];
  const gate = bench.gate();
  const { provider } = bench.service();
  async function step(what: string, scenario: string, work: () => Promise<unknown>): Promise<void> {
    bench.simulator().setScenario(scenario as never);
    const before = bench.service().log.length;
    const refused = await refusalOf(work);
    const said = bench
      .service()
      .log.slice(before)
      .filter((line) => !/^debug: (?:GET|credentials)/.test(line));
    sections.push([what, [...said, ...(refused === "(no refusal)" ? [] : [`error: ${refused}`])]]);
  }
  const preview = { preview: true };
  // A description of its own: the verdict on an equal one is remembered for seconds.
  const apart = { ...openWhenFresh, policy: { onWarn: "block" } };
  const many = {
    ...openWhenFresh,
    targets: ["a", "b"].map((name, at) => ({
      service: "dcs",
      resourceId: `dc500000-0000-4000-8000-00000000000${at + 1}`,
      name,
    })),
  };
  await step("Gate, update: closed", "stale", () => gate.create(openWhenFresh));
  await step("Gate, update: closed, two targets", "stale", () => gate.create(many));
  await step("Gate, update: not allowed, two targets", "denied", () =>
    gate.create({ ...many, policy: { onEmpty: "fail" } }),
  );
  await step("Gate, update: open by an override", "stale", () =>
    gate.create({ ...openWhenFresh, overrides: [override] }),
  );
  await step("Gate, update: an unknown value", "fresh", () => gate.create({ ...openWhenFresh, policy: unknownValue }));
  await step("Gate, preview: closed", "stale", () => gate.create(openWhenFresh, preview));
  await step("Gate, preview: closed, onPreview warn", "stale", () =>
    gate.create({ ...openWhenFresh, onPreview: "warn" }, preview),
  );
  await step("Gate, preview: pending, with a wait", "running", () => gate.create(waitsForQuiet, preview));
  await step("Gate, preview: an unknown value", "fresh", () =>
    gate.create({ ...openWhenFresh, targets: unknownValue }, preview),
  );
  await step("Gate, Diff: not allowed", "denied", () => gate.diff({ oldInputs: apart, news: apart }));
  await step("Gate, Diff: a description that is wrong", "fresh", () =>
    gate.diff({ oldInputs: { targets: [] }, news: { targets: [] } }),
  );
  await step("Gate, import", "fresh", () => gate.read({}));
  const check = async (news: object): Promise<void> => {
    const { failures } = await gate.check(news as never);
    throw new Error(failures.map(({ property, reason }) => `${property}${reason}`).join("\n"));
  };
  await step("Gate, Check", "fresh", () =>
    check({ targets: [], polcy: {}, onPreview: "loud", always: 1, triggers: "a" }),
  );
  const token = "huaweicloud-backup:index:getGateVerdict";
  const invoke = async (args: object): Promise<void> => {
    const { failures } = await provider.invoke(token, args as never);
    if (failures.length > 0)
      throw new Error(failures.map(({ property, reason }) => `${reason} (${property})`).join("\n"));
  };
  await step("getGateVerdict: an unknown key", "fresh", () => invoke({ ...openWhenFresh, critera: {} }));
  await step("getGateVerdict: an expired override", "stale", () =>
    invoke({ ...openWhenFresh, overrides: [{ ...override, expiresAt: "2026-01-14T18:00:00Z" }] }),
  );
  await step("Invoke: an unknown function", "fresh", () => provider.invoke("huaweicloud-backup:css:getLogs", {}));
  await step("Invoke: a list that was cut short", "paging", () =>
    provider.invoke("huaweicloud-backup:dcs:getInstanceBackups", {
      instanceId: openWhenFresh.targets[0]?.resourceId,
      maxRecords: 1,
    }),
  );
  await step("GetSchema: an unknown format", "fresh", () => provider.getSchema(1));
  await step("CheckConfig", "fresh", async () => {
    const { failures } = await provider.checkConfig({ region: "CN North", acessKey: "b" });
    throw new Error(failures.map(({ property, reason }) => `${property}${reason}`).join("\n"));
  });
  return sections;
}

/** What a program gets from assertGate and the callbacks of hooks. */
export async function programMessages(): Promise<Section[]> {
  const assertion = (result: unknown) => refusalOf(() => assertGate(result as GetGateVerdictResult));
  const closed = { verdict: "fail", blocks: true, summary: "fail: 1 target (1 fail); cache (dcs/one): old" } as const;
  const several = {
    ...closed,
    summary: "fail: 12 targets (12 fail)",
    lines: Array.from({ length: 12 }, (_, at) => `t${at}: newest success ${at + 2}d old`),
  };
  const old = gateResult({ validUntil: "2026-01-01T18:00:00.000Z" });
  return [
    ["assertGate: closed", [await assertion(gateResult(closed))]],
    ["assertGate: closed, twelve targets", [await assertion(gateResult(several))]],
    ["assertGate: no result", [await assertion({})]],
    ["assertGate: an unknown version", [await assertion({ ...gateResult(), schemaVersion: "9" })]],
    ["assertGate: no verdict", [await assertion({ ...gateResult(), verdict: undefined })]],
    ["assertGate: expired", [await assertion(old)]],
    ["assertGate: no end", [await assertion({ ...old, validUntil: "soon" })]],
    ["assertGate: a promise", [await assertion(Promise.resolve(old))]],
    ["a hook: an error of others", [asRefusal(new Error("connect ECONNREFUSED")).message, asRefusal({}).message]],
    [
      "gateTransform: types that guard nothing",
      [await refusalOf(() => typeMatcher([])), await refusalOf(() => typeMatcher(["Pet"]))],
    ],
  ];
}

/** The violations of the rules of the policy pack, and what is printed beside them. */
export async function policyMessages(): Promise<Section[]> {
  const gate = {
    type: gateType,
    name: "gate",
    props: { criteria: { lastBackupMaximumAge: "48h" }, targets: [target("css", { evidence: "logBackups" })] },
  };
  const of = ({
    violations,
    notApplicable,
  }: {
    readonly violations: readonly string[];
    readonly notApplicable?: string;
  }) => [...violations, ...(notApplicable === undefined ? [] : [`(not applicable: ${notApplicable})`])];
  const closed = gateResult({
    verdict: "fail",
    blocks: true,
    summary: "fail: 1 target (1 fail); cache (dcs/one): old",
  });
  const live = (result = closed) => {
    const evaluator = { evaluate: () => Promise.resolve(result) };
    const rule = liveGate({}, createLiveVerdicts({ evaluator: () => evaluator, timing: { elapsed: () => 0 } }));
    return (name: string) => runResourceRule(rule, { type: "a:b:C", name }, { gate: gate.props });
  };
  const twice = live();
  const pet = "random:index/randomPet:RandomPet";
  const stored = gateVerdictIsFresh({}, () => fixedNow);
  const fresh = (props: object) => runStackRule(stored, stackOf({ ...gate, props }));
  const given = (overrides: unknown) => ({ type: gateType, name: "gate", props: { ...gate.props, overrides } });
  const bounds = (overrides: unknown, config: object) =>
    runResourceRule(
      overrideBounds({}, () => fixedNow),
      given(overrides),
      config,
    );
  const logs = (...resources: Given[]) =>
    runStackRule(
      logBackupIsNoDataBackup(),
      stackOf(...resources, { type: pet, name: "data", dependsOn: resources.map(({ name }) => name) }),
      { dataTypes: [pet] },
    );
  return [
    ["policy live-gate: closed, two resources", [...of(await twice("a")), ...of(await twice("b"))]],
    [
      "policy live-gate: open with a warning",
      of(await live(gateResult({ verdict: "warn", summary: "warn: 1 target" }))("a")),
    ],
    ["policy live-gate: not configured", of(await runResourceRule(liveGate(), { type: "a:b:C", name: "a" }, {}))],
    [
      "policy live-gate: wrong configuration",
      of(await runResourceRule(liveGate(), { type: "a:b:C", name: "a" }, { gate: {}, typs: [] })),
    ],
    [
      "policy protected-types-depend-on-gate",
      of(
        await runStackRule(protectedTypesDependOnGate(), stackOf(gate, { type: pet, name: "release" }), {
          types: [pet],
        }),
      ),
    ],
    [
      "policy log-backup-is-no-data-backup",
      [
        ...of(await logs(gate)),
        ...of(await logs()),
        ...of(await logs({ ...gate, props: { ...gate.props, targets: unknown } })),
      ],
    ],
    [
      "policy maximum-age-cap",
      [
        ...of(await runResourceRule(maximumAgeCap(), gate, { cap: "26h" })),
        ...of(
          await runResourceRule(
            maximumAgeCap(),
            { ...gate, props: { ...gate.props, criteria: { noTaskRunning: true } } },
            { requireAge: true },
          ),
        ),
        ...of(await runResourceRule(maximumAgeCap(), { ...gate, props: { targets: unknown } }, { cap: "26h" })),
      ],
    ],
    [
      "policy override-bounds",
      [
        ...of(await bounds([override], { forbid: true })),
        ...of(await bounds([override], { maximumDuration: "1h", requireTicket: true })),
        ...of(await bounds(unknown, { requireTicket: true })),
      ],
    ],
    [
      "policy gate-guards-backup-maker",
      of(
        await runStackRule(
          gateGuardsBackupMaker(),
          stackOf(gate, { type: "huaweicloud:Cbr/vault:Vault", name: "vault", dependsOn: ["gate"] }),
        ),
      ),
    ],
    [
      "policy gate-verdict-is-fresh",
      [
        ...of(await fresh({})),
        ...of(await fresh({ ...closed })),
        ...of(await fresh({ ...gateResult({ validUntil: "2026-01-15T12:00:00Z" }) })),
        ...of(await fresh({ ...gateResult(), validUntil: "soon" })),
        ...of(await fresh({ ...gateResult(), verdict: unknown })),
      ],
    ],
    [
      "policy: remediation steps",
      backupPolicies().map(({ name, remediationSteps }) => `${name}: ${remediationSteps ?? ""}`),
    ],
    ["policy: an unknown rule", [await refusalOf(() => backupPolicies({ liveGat: {} } as never))]],
  ];
}

/** The gate of dynamic resources, in this process as the engine's process runs it. */
export async function dynamicMessages(simulator: Simulator): Promise<Section[]> {
  const sections: Section[] = [];
  for (const [what, scenario, inputs] of [
    ["closed", "stale", openWhenFresh],
    ["closed, onPreview warn", "stale", { ...openWhenFresh, onPreview: "warn" }],
    ["an unknown value", "fresh", { ...openWhenFresh, policy: unknownValue }],
    ["a wrong description", "fresh", { targets: [], polcy: {} }],
  ] as const) {
    simulator.setScenario(scenario);
    const told: string[] = [];
    const { BackupGate } = await runtimeWith(configurationAt(simulator), (line) => told.push(line));
    const { failures } = await BackupGate.check({}, { ...inputs, __preview: true });
    sections.push([
      `dynamic gate, preview: ${what}`,
      [...told, ...failures.map(({ property, reason }) => `failure: ${property}${reason}`)],
    ]);
  }
  return sections;
}

/** The command line in this process: what stands on standard error, and the first lines of standard output. */
export async function commandLineMessages(simulator: Simulator): Promise<Section[]> {
  const folder = mkdtempSync(join(tmpdir(), "hwbackup-messages-"));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  try {
    const [{ resourceId, service } = { resourceId: "", service: "" }] = openWhenFresh.targets;
    const targets = `targets:\n  - { service: ${service}, resourceId: ${resourceId}, name: cache }\n`;
    const gate = file("gate.yaml", `apiVersion: hwbackup/v1\ncriteria: { lastBackupMaximumAge: 26h }\n${targets}`);
    const wrong = file("wrong.yaml", `apiVersion: hwbackup/v1\ncritera: { lastBackupMaximumAge: 26 }\n${targets}`);
    const sections: Section[] = [];
    for (const [what, scenario, argv, environment] of [
      ["check, closed", "stale", ["check", "-f", gate], {}],
      ["check, not allowed", "denied", ["check", "-f", gate], {}],
      ["check, no region", "fresh", ["check", "-f", gate], { HW_REGION_NAME: "" }],
      ["check, an unknown key", "fresh", ["check", "-f", wrong], {}],
      ["check, an unknown flag", "fresh", ["check", "--last-backup-max-age", "26h"], {}],
      ["check, nothing given", "fresh", ["check"], {}],
    ] as const) {
      simulator.setScenario(scenario);
      const { code, stdout, stderr } = await runAt(simulator, argv, { environment });
      const lines = `${stdout}${stderr}`.replaceAll(folder, "FOLDER").split("\n");
      sections.push([
        `hwbackup ${what}: exit ${code}`,
        lines.map((line) => line.trimEnd()).filter((line) => line !== ""),
      ]);
    }
    return sections;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
