import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { startSimulator, type ScenarioName, type Simulator } from "../../provider/simulator/index";
import { secret } from "../support/envelopes";
import { startFakeEngine, type FakeEngine } from "../support/fakeEngine";
import { buildPluginOnce, startPlugin, type PluginProcess } from "../support/pluginProcess";
import type { Members } from "../support/providerClient";
import { allQueryCases, queryCases, type QueryCase } from "../support/queryCases";
import { assertSilent, canaries, everythingOf } from "../support/secrets/canaries";
import { handOutsAt, sentOn } from "../support/secrets/handOuts";
import { echoingReplies } from "../support/secrets/replies";
import { slots as allSlots, type Slot } from "../support/secrets/slots";

const { accessKey, secretKey, securityToken, authToken, password, proxyPassword } = canaries;

/** The metadata service has one address, which nobody answers here: the keys of an ECS have a test of their own. */
const slots = Object.entries(allSlots).filter(([name]) => name !== "the keys of an ECS");
const inConfiguration = slots.filter(([, slot]) => slot.environment === undefined);
const inEnvironment = slots.filter(([, slot]) => slot.environment !== undefined);
const handOuts = handOutsAt(Date.now());

/** Those that keep the credential in force and make nobody wait. */
const scenarios: readonly ScenarioName[] = [
  "fresh",
  "absurdTimes",
  "unknownWords",
  "denied",
  "fault",
  "malformed",
  "html",
  "emptyBody",
  "wrongShape",
  "errorInside200",
  "redirect",
];

/** Arguments and names of the processes that this one started, which everybody on the machine can read. */
function commandLines(): string {
  if (process.platform !== "linux") return "";
  const texts = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        const [, parent] = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, "utf8")) ?? [];
        const files = ["cmdline", "comm"].map((file) => readFileSync(`/proc/${id}/${file}`, "utf8"));
        return Number(parent) === process.pid ? files.join("\n") : "";
      } catch {
        // It has ended meanwhile.
        return "";
      }
    });
  const shown = texts.join("\n");
  assert.match(shown, /logtostderr/, "the plugin is among them");
  return shown;
}

