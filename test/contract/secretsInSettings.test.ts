import assert from "node:assert/strict";
import { resolveSettings, type GivenSettings } from "../../provider/config/resolveSettings";
import { isProviderError } from "../../provider/core/errors/providerError";
import { settingsList } from "../../provider/config/settingsList";
import { createReader } from "../../provider/reading/createReader";
import { simulatorDefaults } from "../../provider/simulator/index";
import { assertSilent, canaries, everythingOf } from "../support/secrets/canaries";
import { queryCases } from "../support/queryCases";
import { fixedNow, readCase } from "../support/startReader";
import { files } from "../unit/config/support/files";
import { certificate, encryptedKeys, key, otherKey } from "../unit/config/support/pem";

const { accessKey, secretKey, securityToken, authToken, password, proxyPassword } = canaries;
const { userName, region, projectId } = simulatorDefaults;
/** The lines of keys in PEM form, of which none may be shown. */
const pemLines = [key, otherKey, ...Object.values(encryptedKeys)]
  .flatMap((pem) => pem.split("\n"))
  .filter((line) => /^[A-Za-z0-9+/=]{24,}$/.test(line));

type Environment = Readonly<Record<string, string>>;

/** Resolves, reads with what came of it all the same, and listens. Tells the properties of the problems. */
async function hear(given: GivenSettings, environment: Environment = {}, texts: Environment = {}): Promise<string[]> {
  const { settings, problems } = resolveSettings({ region, projectId, ...given }, environment, files(texts));
  const lines: string[] = [];
  const reader = createReader({
    settings,
    now: () => fixedNow,
    log: (line) => void lines.push(line),
    transport: () => Promise.reject(new Error("nothing is sent with settings that are refused")),
  });
  const what = JSON.stringify(Object.keys({ ...given, ...environment }));
  if (problems.length > 0) {
    const outcome: unknown = await readCase(reader, queryCases.dcs).catch((error: unknown) => error);
    assert.ok(outcome instanceof Error && "code" in outcome, what);
    assertSilent(everythingOf(outcome), `reading with ${what}`);
  }
  for (const secrets of [Object.values(canaries), pemLines]) {
    assertSilent(everythingOf([problems, lines]), what, secrets);
  }
  return problems.map(({ property }) => property);
}

