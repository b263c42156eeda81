/** What decides where signed requests go: of these addresses none is accepted, in whatever setting it stands. */
import assert from "node:assert/strict";
import type { Environment } from "../../../provider/config/environment";
import { resolveSettings, type GivenSettings } from "../../../provider/config/resolveSettings";

const credential = { accessKey: "a", secretKey: "s" };

/** Wrong in every setting that holds an address. */
const addresses: readonly string[] = [
  " ",
  "http://css.example.com",
  "http://10.0.0.1",
  "http://169.254.169.254",
  "http://0.0.0.0",
  "http://[::]",
  "http://[fe80::1]",
  "http://localhost.evil.example",
  "http://127.0.0.1.evil.example",
  "http://evil.example#127.0.0.1",
  "http://2130706433",
  "http://0x7f.0.0.1",
  "http://127.1",
  "https://user@css.example.com",
  "https://user:word@css.example.com",
  "https://css.example.com@evil.example",
  "https://css.example.com:443@evil.example",
  "https://@css.example.com",
  "https://css.example.com/path",
  "https://css.example.com//",
  "https://css.example.com/..",
  "https://css.example.com/v1/..",
  "https://css.example.com/%2e",
  "https://css.example.com?",
  "https://css.example.com?x=1",
  "https://css.example.com/?x=1",
  "https://css.example.com#",
  "https://css.example.com/#x",
  "https:css.example.com",
  "https:/css.example.com",
  "https:///css.example.com",
  "//css.example.com",
  "\\\\css.example.com",
  "https:\\\\css.example.com",
  "https://css.example.com\\@evil.example",
  "https://css.example.com\\path",
  "ftp://css.example.com",
  "file:///etc/hosts",
  "ws://css.example.com",
  "wss://css.example.com",
  "javascript:alert(1)",
  "data:text/html,x",
  "gopher://127.0.0.1",
  "mailto:user@css.example.com",
  "https://",
  "https://:443",
  "https://css.example.com:99999",
  "https://css.example.com:port",
  "https://css.example.com:-1",
  "https://[::1",
  "https://256.0.0.1",
  "https://css<example>.com",
  "https://css%00.example.com",
  "https://css%2eexample.com",
  "https://%63ss.example.com",
  "https://css .example.com",
  "https://css\t.example.com",
  "https://css\n.example.com",
  "https://css\r\n.example.com",
  "https://css\0.example.com",
  "https://exämple.com",
  "https://css。example.com",
  "https://１２７.0.0.1",
  "https://css.example.com\u200b",
];

/** Wrong for `authUrl` beside those: only `/v3` may stand behind its host. */
const authUrls: readonly string[] = [
  "https://iam.example.com/v2",
  "https://iam.example.com/V3",
  "https://iam.example.com//v3",
  "https://iam.example.com/v3//",
  "https://iam.example.com/v3/v3",
  "https://iam.example.com/v3/auth/tokens",
  "https://iam.example.com/v3?x",
  "https://iam.example.com/v3#x",
  "https://iam.example.com?/v3",
  "https://iam.example.com#/v3",
  "https://user@iam.example.com/v3",
  "http://iam.example.com/v3",
  "https://iam.example.com\\/v3",
  "/v3",
];

/** Wrong for `cloud` beside those, and beside every good URL: it is a bare domain. */
const clouds: readonly string[] = [
  "https://cloud.example.com",
  "cloud.example.com:443",
  "cloud.example.com/",
  "cloud.example.com.",
  ".example.com",
  "cloud..example.com",
  "-cloud.example.com",
  "cloud-.example.com",
  "Cloud.Example.com",
  "cloud_1.example.com",
  "cloud example.com",
  "cloud.example.com\n",
  "localhost",
  "127.0.0.1",
  "[::1]",
  "example.1",
  "*.example.com",
  `${"a".repeat(64)}.example.com`,
  `${"a.".repeat(110)}com`,
];

type Place = readonly [
  what: string,
  property: string,
  given: (value: string) => GivenSettings,
  environment: (value: string) => Environment,
];
const none = (): Record<string, never> => ({});
const ofServices: readonly Place[] = [
  ...["cce", "css", "dws", "cbr", "dcs", "iam"].map((service): Place => [
    `endpoints.${service}`,
    `endpoints.${service}`,
    (value) => ({ endpoints: { [service]: value } }),
    none,
  ]),
  [
    "HUAWEICLOUD_SDK_REGION_CSS_X",
    "HUAWEICLOUD_SDK_REGION_CSS_X",
    none,
    (value) => ({ HUAWEICLOUD_SDK_REGION_CSS_X: value }),
  ],
];
const ofIam: readonly Place[] = [
  ["authUrl", "authUrl", (authUrl) => ({ authUrl }), none],
  ["HW_AUTH_URL", "authUrl", none, (value) => ({ HW_AUTH_URL: value })],
  ["HUAWEICLOUD_SDK_IAM_ENDPOINT", "authUrl", none, (value) => ({ HUAWEICLOUD_SDK_IAM_ENDPOINT: value })],
];
const ofCloud: readonly Place[] = [
  ["cloud", "cloud", (cloud) => ({ cloud }), none],
  ["HW_CLOUD", "cloud", none, (value) => ({ HW_CLOUD: value })],
];

const table: readonly (readonly [places: readonly Place[], values: readonly string[]])[] = [
  [ofServices, addresses],
  [ofIam, [...addresses, ...authUrls]],
  [ofCloud, [...addresses, ...clouds]],
];

describe("bad addresses", () => {
  it("are at least sixty", () => assert.ok(new Set(addresses).size >= 60));

  for (const [places, values] of table) {
    for (const [what, property, given, environment] of places) {
      it(`are refused in ${what}, each one, unrepeated, and nothing is left to send with`, () => {
        for (const value of values) {
          const { settings, problems } = resolveSettings({ ...credential, ...given(value) }, environment(value));
          const about = JSON.stringify(value);
          assert.deepEqual(
            problems.map((problem) => [problem.property, problem.code]),
            [[property, "CONFIG_INVALID"]],
            about,
          );
          assert.deepEqual(
            [settings.endpoints, settings.regionEndpoints, settings.cloud, settings.credential],
            [{}, {}, undefined, undefined],
            about,
          );
          assert.ok(!problems[0]?.reason.includes("evil") && !problems[0]?.reason.includes("word@"), about);
        }
      });
    }
  }

  for (const cloud of [
    "myhuaweicloud.com",
    "myhuaweicloud.eu",
    "xn--bcher-kva.example",
    "a.b",
    "1.example.com",
    "cloud-1.example.co.uk",
  ]) {
    it(`do not include the cloud ${cloud}`, () => {
      const { settings, problems } = resolveSettings({ cloud }, {});
      assert.deepEqual([settings.cloud, problems], [cloud, []]);
    });
  }
});
