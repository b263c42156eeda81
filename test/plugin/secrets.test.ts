import assert from "node:assert/strict";
import { inspect } from "node:util";
import { startSimulator, type ScenarioName, type Simulator } from "../../provider/simulator/index";
import { secret } from "../support/envelopes";
import { startFakeEngine, type FakeEngine } from "../support/fakeEngine";
import { buildPluginOnce, startPlugin, type PluginProcess } from "../support/pluginProcess";
import type { Members } from "../support/providerClient";
import { allQueryCases } from "../support/queryCases";

/** Values that must be seen nowhere. Their marks make encodings differ from the plain text. */
const canaries = {
  accessKey: "CANARY/ACCESS+KEY=01",
  secretKey: "canary/secret+key=01",
  securityToken: "canary/security+token=01",
  authToken: "canary/auth+token=01",
};

/** Every form in which a canary could get out and still be read. */
const spellings = Object.values(canaries).flatMap((canary) => [
  canary,
  encodeURIComponent(canary),
  Buffer.from(canary).toString("base64").replace(/=+$/, ""),
  Buffer.from(canary).toString("base64url"),
  Buffer.from(canary).toString("hex"),
]);

const { accessKey, secretKey, securityToken, authToken } = canaries;
const slots: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "access key and secret key": { accessKey, secretKey },
  "temporary keys": { accessKey, secretKey, securityToken },
  "auth token": { authToken },
};
const variables: Readonly<Record<string, string>> = {
  accessKey: "HW_ACCESS_KEY",
  secretKey: "HW_SECRET_KEY",
  securityToken: "HW_SECURITY_TOKEN",
  authToken: "HW_AUTH_TOKEN",
};

const scenarios: readonly ScenarioName[] = [
  "fresh",
  "absurdTimes",
  "denied",
  "throttled",
  "fault",
  "malformed",
  "html",
  "emptyBody",
  "wrongShape",
  "errorInside200",
  "redirect",
];

describe("a credential", () => {
  before(buildPluginOnce);
  let engine: FakeEngine;
  let plugin: PluginProcess;
  /** Everything that came back over gRPC. */
  let heard: string[];

  const start = async (environment: Readonly<Record<string, string>> = {}): Promise<void> => {
    plugin = await startPlugin({
      arguments: ["-v=9", "--logtostderr", engine.address],
      environment: { HW_MAX_RETRIES: "0", HWBACKUP_LOG: "debug", HWBACKUP_ECS_METADATA: "false", ...environment },
    });
    await plugin.provider.handshake(engine.address);
  };
  /** Keeps what a call answers, refusals included. */
  const hear = async (calling: Promise<unknown>): Promise<void> => {
    const outcome: unknown = await calling.catch((error: unknown) => error);
    heard.push(inspect(outcome, { depth: null, maxStringLength: null, maxArrayLength: null }));
  };
  const invokeAll = async (): Promise<void> => {
    for (const query of allQueryCases) await hear(plugin.provider.invoke(query.token, query.inputs));
  };
  const assertSilent = async (): Promise<void> => {
    await plugin.stop();
    const everything = [plugin.stdout(), plugin.stderr(), ...engine.messages(), ...heard].join("\n");
    assert.ok(heard.length > 0);
    for (const spelling of spellings) assert.equal(everything.includes(spelling), false, `${spelling} got out`);
  };

  beforeEach(async () => {
    heard = [];
    engine = await startFakeEngine();
  });
  afterEach(async () => {
    await plugin.stop("SIGKILL");
    engine.stop();
  });

  for (const [slot, given] of Object.entries(slots)) {
    for (const place of ["provider configuration", "environment"] as const) {
      it(`is seen nowhere, whatever the cloud answers: ${slot} in the ${place}`, async () => {
        const simulator = await startSimulator(given);
        try {
          const { region, projectId, endpoints } = simulator;
          const named = Object.entries(given).map(([name, value]) => [variables[name] ?? name, value]);
          await start(place === "environment" ? (Object.fromEntries(named) as Record<string, string>) : {});
          const secrets = Object.entries(given).map(([name, value]) => [name, secret(value)]);
          const inputs = place === "environment" ? {} : (Object.fromEntries(secrets) as Members);
          await hear(plugin.provider.configure({ ...inputs, region, projectId, endpoints }));
          for (const scenario of scenarios) {
            simulator.setScenario(scenario);
            await invokeAll();
          }
          assert.equal(simulator.requests().filter(({ status }) => status === 200).length > 0, true);
          await hearEchoes(simulator, given);
          // The last one, since nothing is sent any more after a refusal.
          simulator.setScenario("unauthenticated");
          await invokeAll();
          assert.equal(simulator.requests().filter(({ status }) => status === 401).length, 1);
        } finally {
          await simulator.close();
        }
        await assertSilent();
      });
    }

    it(`is seen nowhere when the gateway refuses it and prints what it was sent: ${slot}`, async () => {
      // These keys are not the simulator's: it answers with the canonical request, security token included.
      const simulator = await startSimulator({ accessKey });
      try {
        const { region, projectId, endpoints } = simulator;
        await start();
        await hear(plugin.provider.configure({ ...given, region, projectId, endpoints }));
        await invokeAll();
        assert.deepEqual(
          simulator.requests().map(({ status }) => status),
          [401],
        );
      } finally {
        await simulator.close();
      }
      await assertSilent();
    });
  }

  /** A service that sends back everything it knows, in every place of an answer. */
  async function hearEchoes(simulator: Simulator, given: Readonly<Record<string, string>>): Promise<void> {
    simulator.setScenario("fresh");
    const text = Object.values(given)
      .flatMap((value) => [value, encodeURIComponent(value)])
      .join(" ");
    for (const { queryName } of allQueryCases) {
      const headers = { "X-Request-Id": encodeURIComponent(text) };
      simulator.script({ queryName, status: 400, headers, body: { error_code: text, error_msg: `bad ${text}` } });
    }
    await invokeAll();
    for (const { queryName } of allQueryCases) simulator.script({ queryName, status: 502, body: `<html>${text}` });
    await invokeAll();
    assert.deepEqual(simulator.unusedScripts(), []);
  }

  it("is seen nowhere when the configuration itself is refused", async () => {
    await start();
    for (const args of [
      { accessKey, region: "CN North" },
      { secretKey },
      { securityToken: secret(securityToken), accessKey },
      { authToken: `${authToken} with a blank` },
      { secretKey: [secretKey] },
      { region: secretKey, projectId: secretKey, dwsTimeZone: secretKey },
      { endpoints: secretKey },
      { endpoints: { css: `https://user:${secretKey}@css.example.com`, [`x${securityToken}`.slice(0, 3)]: authToken } },
    ]) {
      await hear(plugin.provider.configure(args));
      const { failures } = await plugin.provider.checkConfig(args);
      assert.ok(failures.length > 0, inspect(args));
      await hear(Promise.resolve(failures));
    }
    await assertSilent();
  });

  it("is seen nowhere when it is given in the place of an argument", async () => {
    const simulator = await startSimulator();
    try {
      await start(simulator.environment());
      await hear(plugin.provider.configure({}));
      for (const query of allQueryCases) {
        for (const argument of [query.resourceArgument, "region", "projectId", "newest", "limit"]) {
          await hear(plugin.provider.invoke(query.token, { ...query.inputs, [argument]: secret(secretKey) }));
        }
      }
      assert.deepEqual(simulator.requests(), []);
    } finally {
      await simulator.close();
    }
    await assertSilent();
  });
});
