import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram, type ProgramResult } from "../../scripts/automation/runs/runProgram";
import { createSandbox, repositoryRoot, type Sandbox } from "../../scripts/automation/sandbox";
import { startSimulator, type ScenarioName, type Simulator } from "../../provider/simulator";
import { describeWithEngine, enginePath } from "../support/engine";
import { queryCases } from "../support/queryCases";
import { firstRequests } from "../support/readsBegun";
import { assertSilent, canaries } from "../support/secrets/canaries";
import { handOutsAt, sentOn } from "../support/secrets/handOuts";
import { echoingReplies } from "../support/secrets/replies";
import { slots, type Slot } from "../support/secrets/slots";

/** One provider for each way in which configuration gives a credential. */
const always = ["temporary keys", "a token", "a user's password", "an agency, with a key pair"] as const;
/** One that has nothing of its own and takes the environment's; or one with a file, which comes after the environment. */
const inEnvironment = "HW_USER_PASSWORD";
const inFile = "KooCLI's file";

const { accessKey, secretKey, proxyPassword } = canaries;

const variables = {
  ...slots[inEnvironment]?.environment,
  // Weaker than HW_*, and so never used.
  HUAWEICLOUD_SDK_AK: accessKey,
  HUAWEICLOUD_SDK_SK: secretKey,
  CLOUD_SDK_AK: accessKey,
  CLOUD_SDK_SK: secretKey,
};

const scenarios: readonly (ScenarioName | "echo")[] = [
  "fresh",
  "denied",
  "throttled",
  "fault",
  "malformed",
  "html",
  "unauthenticated",
  "redirect",
  "wrongShape",
  "errorInside200",
  "unknownWords",
  "echo",
];

function filesBelow(folder: string): string[] {
  const paths = readdirSync(folder, { encoding: "utf8", recursive: true }).map((path) => join(folder, path));
  return paths.filter((path) => statSync(path).isFile());
}

/**
 * An event log without one debug message: Pulumi's Node SDK writes the engine's answer to a registration into it whole,
 * whatever the provider does (`RegisterResource RPC finished`, @pulumi/pulumi 3.x, runtime/resource.js).
 */
function ownEvents(log: string): string {
  const lines = log.split("\n").filter((line) => line !== "");
  const isDump = (line: string): boolean => {
    const { diagnosticEvent } = JSON.parse(line) as { diagnosticEvent?: { severity: string; message: string } };
    return diagnosticEvent?.severity === "debug" && /^RegisterResource RPC finished: /.test(diagnosticEvent.message);
  };
  return lines.filter((line) => !isDump(line)).join("\n");
}

