import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** PEM texts. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Whether a certificate can be made here: openssl makes it, since Node has no way to. */
export function canMakeCertificates(): boolean {
  return spawnSync("openssl", ["version"]).status === 0;
}

/** A certificate of its own making, valid for a day for this host name or address. Nobody trusts it unless told to. */
export function selfSigned(host = "127.0.0.1"): Certificate {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  try {
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
    const kind = /^[\d.]+$/.test(host) ? "IP" : "DNS";
    const about = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=${kind}:${host}`, "-days", "1"];
    const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, ...about];
    execFileSync("openssl", made, { stdio: "ignore" });
    return { key: readFileSync(key, "utf8"), certificate: readFileSync(certificate, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
