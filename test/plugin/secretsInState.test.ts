import assert from "node:assert/strict";
import { secret } from "../support/envelopes";
import { assertSilent, canaries, everythingOf } from "../support/secrets/canaries";
import { startService, type RunningService } from "../support/startService";

const { accessKey, secretKey, securityToken, authToken, password } = canaries;
const [signature = ""] = Object.keys(secret(""));

/** What state may hold: nothing of a canary outside an envelope that the engine encrypts. */
function inClear(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (signature in value) return "[secret]";
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inClear(member)]));
}

describe("checked provider configuration", () => {
  let plugin: RunningService;
  beforeEach(async () => {
    plugin = await startService();
  });
  afterEach(() => plugin.stop());

  it("holds every secret in an envelope, the password among them", async () => {
    for (const args of [
      { accessKey, secretKey, securityToken },
      { authToken },
      { userName: "user", domainName: "domain", password },
    ]) {
      const { inputs, failures } = await plugin.provider.checkConfig(args);
      assert.deepEqual(failures, []);
      assertSilent(everythingOf(inClear(inputs)), "state");
      assert.deepEqual(Object.keys(inputs).sort(), Object.keys(args).sort());
    }
  });

  it("holds nothing in clear that was given under a name that is no setting", async () => {
    const { inputs } = await plugin.provider.checkConfig({ secretkey: secretKey, passwd: password });
    assertSilent(everythingOf(inClear(inputs)), "state");
  });
});
