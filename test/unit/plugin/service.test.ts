import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { status } from "@grpc/grpc-js";
import { DiffResponse } from "@pulumi/pulumi/proto/provider_pb";
import { output, secret, unknownValue } from "../../support/envelopes";
import { useService } from "../../support/startService";

const root = join(__dirname, "../../..");
const textOf = (name: string): string => readFileSync(join(root, name), "utf8");

describe("the provider service", () => {
  const service = useService();
  const provider = () => service().provider;

  it("answers Handshake with what it accepts, and takes the engine's address for its log", async () => {
    const answer = await provider().handshake("127.0.0.1:1234");
    assert.deepEqual(
      [answer.acceptSecrets, answer.acceptResources, answer.acceptOutputs, answer.supportsAutonamingConfiguration],
      [true, false, false, false],
    );
    assert.deepEqual(service().engines, ["127.0.0.1:1234"]);
  });

  it("takes the engine's address of Attach as well", async () => {
    await provider().attach("127.0.0.1:4321");
    assert.deepEqual(service().engines, ["127.0.0.1:4321"]);
  });

  it("answers GetSchema with schema.json, letter by letter", async () => {
    assert.equal(await provider().getSchema(), textOf("schema.json"));
  });

  it("refuses a schema format that it does not know", async () => {
    await assert.rejects(provider().getSchema(1), {
      code: status.INVALID_ARGUMENT,
      details: "unknown schema format 1; valid formats: 0",
    });
  });

  it("answers GetPluginInfo with the version of package.json and schema.json", async () => {
    const { version } = JSON.parse(textOf("package.json")) as { version: string };
    assert.equal(await provider().getVersion(), version);
    assert.equal((JSON.parse(textOf("schema.json")) as { version: string }).version, version);
  });

  it("judges configuration in CheckConfig, property by property, and sends its warnings to the log", async () => {
    const { inputs, failures } = await provider().checkConfig({
      region: "CN North",
      accessKey: "a",
      endpoints: '{"css":"http://css.example.com"}',
      acessKey: "b",
    });
    // D5: no property, or the engine would print its value in front of the reason, a credential included.
    assert.deepEqual(
      failures.map(({ property, reason }) => [property, reason.split(" ")[0]]),
      ["acessKey", "region", "endpoints.css", "secretKey"].map((name) => ["", name]),
    );
    assert.deepEqual(
      failures[2]?.reason,
      "endpoints.css must use https; plain http is accepted for loopback addresses only [CONFIG_INVALID]",
    );
    assert.deepEqual(inputs, {
      region: "CN North",
      accessKey: secret("a"),
      endpoints: '{"css":"http://css.example.com"}',
      acessKey: secret("b"),
    });
    assert.equal(failures[0]?.reason, "acessKey is an unknown setting; did you mean accessKey? [CONFIG_INVALID]");
    assert.deepEqual(service().log, []);
  });

  it("passes what is not known yet through CheckConfig, credentials as secrets", async () => {
    const { inputs, failures } = await provider().checkConfig({ region: unknownValue, authToken: unknownValue });
    assert.deepEqual([inputs, failures], [{ region: unknownValue, authToken: secret(unknownValue) }, []]);
  });

  it("answers DiffConfig with a change or none, and never with a replacement", async () => {
    const before = { region: "cn-north-4", authToken: secret("old") };
    const changesTo = async (after: Record<string, unknown>) => {
      const { changes, replacesList, deletebeforereplace } = await provider().diffConfig(before, after);
      assert.deepEqual([replacesList, deletebeforereplace], [[], false]);
      return changes;
    };
    const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;
    assert.equal(await changesTo({ ...before, authToken: secret("old") }), DIFF_NONE);
    assert.equal(await changesTo({ ...before, authToken: "old" }), DIFF_SOME);
    assert.equal(await changesTo({ ...before, authToken: secret("new") }), DIFF_SOME);
    assert.equal(await changesTo({ ...before, region: "cn-east-3" }), DIFF_SOME);
    assert.equal(await changesTo({}), DIFF_SOME);
  });

  it("answers Configure with the bits that older engines read there", async () => {
    const answer = await provider().configure({ region: "cn-north-4" });
    assert.deepEqual(
      [answer.acceptsecrets, answer.supportspreview, answer.acceptresources, answer.acceptoutputs],
      [true, true, false, false],
    );
    assert.deepEqual(service().log, ["debug: credentials: ECS metadata service"]);
  });

  it("says at debug level that there are no credentials at all", async () => {
    await provider().configure({ region: "cn-north-4", ecsMetadata: false });
    assert.deepEqual(service().log, ["debug: credentials: none found"]);
  });

  it("logs where the credentials came from, and nothing of them", async () => {
    await provider().configure({ accessKey: secret("the-access-key"), secretKey: secret("the-secret-key") });
    await provider().configureByVariables({ authToken: "the-token" });
    assert.deepEqual(service().log, [
      "debug: credentials: provider configuration",
      "debug: credentials: provider configuration",
    ]);
  });

  for (const [what, args, details] of [
    [
      "a region that cannot be",
      { region: "CN North" },
      "the provider cannot be configured: region is not a region id: use lower-case letters, digits and hyphens, such as cn-north-4 [CONFIG_INVALID]",
    ],
    [
      "endpoints that are no map",
      { endpoints: "https://css.example.com" },
      "the provider cannot be configured: endpoints must map service names to base URLs [CONFIG_INVALID]",
    ],
    [
      "a setting that is not known yet",
      { region: unknownValue },
      "the provider cannot be configured: region is not known yet [CONFIG_INVALID]",
    ],
    [
      "a text that is a list",
      { projectId: ["p"], region: "CN North" },
      "the provider cannot be configured: projectId must be a text; region is not a region id: use lower-case letters, digits and hyphens, such as cn-north-4 [CONFIG_INVALID]",
    ],
  ] as const) {
    it(`refuses Configure with ${what}, rather than going on without it`, async () => {
      await assert.rejects(provider().configure(args), { code: status.INVALID_ARGUMENT, details });
    });
  }

  it("refuses half a key pair in Configure, in one line and without the half", async () => {
    await assert.rejects(provider().configure({ secretKey: secret(output("the-secret-key")) }), (error) => {
      const { code, details } = error as { code: number; details: string };
      assert.equal(code, status.INVALID_ARGUMENT);
      assert.match(
        details,
        /^the provider cannot be configured: .*accessKey is missing for secretKey.* \[CONFIG_INCOMPLETE\]$/,
      );
      assert.equal(details.includes("the-secret-key"), false);
      return true;
    });
  });

  it("says that it is not configured yet, whatever is asked", async () => {
    await assert.rejects(provider().invoke("huaweicloud-backup:css:getLogBackupRecords", { clusterId: "a" }), {
      code: status.FAILED_PRECONDITION,
      details: "the provider is not configured yet",
    });
  });

  it("answers Cancel at any time, more than once", async () => {
    await provider().cancel();
    await provider().cancel();
  });
});
