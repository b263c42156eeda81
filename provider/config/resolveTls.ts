import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { omitAbsent } from "../core/omitAbsent";
import { readNamedFile, type NamedFile } from "./credentials/namedFile";
import type { ReadTextFile } from "./credentials/readTextFile";
import type { SettingProblem, TlsSettings } from "./settings";
import { findSetting, type SettingSource } from "./settingSource";

const certificateBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
const keyBlock = /-----BEGIN ([A-Z]+ )*PRIVATE KEY-----[\s\S]+?-----END ([A-Z]+ )*PRIVATE KEY-----/;

/** The certificates of a PEM file, or what is wrong with it. Found here, a bad file is a sentence; in TLS, a riddle. */
function certificatesIn(file: NamedFile, problems: SettingProblem[]): X509Certificate[] | undefined {
  const blocks = file.text.match(certificateBlock) ?? [];
  if (blocks.length === 0) {
    problems.push(file.problem("names a file without a PEM block BEGIN CERTIFICATE"));
    return undefined;
  }
  try {
    return blocks.map((block) => new X509Certificate(block));
  } catch {
    problems.push(file.problem("names a file with a certificate that cannot be read"));
    return undefined;
  }
}

function keyIn(file: NamedFile, problems: SettingProblem[]): KeyObject | undefined {
  const [block] = keyBlock.exec(file.text) ?? [];
  if (block === undefined) {
    problems.push(file.problem("names a file without a PEM block BEGIN PRIVATE KEY"));
    return undefined;
  }
  if (/BEGIN ENCRYPTED PRIVATE KEY|^Proc-Type: 4,ENCRYPTED/m.test(block)) {
    problems.push(file.problem("names an encrypted key: decrypt it, because the provider takes no passphrase"));
    return undefined;
  }
  try {
    return createPrivateKey(block);
  } catch {
    problems.push(file.problem("names a file with a private key that cannot be read"));
    return undefined;
  }
}

function clientIdentity(
  sources: readonly SettingSource[],
  read: ReadTextFile,
  problems: SettingProblem[],
): Pick<TlsSettings, "certificate" | "key"> {
  const identity = ["clientCertificateFile", "clientKeyFile"] as const;
  const missing = identity.find((setting) => findSetting(setting, sources) === undefined);
  const given = identity.find((setting) => findSetting(setting, sources) !== undefined);
  if (missing !== undefined && given !== undefined) {
    problems.push({ property: missing, code: "CONFIG_INCOMPLETE", reason: `is missing for ${given}` });
  }
  const certificateFile = readNamedFile("clientCertificateFile", sources, read, problems);
  const keyFile = readNamedFile("clientKeyFile", sources, read, problems);
  const certificates = certificateFile && certificatesIn(certificateFile, problems);
  const key = keyFile && keyIn(keyFile, problems);
  if (certificateFile === undefined || keyFile === undefined || !certificates || !key) return {};
  if (certificates[0]?.checkPrivateKey(key) !== true) {
    problems.push(
      keyFile.problem("names a key that does not belong to the first certificate of clientCertificateFile"),
    );
    return {};
  }
  return { certificate: certificateFile.text, key: keyFile.text };
}

/** What the CA and client certificate files hold, checked before any connection needs them. */
export function resolveTls(
  sources: readonly SettingSource[],
  read: ReadTextFile,
  problems: SettingProblem[],
): TlsSettings | undefined {
  const caFile = readNamedFile("caFile", sources, read, problems);
  const ca = caFile && certificatesIn(caFile, problems) && caFile.text;
  const tls = omitAbsent<TlsSettings>({ ca, ...clientIdentity(sources, read, problems) });
  return Object.keys(tls).length === 0 ? undefined : Object.freeze(tls);
}
