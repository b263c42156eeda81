import assert from "node:assert/strict";
import { inspect } from "node:util";
import type { SigningCredential } from "../../../../provider/config/settings";
import { ProviderError } from "../../../../provider/core/errors/providerError";
import { ask } from "../support/ask";
import { response, type ResponseParts } from "../support/responses";
import { thrownBy } from "../support/thrownBy";

const accessKey = "CANARYACCESSKEY01";
const secretKey = "canarySecretKey0123456789+/abcdef";
const securityToken = "canarySecurityToken/+xyz==";
const authToken = "canaryAuthToken/+abc==";
const credentials: Readonly<Record<string, SigningCredential>> = {
  "key pair": { kind: "accessKey", accessKey, secretKey },
  "temporary key pair": { kind: "accessKey", accessKey, secretKey, securityToken },
  token: { kind: "authToken", authToken },
  "token as long as IAM's": { kind: "authToken", authToken: `canaryAuthToken/+${"aB3+/".repeat(600)}==` },
};

/** In how many ways a server may send back what it got; each is a text with all the secrets. */
const echoes: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  "percent-encoded": encodeURIComponent,
  "percent-encoded in lower case": (secret) => encodeURIComponent(secret).toLowerCase(),
  "in base64": (secret) => Buffer.from(secret).toString("base64"),
  "escaped for JSON": (secret) => secret.replaceAll("/", "\\/"),
  "escaped for HTML": (secret) => secret.replace(/[+/=]/g, (sign) => `&#${sign.charCodeAt(0)};`),
};

/** Ways to fail, each with the echo wherever the server can put it. */
function failures(echo: string): Readonly<Record<string, ResponseParts>> {
  const body = (members: object): string => JSON.stringify(members);
  const inJson = { error_code: echo, error_msg: `bad ${echo} here`, request_id: echo };
  const headers = { "x-request-id": echo };
  return {
    ...Object.fromEntries(
      [302, 400, 401, 403, 404, 409, 412, 429, 500, 503].map((status) => [
        `${status} in JSON`,
        { status, body: body(inJson) },
      ]),
    ),
    "a redirect to it": { status: 307, headers: { location: `https://${echo.replace(/ .*/, "")}/${echo}` }, body: "" },
    "401 in CSS's shape": { status: 401, headers, body: body({ errCode: echo, externalMessage: echo }) },
    "401 in IAM's shape": { status: 401, headers, body: body({ error: { code: echo, message: echo } }) },
    "a message without JSON": { status: 502, headers, body: echo },
    "a page": { status: 502, headers, body: `<html><pre>x-auth-token: ${echo}</pre>` },
    "a secret where the message is cut": {
      status: 500,
      headers,
      body: body({ error_msg: `${"x".repeat(290)}${echo}` }),
    },
    "a success with an error inside": { headers, body: body(inJson) },
    "a success that is a page": { headers: { ...headers, "content-type": "text/html" }, body: `<html>${echo}` },
    "a success of an odd type": {
      headers: { ...headers, "content-type": `text/${echo.replace(/ .*/, "")}` },
      body: echo,
    },
    "a success that is cut": { headers, body: `{"a":"${echo}` },
    "a stale success": { headers: { ...headers, age: "100" }, body: body(inJson) },
  };
}

/** Everything that anyone could print of an error. */
function printed(error: ProviderError): string {
  const again = error.during({ query: "q" });
  return [error, again]
    .flatMap((e) => [e.message, e.stack, JSON.stringify(e), inspect(e, { depth: 9, showHidden: true })])
    .join("\n");
}

/** The longest piece of a secret that may stand in a message: short words occur by chance. */
const pieces = (text: string): string[] => [text, text.slice(0, 10)];

for (const [kind, credential] of Object.entries(credentials)) {
  const secrets = Object.entries(credential).flatMap(([name, value]) => (name === "kind" ? [] : [value]));
  for (const [how, encode] of Object.entries(echoes)) {
    describe(`an error of a read with a ${kind}, echoed ${how}`, () => {
      for (const [what, parts] of Object.entries(failures(secrets.map(encode).join(" and ")))) {
        it(`holds no secret after ${what}`, async () => {
          const text = printed(await thrownBy(() => ask(response(parts), { credential }).answer)).toLowerCase();
          for (const spelling of secrets.flatMap((secret) => [secret, encode(secret)]).flatMap(pieces)) {
            assert.ok(!text.includes(spelling.toLowerCase()), `${spelling} in ${text}`);
          }
        });
      }
    });
  }
}

describe("an error of a read", () => {
  it("holds neither request nor response, so that no header travels along", async () => {
    const error = await thrownBy(() => ask(response({ status: 500, headers: { "x-extra": "CANARY" } })).answer);
    assert.ok(!printed(error).includes("CANARY"));
    assert.deepEqual(Object.keys(error.parts), ["code", "happened", "httpStatus"]);
  });

  it("holds no signature that the gateway prints", async () => {
    const echoed =
      "Authorization: SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=0123456789abcdef0123456789abcdef";
    const error = await thrownBy(() => ask(response({ status: 401, body: echoed })).answer);
    assert.ok(!printed(error).includes("0123456789abcdef"));
  });

  it("is the transport's own when there is no answer", async () => {
    const own = new ProviderError({ code: "API_UNREACHABLE", happened: "no answer" });
    const failing = ask(() => {
      throw own;
    });
    assert.equal(await thrownBy(() => failing.answer), own);
  });
});