describe("a secret in a setting that cannot be used is seen nowhere", () => {
  it("in the place of any other setting, given or from the environment", async () => {
    for (const { name, environment } of settingsList) {
      for (const canary of Object.values(canaries)) {
        const text = `${canary}\n`;
        const given = await hear({ [name]: text });
        // An account alone says nothing, and is not looked at.
        assert.equal(given.length > 0, !name.startsWith("domain"), name);
        for (const variable of environment) await hear({}, { [variable]: text });
        await hear({ [name]: canary });
      }
    }
  });

  it("under a name that is no setting", async () => {
    for (const name of ["secretkey", "secret_key", "ak", "passwd", canaries.secretKey, `token ${canaries.authToken}`]) {
      const given = { [name]: canaries.secretKey } as GivenSettings;
      const properties = await hear(given);
      assert.equal(properties.length, 1, name);
    }
  });

  it("as half of a credential", async () => {
    assert.deepEqual(await hear({ accessKey }), ["secretKey"]);
    assert.deepEqual(await hear({ secretKey, securityToken }), ["accessKey"]);
    assert.deepEqual(await hear({ password }), ["userName"]);
    assert.deepEqual(await hear({ userName, password }), ["domainName"]);
    assert.deepEqual(await hear({}, { HW_SECRET_KEY: secretKey }), ["HW_ACCESS_KEY"]);
    assert.deepEqual(await hear({}, { HW_USER_PASSWORD: password }), ["HW_USER_NAME"]);
  });

  it("in an endpoint, or as the name of one", async () => {
    for (const url of [
      `https://user:${encodeURIComponent(secretKey)}@css.example.com`,
      `https://css.example.com/${secretKey}`,
      `https://css.example.com?token=${authToken}`,
      `http://${encodeURIComponent(authToken)}.example.com`,
      secretKey,
      password,
    ]) {
      assert.deepEqual(await hear({ endpoints: { css: url } }), ["endpoints.css"]);
      assert.deepEqual(await hear({ authUrl: url }), ["authUrl"]);
      const variable = "HUAWEICLOUD_SDK_REGION_CSS_SIM_REGION_1";
      assert.deepEqual(await hear({}, { [variable]: url }), [variable]);
    }
    assert.deepEqual(await hear({ endpoints: { [secretKey]: "https://css.example.com" } }), ["endpoints"]);
    assert.deepEqual(await hear({ endpoints: { css: [secretKey] } as never }), ["endpoints.css"]);
  });

  it("in a proxy's address", async () => {
    for (const address of [
      `socks5://user:${encodeURIComponent(proxyPassword)}@proxy.example.com`,
      `http://user:${proxyPassword}@proxy.example.com`,
      `http://user:${encodeURIComponent(proxyPassword)}@proxy.example.com/path`,
      `http://user:${encodeURIComponent(proxyPassword)}@proxy.example.com:port`,
      `http://user:${proxyPassword} @proxy.example.com`,
    ]) {
      for (const variable of ["HTTPS_PROXY", "https_proxy"]) {
        assert.deepEqual(await hear({}, { [variable]: address }), [], address);
        const { settings } = resolveSettings({ region: "r-1", projectId: "p", authToken }, { [variable]: address });
        const reading = createReader({ settings }).read("huaweicloud-backup:dcs:getInstanceBackups", {
          instanceId: "i",
        });
        const error: unknown = await reading.catch((reason: unknown) => reason);
        assert.ok(isProviderError(error), address);
        assert.deepEqual([error.code, error.parts.property], ["CONFIG_INVALID", "HTTPS_PROXY"], address);
        assertSilent(everythingOf(error), address);
      }
    }
  });

  it("in a file that cannot be used, or as a file's path", async () => {
    const koocli = (profile: object, more: object = {}): string =>
      JSON.stringify({ current: "default", profiles: [{ name: "default", mode: "AKSK", ...profile }], ...more });
    const texts: readonly string[] = [
      koocli({ accessKeyId: accessKey }),
      koocli({ accessKeyId: accessKey, secretAccessKey: [secretKey] }),
      koocli({ accessKeyId: accessKey, secretAccessKey: `${secretKey} `, mode: secretKey }),
      koocli({ accessKeyId: accessKey, secretAccessKey: secretKey }, { current: secretKey }),
      koocli({ accessKeyId: accessKey, secretAccessKey: secretKey, region: secretKey, projectId: authToken }),
      `{"profiles":[{"accessKeyId":"${accessKey}","secretAccessKey":"${secretKey}"`,
      `[basic]\nak = ${accessKey}\n`,
      `[basic]\nak = ${accessKey}\nsk[] = ${secretKey}\n`,
      `[basic]\nak = ${accessKey}\nsk = ${secretKey} ${authToken}\n`,
      `[basic]\nak = ${accessKey}\nsk = ${secretKey}\niam_endpoint = ${authToken}\n`,
      `[${secretKey}]\nak = ${accessKey}`,
      `ak = ${accessKey}\nsk = ${secretKey}`,
    ];
    for (const text of texts) {
      for (const setting of ["sharedConfigFile", "credentialsFile"]) {
        const properties = await hear({ [setting]: "/file", region: "", projectId: "" }, {}, { "/file": text });
        assert.ok(properties.length > 0, `${setting} ${text}`);
      }
    }
    for (const setting of ["sharedConfigFile", "credentialsFile", "caFile", "clientKeyFile"]) {
      assert.ok((await hear({ [setting]: `/${secretKey}` })).includes(setting), setting);
    }
  });

  it("in a client's certificate or key, in their files or in the place of their paths", async () => {
    const pair = { clientCertificateFile: "/certificate", clientKeyFile: "/key" };
    const broken = key.replace(/\n(.{10})/, "\n!$1");
    for (const text of [otherKey, broken, key.slice(0, -30), secretKey, ...Object.values(encryptedKeys)]) {
      assert.deepEqual(await hear(pair, {}, { "/certificate": certificate, "/key": text }), ["clientKeyFile"]);
    }
    assert.deepEqual(await hear(pair, {}, { "/certificate": key, "/key": key }), ["clientCertificateFile"]);
    assert.deepEqual(await hear({ ...pair, clientKeyFile: key }, {}, { "/certificate": certificate }), [
      "clientKeyFile",
    ]);
    assert.deepEqual(await hear({ caFile: key }), ["caFile"]);
    assert.deepEqual(await hear({ caFile: "/ca" }, {}, { "/ca": key }), ["caFile"]);
  });
});