describeWithEngine("secrets in every slot of the configuration", () => {
  let folder: string;
  let sandbox: Sandbox;
  let project: string;
  const simulators = new Map<string, Simulator>();

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "secrets-"));
    for (const name of [...always, inEnvironment, inFile]) {
      const slot: Slot = slots[name] ?? assert.fail(name);
      const simulator = await startSimulator(slot.accepted);
      simulators.set(name, simulator);
      const handOuts = handOutsAt(Date.now());
      for (const route of slot.logins) simulator.setRouteReply(route, handOuts[route]);
      for (const text of Object.values(slot.files ?? {})) writeFileSync(join(folder, "koocli.json"), text);
    }
    // Not for this machine itself, and so read and never used.
    const proxy = `http://canary-user:${encodeURIComponent(proxyPassword)}@127.0.0.1:9`;
    sandbox = createSandbox({ engine: watchedEngine(), environment: { HTTPS_PROXY: proxy } });
    project = sandbox.project(join(repositoryRoot, "test/engine/programs/all-secrets"));
  });
  after(async () => {
    for (const simulator of simulators.values()) await simulator.close();
    sandbox.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  /**
   * The engine, of which each `pulumi up` keeps what it prints and its log of events. Its other commands are what the
   * Automation API asks for by itself, such as `pulumi stack export --show-secrets`.
   */
  function watchedEngine(): string {
    const bin = join(folder, "bin");
    mkdirSync(bin);
    mkdirSync(join(folder, "watched"));
    const script = `#!/bin/sh
command="$1"
kept="${join(folder, "watched")}/$command-$$"
if [ "$command" != up ]; then exec "${enginePath() ?? ""}" "$@"; fi
"${enginePath() ?? ""}" "$@" --event-log "$kept.events" > "$kept.stdout" 2> "$kept.stderr"
code=$?
cat "$kept.stdout"
cat "$kept.stderr" >&2
exit $code
`;
    writeFileSync(join(bin, "pulumi"), script, { mode: 0o755 });
    return join(bin, "pulumi");
  }

  afterEach(() => {
    for (const file of filesBelow(join(folder, "watched"))) rmSync(file);
  });

  /** What a provider is given, with the file's path in the place of the file. */
  function settingsOf(name: string): Record<string, string> {
    const { given = {} } = slots[name] ?? {};
    const { region } = simulators.get(name) ?? assert.fail(name);
    const texts = Object.entries(given).map(([setting, value]) => [
      setting,
      value === "/file" ? join(folder, "koocli.json") : value,
    ]);
    return { region, ...(Object.fromEntries(texts) as Record<string, string>) };
  }

  function up(names: readonly string[], log: string, inClear: boolean): Promise<ProgramResult> {
    const settings = Object.fromEntries(names.map((name) => [name, settingsOf(name)]));
    const endpoints = names.map((name) => [name, simulators.get(name)?.endpoints]);
    const environment = {
      ...sandbox.environment,
      ...(names.includes(inEnvironment) ? variables : {}),
      HWBACKUP_LOG: log,
      HW_MAX_RETRIES: "0",
      HWBACKUP_ECS_METADATA: "false",
      SHAPE: JSON.stringify(Object.fromEntries(names.map((name) => [name, Object.keys(settingsOf(name))]))),
      ENDPOINTS: JSON.stringify(Object.fromEntries(endpoints)),
      INSTANCE_ID: queryCases.dcs.inputs["instanceId"] ?? "",
      ...(inClear ? { SETTINGS: JSON.stringify(settings) } : {}),
    };
    const secrets = inClear ? {} : { "all-secrets:settings": JSON.stringify(settings) };
    return runProgram({ ...sandbox, environment }, { operation: "up", project, projectName: "all-secrets", secrets });
  }

  function prepare(scenario: (typeof scenarios)[number]): void {
    for (const [name, simulator] of simulators) {
      const { secrets, logins } = slots[name] ?? assert.fail(name);
      simulator.clearRequests();
      simulator.setScenario(scenario === "echo" ? "fresh" : scenario);
      if (scenario !== "echo") continue;
      const replies = echoingReplies([secrets, ...logins.map((route) => sentOn[route])].flat());
      const reply = Object.values(replies).find(({ status }) => status === 400) ?? assert.fail();
      simulator.script({ ...reply, queryName: queryCases.dcs.queryName });
    }
  }

  scenarios.forEach((scenario, at) => {
    const log = at % 2 === 0 ? "debug" : "";
    const inClear = at % 4 > 1;
    const names = [...always, at % 3 === 0 ? inFile : inEnvironment];
    const how = `${inClear ? "in clear" : "as secrets"}, HWBACKUP_LOG=${log}`;

    it(`are seen nowhere in an update: ${scenario} (${how})`, async () => {
      prepare(scenario);
      const result = await up(names, log, inClear);
      const isGood = scenario === "fresh" || scenario === "unknownWords";
      assert.equal(result.succeeded, isGood, result.output);
      for (const name of names) {
        const requests = firstRequests(simulators.get(name) ?? assert.fail());
        // The token that a password was exchanged for is refused once, and asked for again once.
        const isFetched = (slots[name]?.logins.length ?? 0) > 0;
        const expected = scenario === "unauthenticated" && isFetched ? 2 : 1;
        assert.equal(requests.filter(({ kind }) => kind === "query").length, expected, name);
      }
      assert.equal(result.output.includes("GET http://127.0.0.1"), log === "debug", result.output);
      assert.equal(result.output.includes("[redacted]"), scenario === "echo", result.output);
      assertSilent(result.output, "output");
      const watched = filesBelow(join(folder, "watched"));
      assert.deepEqual(watched.map((file) => file.replace(/.*\./, "")).sort(), ["events", "stderr", "stdout"]);
      // State with its history, and whatever else the engine leaves.
      const kept = ["backend", "home"].flatMap((name) => filesBelow(join(sandbox.directory, name)));
      assert.ok(kept.some((file) => readFileSync(file, "utf8").includes('"pulumi:providers:huaweicloud-backup"')));
      for (const file of [...watched, ...kept]) {
        const text = readFileSync(file, "utf8");
        assertSilent(file.endsWith(".events") ? ownEvents(text) : text, file);
      }
    });
  });
});
