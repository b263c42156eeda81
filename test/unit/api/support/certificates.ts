import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate with its key, as PEM texts. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

export interface Certificates {
  /** The authority that signed the others. */
  readonly ca: string;
  /** For `cloud.example` and 127.0.0.1. */
  readonly server: KeyPair;
  /** For `proxy.example` and localhost only. */
  readonly proxy: KeyPair;
  /** For `cloud.example`, valid until yesterday. */
  readonly expired: KeyPair;
  readonly client: KeyPair;
}

let made: Certificates | undefined;

/** Certificates of an invented authority, made by openssl once per run. Throws where openssl is missing. */
export function certificates(): Certificates {
  if (made !== undefined) return made;
  const folder = mkdtempSync(join(tmpdir(), "certificates-"));
  const run = (...args: string[]): unknown => execFileSync("openssl", args, { cwd: folder, stdio: "ignore" });
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const leaf = (name: string, names: string, days = "1"): KeyPair => {
    writeFileSync(join(folder, "names"), `subjectAltName=${names}`);
    run("req", "-new", ...curve, "-keyout", `${name}.key`, "-out", "request.pem", "-subj", `/CN=${name}`);
    const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "names"];
    run("x509", "-req", "-in", "request.pem", ...signed, "-days", days, "-out", `${name}.pem`);
    return { cert: read(`${name}.pem`), key: read(`${name}.key`) };
  };
  try {
    run("req", "-x509", ...curve, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=authority", "-days", "2");
    made = {
      ca: read("ca.pem"),
      server: leaf("server", "DNS:cloud.example,IP:127.0.0.1"),
      proxy: leaf("proxy", "DNS:proxy.example,DNS:localhost"),
      expired: leaf("expired", "DNS:cloud.example,IP:127.0.0.1", "-1"),
      client: leaf("client", "DNS:client.example"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return made;
}
