import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { status, type ServiceError } from "@grpc/grpc-js";
import {
  CallRequest,
  ConstructRequest,
  DiffResponse,
  GetMappingRequest,
  ParameterizeRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import { simulatorDefaults, startSimulator, type Simulator } from "../../provider/simulator/index";
import { secret, unknownValue } from "../support/envelopes";
import { buildPluginOnce, startPlugin, type PluginProcess } from "../support/pluginProcess";
import { call, type ProviderClient } from "../support/providerClient";
import { allQueryCases, queryCases } from "../support/queryCases";

const root = join(__dirname, "../..");
const { accessKey, secretKey, authToken, projectId } = simulatorDefaults;
const { css } = queryCases;

type Send = (provider: ProviderClient, done: (error: ServiceError | null, response: unknown) => void) => unknown;

/** The calls of the protocol that a provider of functions and one resource has no use for. */
const unimplemented: Readonly<Record<string, Send>> = {
  Call: ({ client }, done) => client.call(new CallRequest(), done),
  Construct: ({ client }, done) => client.construct(new ConstructRequest(), done),
  Parameterize: ({ client }, done) => client.parameterize(new ParameterizeRequest(), done),
  GetMapping: ({ client }, done) => client.getMapping(new GetMappingRequest(), done),
};

describe("a call to the plugin process", () => {
  before(buildPluginOnce);
  let simulator: Simulator;
  let plugin: PluginProcess;
  let provider: ProviderClient;

  beforeEach(async () => {
    simulator = await startSimulator();
    // Nothing of the environment: whatever the provider knows, it was told.
    plugin = await startPlugin({ arguments: ["127.0.0.1:9"] });
    ({ provider } = plugin);
  });
  afterEach(async () => {
    await plugin.stop("SIGKILL");
    await simulator.close();
  });

  const settings = (): Record<string, unknown> => ({
    region: "sim-region-1",
    projectId,
    endpoints: JSON.stringify(simulator.endpoints),
  });

  it("of Handshake accepts secrets and nothing else", async () => {
    const answer = await provider.handshake("127.0.0.1:9");
    assert.deepEqual([answer.acceptSecrets, answer.acceptResources, answer.acceptOutputs], [true, false, false]);
  });

  it("of GetSchema answers schema.json letter by letter, and refuses format 1", async () => {
    assert.equal(await provider.getSchema(), readFileSync(join(root, "schema.json"), "utf8"));
    await assert.rejects(provider.getSchema(1), { code: status.INVALID_ARGUMENT });
  });

  it("of GetPluginInfo answers the version of package.json", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    assert.equal(await provider.getVersion(), version);
  });

  it("of CheckConfig names each property at fault, and makes secrets of credentials", async () => {
    const given = { region: "CN North", accessKey: "a", endpoints: '{"css":"css.example.com/path"}', zone: 1 };
    const { inputs, failures } = await provider.checkConfig(given);
    // The reason names it: the engine would print the value of a property in front, a secret one too.
    assert.deepEqual(
      failures.map(({ property, reason }) => [property, reason.split(" ")[0]]),
      ["zone", "region", "endpoints.css", "secretKey"].map((name) => ["", name]),
    );
    // A name that is not ours may be a mistyped one of a key.
    assert.deepEqual(inputs, { ...given, accessKey: secret("a"), zone: secret(1) });
  });

  it("A5 of CheckConfig refuses an unknown setting with the nearest name", async () => {
    const { failures } = await provider.checkConfig({ regoin: "cn-north-4" });
    assert.deepEqual(failures, [
      { property: "", reason: "regoin is an unknown setting; did you mean region? [CONFIG_INVALID]" },
    ]);
  });

  it("of CheckConfig lets pass what is not known yet", async () => {
    const given = { region: unknownValue, accessKey: secret("a"), secretKey: unknownValue, endpoints: unknownValue };
    const { inputs, failures } = await provider.checkConfig(given);
    assert.deepEqual([inputs, failures], [{ ...given, secretKey: secret(unknownValue) }, []]);
  });

  it("of DiffConfig sees a rotated token as a change without a replacement", async () => {
    const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;
    const before = { region: "cn-north-4", authToken: secret("old") };
    const rotated = await provider.diffConfig(before, { ...before, authToken: secret("new") });
    assert.deepEqual([rotated.changes, rotated.replacesList], [DIFF_SOME, []]);
    assert.equal((await provider.diffConfig(before, { ...before })).changes, DIFF_NONE);
    // A token that is no secret any more is a change, although its text is the same.
    assert.equal((await provider.diffConfig(before, { ...before, authToken: "old" })).changes, DIFF_SOME);
  });

  for (const query of allQueryCases) {
    it(`of Invoke answers ${query.token}`, async () => {
      await provider.configure({ ...settings(), accessKey: secret(accessKey), secretKey: secret(secretKey) });
      const { answer, failures } = await provider.invoke(query.token, query.inputs);
      assert.deepEqual(failures, []);
      const [record] = answer?.["records"] as readonly Record<string, unknown>[];
      assert.deepEqual(
        [record?.["service"], record?.["resourceId"], record?.["state"], answer?.["asOfSource"]],
        [query.service, query.inputs[query.resourceArgument], "succeeded", "server"],
      );
      assert.equal(answer?.["latestBackupTime"], record?.["completedAt"]);
      const [request] = simulator.requests();
      assert.deepEqual([request?.path, request?.query, request?.status], [query.path, query.query, 200]);
    });
  }

  it("of Configure takes old variables, of which all are texts", async () => {
    await provider.configureByVariables({ ...(settings() as Record<string, string>), authToken });
    assert.deepEqual((await provider.invoke(css.token, css.inputs)).failures, []);
    assert.equal("x-auth-token" in (simulator.requests()[0]?.headers ?? {}), true);
  });

  it("of Configure takes endpoints as a map, in envelopes", async () => {
    const { css: endpoint } = simulator.endpoints;
    await provider.configure({
      ...settings(),
      authToken: secret(authToken),
      endpoints: secret({ css: secret(endpoint) }),
    });
    assert.deepEqual((await provider.invoke(css.token, css.inputs)).failures, []);
  });

  it("of Configure replaces what an earlier one said", async () => {
    await provider.configure({ ...settings(), authToken: "wrong" });
    assert.equal((await provider.invoke(css.token, css.inputs)).failures.length, 1);
    await provider.configure({ ...settings(), authToken });
    assert.deepEqual((await provider.invoke(css.token, css.inputs)).failures, []);
  });

  for (const [what, args, property, says] of [
    ["a missing argument", {}, "clusterId", /clusterId is required/],
    ["an argument that cannot be", { clusterId: "a/b" }, "clusterId", /clusterId must be 1 to 128 letters/],
    ["an unknown argument", { ...css.inputs, limt: 1 }, "limt", /did you mean limit\?/],
    [
      "an unknown cluster",
      { clusterId: "c5000000-0000-4000-8000-0000000000ff" },
      "clusterId",
      /API_NOT_FOUND_OR_DENIED/,
    ],
    [
      "a foreign project",
      { ...css.inputs, projectId: "other" },
      "clusterId",
      /API_NOT_FOUND_OR_DENIED; HTTP 403; CSS\.0015/,
    ],
  ] as const) {
    it(`of Invoke fails at a property for ${what}`, async () => {
      await provider.configure({ ...settings(), authToken });
      const { answer, failures } = await provider.invoke(css.token, args);
      assert.deepEqual([answer, failures.length, failures[0]?.property], [undefined, 1, property]);
      assert.match(failures[0]?.reason ?? "", says);
      assert.match(failures[0]?.reason ?? "", /^[^\r\n]+$/);
    });
  }

  it("of Invoke says what is missing when nothing was configured but Configure was called", async () => {
    await provider.configure({});
    const { failures } = await provider.invoke(css.token, css.inputs);
    assert.equal(failures.length, 1);
    assert.match(failures[0]?.reason ?? "", /: no region is set\. .* \[CONFIG_MISSING\]$/);
  });

  it("of Invoke for an unknown function is INVALID_ARGUMENT, before Configure a FAILED_PRECONDITION", async () => {
    await assert.rejects(provider.invoke(css.token, css.inputs), {
      code: status.FAILED_PRECONDITION,
      details: "the provider is not configured yet",
    });
    await provider.configure({});
    await assert.rejects(provider.invoke("huaweicloud-backup:css:getLogs", {}), {
      code: status.INVALID_ARGUMENT,
      details:
        /^unknown function huaweicloud-backup:css:getLogs; did you mean huaweicloud-backup:css:getClusters\? \[INPUT_UNKNOWN\]$/,
    });
  });

  for (const [name, send] of Object.entries(unimplemented)) {
    it(`of ${name} is UNIMPLEMENTED, since nothing of ours needs it`, async () => {
      const calling = call((done) => send(provider, done));
      await assert.rejects(calling, { code: status.UNIMPLEMENTED });
    });
  }
});
