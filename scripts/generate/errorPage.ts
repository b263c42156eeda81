import { errorCatalogue, type ErrorKind } from "../../provider/core/errors/errorCatalogue";
import type { GeneratedFile } from "./generatedFile";

const headings: Record<ErrorKind, string> = {
  input: "InputError: mend the program",
  config: "ConfigError: mend the settings",
  auth: "AuthError: mend credentials or permissions",
  service: "ServiceError: the service, or the way to it",
  wire: "WireError: an answer that cannot be believed",
  gate: "GateError: a gate that is closed, or wrongly described",
};

/** docs/errors.md: the catalogue for people. */
export function generateErrorPage(): GeneratedFile {
  const sections = Object.entries(headings).map(([kind, heading]) => {
    const rows = Object.entries(errorCatalogue)
      .filter(([, entry]) => entry.kind === kind)
      .map(([code, entry]) => `| \`${code}\` | ${entry.meaning} | ${entry.advice} |\n`);
    return `## ${heading}\n\n| Code | Meaning | What to do |\n| --- | --- | --- |\n${rows.join("")}`;
  });
  return {
    path: "docs/errors.md",
    text: `<!-- Generated from provider/core/errors/errorCatalogue.ts by \`make generate\`. Do not edit. -->

# Errors

Every error is one line: what was tried on what, in which region and project; what happened; what to do; and in brackets
the code, the HTTP status, the service's own code and the request id, as far as there are any, and the number of requests
where it was more than one. Codes are stable; texts may change. No error ever becomes "no backups".

${sections.join("\n")}`,
  };
}