for (const log of ["", "debug"]) {
  describe(`a credential, with HWBACKUP_LOG=${log}`, () => {
    before(buildPluginOnce);
    let engine: FakeEngine;
    let plugin: PluginProcess;
    let folder: string;
    let open: Simulator[];
    /** Everything that came back over gRPC. */
    let heard: string[];

    const start = async (environment: Readonly<Record<string, string>> = {}): Promise<void> => {
      plugin = await startPlugin({
        arguments: ["-v=9", "--logtostderr", engine.address],
        environment: { HW_MAX_RETRIES: "0", HWBACKUP_LOG: log, HWBACKUP_ECS_METADATA: "false", ...environment },
      });
      await plugin.provider.handshake(engine.address);
    };
    /** Keeps what a call answers, refusals included. */
    const hear = async (calling: Promise<unknown>): Promise<void> => {
      const outcome: unknown = await calling.catch((error: unknown) => error);
      heard.push(everythingOf(outcome));
    };
    const invoke = (query: QueryCase): Promise<void> => hear(plugin.provider.invoke(query.token, query.inputs));
    const simulate = async ({ accepted, logins }: Slot): Promise<Simulator> => {
      const simulator = await startSimulator(accepted);
      open.push(simulator);
      for (const route of logins) simulator.setRouteReply(route, handOuts[route]);
      return simulator;
    };
    /** What a program sets, files and all. */
    const given = (slot: Slot, { region, endpoints }: Simulator): Members => {
      const files = Object.entries(slot.files ?? {}).map(([path, text]) => {
        writeFileSync(join(folder, path), text);
        return [path, join(folder, path)];
      });
      const paths = Object.fromEntries(files) as Record<string, string>;
      const values = Object.entries(slot.given ?? {}).map(([name, value]) => [
        name,
        typeof value === "string" ? (paths[value] ?? value) : value,
      ]);
      return { ...(Object.fromEntries(values) as Members), region, endpoints };
    };
    const configure = async (inputs: Members): Promise<void> => {
      const { failures } = await plugin.provider.checkConfig(inputs);
      assert.deepEqual(failures, []);
      await plugin.provider.configure(inputs);
    };
    const everything = (): string =>
      [plugin.stdout(), plugin.stderr(), ...engine.messages(), ...heard, commandLines()].join("\n");
    const check = (what: string): void => {
      assert.ok(heard.length > 0);
      assertSilent(everything(), what);
      heard = [];
    };
    /** The last words of a process come when it ends. */
    const checkAtEnd = async (): Promise<void> => {
      assertSilent(commandLines(), "command line");
      await plugin.stop();
      assertSilent([plugin.stdout(), plugin.stderr(), ...engine.messages(), ...heard].join("\n"), "at the end");
      assert.equal(
        engine.messages().some((message) => /^info: GET /.test(message)),
        log === "debug" && engine.messages().some((message) => message.includes("GET ")),
      );
    };

    beforeEach(async () => {
      heard = [];
      open = [];
      folder = mkdtempSync(join(tmpdir(), "secrets-"));
      engine = await startFakeEngine();
    });
    afterEach(async () => {
      await plugin.stop("SIGKILL");
      engine.stop();
      for (const simulator of open) await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Everything that can go wrong while the credential stays in force. */
    async function faults(simulator: Simulator, slot: Slot): Promise<void> {
      for (const scenario of scenarios) {
        simulator.setScenario(scenario);
        for (const query of allQueryCases) await invoke(query);
      }
      assert.ok(simulator.requests().some(({ kind, status }) => kind === "query" && status === 200));
      simulator.setScenario("fresh");
      const known = [slot.secrets, ...slot.logins.map((route) => sentOn[route])].flat();
      const replies = Object.values(echoingReplies(known)).filter(({ status }) => status !== 401 && status !== 429);
      for (const [at, reply] of replies.entries()) {
        const query = allQueryCases[at % allQueryCases.length] ?? queryCases.css;
        simulator.script({ ...reply, queryName: query.queryName });
        await invoke(query);
      }
      assert.deepEqual(simulator.unusedScripts(), []);
      assert.match(heard.join("\n"), /\[redacted\]/, "something was there to be hidden");
      // The last one: the host is left alone for a while.
      simulator.setScenario("throttled");
      await invoke(queryCases.css);
    }

    /** What ends the use of a credential. */
    async function ends(slot: Slot): Promise<void> {
      const simulator = await simulate(slot);
      await configure(given(slot, simulator));
      simulator.setScenario("unauthenticated");
      await invoke(queryCases.css);
      simulator.setScenario("fresh");
      const [reply] = Object.values(echoingReplies(slot.secrets)).filter(({ status }) => status === 401);
      for (const route of slot.logins) simulator.setRouteReply(route, reply);
      await invoke(queryCases.dcs);
    }

    for (const wrapped of [true, false]) {
      it(`is seen nowhere, whatever the cloud answers: in the provider configuration, ${wrapped ? "as secrets" : "in clear"}`, async function () {
        this.timeout(600_000);
        await start();
        for (const [name, slot] of inConfiguration) {
          const simulator = await simulate(slot);
          const inputs = Object.entries(given(slot, simulator));
          const sent = wrapped
            ? inputs.map(([key, value]) => [key, typeof value === "string" ? secret(value) : value])
            : inputs;
          await configure(Object.fromEntries(sent) as Members);
          await faults(simulator, slot);
          check(name);
        }
        await checkAtEnd();
      });
    }

    for (const [name, slot] of inEnvironment) {
      it(`is seen nowhere, whatever the cloud answers: ${name} in the environment`, async () => {
        const simulator = await simulate(slot);
        await start(slot.environment);
        await configure(given(slot, simulator));
        await faults(simulator, slot);
        await ends(slot);
        await checkAtEnd();
      });
    }

    it("is seen nowhere when a login fails and quotes it", async () => {
      await start();
      for (const [name, slot] of inConfiguration) {
        for (const route of slot.logins) {
          const simulator = await simulate(slot);
          const replies = Object.values(echoingReplies(slot.secrets)).filter(
            ({ status }) => status !== 401 && status !== 429,
          );
          for (const reply of replies) {
            simulator.setRouteReply(route, reply);
            await configure(given(slot, simulator));
            await invoke(queryCases.dcs);
          }
          assert.equal(simulator.requests().filter((request) => request.route === route).length, replies.length);
          check(`${name}, ${route}`);
        }
      }
      await checkAtEnd();
    });

    it("is seen nowhere when the gateway refuses it and prints what it was sent", async () => {
      // These keys are not the simulator's: it answers with the canonical request, security token included.
      const simulator = await simulate({ accepted: { accessKey }, secrets: [], logins: [] });
      const { region, projectId, endpoints } = simulator;
      await start();
      await configure({ accessKey, secretKey, securityToken, region, projectId, endpoints });
      for (const query of allQueryCases) await invoke(query);
      assert.deepEqual(
        simulator.requests().map(({ status }) => status),
        [401],
      );
      await checkAtEnd();
    });

    it("is seen nowhere when the way leads through a proxy with a password", async () => {
      const address = `http://canary-user:${encodeURIComponent(proxyPassword)}@127.0.0.1:9`;
      await start({ HTTPS_PROXY: address, HTTP_PROXY: address });
      const endpoints = { css: "https://css.cloud.invalid", dcs: "https://dcs.cloud.invalid" };
      await configure({ accessKey, secretKey, region: "sim-region-1", projectId: "p", endpoints });
      await invoke(queryCases.css);
      await invoke(queryCases.dcs);
      assert.match(heard.join("\n"), /proxy 127\.0\.0\.1:9/);
      await checkAtEnd();
    });

    it("is seen nowhere when the configuration itself is refused", async () => {
      await start({ HTTPS_PROXY: `socks5://user:${encodeURIComponent(proxyPassword)}@proxy.example.com` });
      for (const args of [
        { accessKey, region: "CN North" },
        { secretKey },
        { securityToken: secret(securityToken), accessKey },
        { authToken: `${authToken} with a blank` },
        { password },
        { userName: "user", password: secret(password) },
        { userName: "user", domainName: "domain", password: `${password}\n` },
        { secretKey: [secretKey] },
        { password: { value: password } },
        { region: secretKey, projectId: secretKey, dwsTimeZone: secretKey },
        { sharedConfigFile: secretKey, credentialsFile: secretKey, clientKeyFile: secretKey },
        { endpoints: secretKey },
        {
          endpoints: { css: `https://user:${secretKey}@css.example.com`, [`x${securityToken}`.slice(0, 3)]: authToken },
        },
      ]) {
        await hear(plugin.provider.configure(args));
        const { failures } = await plugin.provider.checkConfig(args);
        assert.ok(failures.length > 0, inspect(args));
        await hear(Promise.resolve(failures));
      }
      await checkAtEnd();
    });

    it("is seen nowhere when it is given in the place of an argument", async () => {
      const simulator = await simulate({ accepted: {}, secrets: [], logins: [] });
      await start(simulator.environment());
      await hear(plugin.provider.configure({}));
      for (const query of allQueryCases) {
        for (const argument of [query.resourceArgument, "region", "projectId", "newest", "limit"]) {
          await hear(plugin.provider.invoke(query.token, { ...query.inputs, [argument]: secret(secretKey) }));
        }
      }
      assert.deepEqual(simulator.requests(), []);
      await checkAtEnd();
    });

    it("is seen nowhere when a setting's name is mistyped, which is refused by name", async () => {
      await start();
      const mistyped = { secretkey: secretKey, ak: accessKey, auth_token: authToken, passwd: password };
      const { failures } = await plugin.provider.checkConfig(mistyped);
      await hear(plugin.provider.configure(mistyped));
      await hear(Promise.resolve(failures));
      assert.match(JSON.stringify(failures), /did you mean secretKey\?/);
      await checkAtEnd();
    });
  });
}
