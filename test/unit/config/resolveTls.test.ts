import assert from "node:assert/strict";
import { resolveSettings, type GivenSettings } from "../../../provider/config/resolveSettings";
import { files } from "./support/files";
import { certificate, encryptedKeys, key, olderKey, otherKey } from "./support/pem";

const broken = certificate.replace(/\n[A-Za-z0-9+/]{40}/, "\n");
const read = files({
  "/ca.pem": `# of the company\n${certificate}${certificate}`,
  "/cert.pem": certificate,
  "/key.pem": key,
  "/older.pem": `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${olderKey}`,
  "/other.pem": otherKey,
  "/pkcs8.pem": encryptedKeys["PKCS #8"],
  "/sec1.pem": encryptedKeys["the older form"],
  "/broken.pem": broken,
  "/brokenKey.pem": key.replace(/\n[A-Za-z0-9+/]{40}/, "\n"),
  "/binary.der": "\u0000\u0001hush",
  "/empty.pem": "",
});

function resolve(given: GivenSettings, environment: Readonly<Record<string, string>> = {}) {
  const { settings, problems } = resolveSettings(given, environment, read);
  return { tls: settings.tls, problems };
}

const both = { clientCertificateFile: "/cert.pem", clientKeyFile: "/key.pem" };

describe("the TLS files", () => {
  it("are read whole: authorities, a certificate and its key", () => {
    assert.deepEqual(resolve({ caFile: "/ca.pem", ...both }), {
      tls: { ca: `# of the company\n${certificate}${certificate}`, certificate, key },
      problems: [],
    });
  });

  it("may be named in the environment", () => {
    const environment = {
      HWBACKUP_CA_FILE: "/cert.pem",
      HWBACKUP_CLIENT_CERTIFICATE_FILE: "/cert.pem",
      HWBACKUP_CLIENT_KEY_FILE: "/key.pem",
    };
    assert.deepEqual(resolve({}, environment), { tls: { ca: certificate, certificate, key }, problems: [] });
  });

  it("may be the authorities alone, or the client's own alone", () => {
    assert.deepEqual(resolve({ caFile: "/cert.pem" }).tls, { ca: certificate });
    assert.deepEqual(resolve(both).tls, { certificate, key });
  });

  it("are frozen once read, and absent when none is named", () => {
    assert.ok(Object.isFrozen(resolve(both).tls));
    assert.equal(resolve({}).tls, undefined);
  });

  it("may hold a key in the older form, behind its parameters", () => {
    assert.deepEqual(resolve({ ...both, clientKeyFile: "/older.pem" }).problems, []);
  });

  const bad: readonly (readonly [
    given: GivenSettings,
    property: "caFile" | "clientCertificateFile" | "clientKeyFile",
    reason: string,
  ])[] = [
    [{ caFile: "/none.pem" }, "caFile", "names a file that does not exist"],
    [{ caFile: "/binary.der" }, "caFile", "names a file without a PEM block BEGIN CERTIFICATE"],
    [{ caFile: "/empty.pem" }, "caFile", "names a file without a PEM block BEGIN CERTIFICATE"],
    [{ caFile: "/key.pem" }, "caFile", "names a file without a PEM block BEGIN CERTIFICATE"],
    [{ caFile: "/broken.pem" }, "caFile", "names a file with a certificate that cannot be read"],
    [{ caFile: certificate }, "caFile", "must be the path of a file, not its text"],
    [
      { ...both, clientCertificateFile: "/key.pem" },
      "clientCertificateFile",
      "names a file without a PEM block BEGIN CERTIFICATE",
    ],
    [{ ...both, clientKeyFile: "/cert.pem" }, "clientKeyFile", "names a file without a PEM block BEGIN PRIVATE KEY"],
    [
      { ...both, clientKeyFile: "/brokenKey.pem" },
      "clientKeyFile",
      "names a file with a private key that cannot be read",
    ],
    [
      { ...both, clientKeyFile: "/pkcs8.pem" },
      "clientKeyFile",
      "names an encrypted key: decrypt it, because the provider takes no passphrase",
    ],
    [
      { ...both, clientKeyFile: "/sec1.pem" },
      "clientKeyFile",
      "names an encrypted key: decrypt it, because the provider takes no passphrase",
    ],
    [
      { ...both, clientKeyFile: "/other.pem" },
      "clientKeyFile",
      "names a key that does not belong to the first certificate of clientCertificateFile",
    ],
    [{ ...both, clientKeyFile: key }, "clientKeyFile", "must be the path of a file, not its text"],
  ];
  for (const [given, property, reason] of bad) {
    const path = given[property];
    it(`are refused: ${property} ${reason} (${path?.startsWith("/") === true ? path : "a text"})`, () => {
      assert.deepEqual(resolve(given), { tls: undefined, problems: [{ property, code: "CONFIG_INVALID", reason }] });
    });
  }

  it("name the variable that led to a bad one", () => {
    assert.deepEqual(resolve({}, { HWBACKUP_CA_FILE: "/none.pem" }).problems, [
      {
        property: "caFile",
        code: "CONFIG_INVALID",
        reason: "names a file that does not exist (from HWBACKUP_CA_FILE)",
      },
    ]);
  });

  for (const [given, missing] of [
    ["clientCertificateFile", "clientKeyFile"],
    ["clientKeyFile", "clientCertificateFile"],
  ] as const) {
    it(`are incomplete with ${given} alone`, () => {
      assert.deepEqual(resolve({ [given]: both[given] }), {
        tls: undefined,
        problems: [{ property: missing, code: "CONFIG_INCOMPLETE", reason: `is missing for ${given}` }],
      });
    });
  }

  it("are all reported together", () => {
    const given = { caFile: "/none.pem", clientCertificateFile: "/broken.pem" };
    assert.deepEqual(
      resolve(given).problems.map(({ property }) => property),
      ["caFile", "clientKeyFile", "clientCertificateFile"],
    );
  });
});
