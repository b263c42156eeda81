import { cleanName, findingsOf, standingInWords, titleOf, type Standing } from "../../report/lines/findings";
import { fingerprintOf } from "./fingerprint";
import type { Format } from "./format";
import { jsonText } from "./jsonText";

/** `undefined` where nothing is reported. */
const severities: Readonly<Record<Standing, "info" | "minor" | "major" | "critical" | undefined>> = {
  pass: undefined,
  warn: "minor",
  fail: "critical",
  unknown: "major",
  pending: "major",
  notApplicable: "info",
  overridden: "info",
};

/** Where no file described the gate: the report needs some path. */
const noFile = "hwbackup";

/** Paths as GitLab compares them: relative, without `./`, with slashes. */
function pathOf(file: string | undefined): string {
  return file === undefined
    ? noFile
    : cleanName(file)
        .replaceAll("\\", "/")
        .replace(/^(?:\.\/)+/, "");
}

/**
 * A Code Quality report of GitLab: a list of what did not pass.
 *
 * Source: GitLab documentation, "Code Quality report format".
 */
export const gitlab: Format = {
  name: "gitlab",
  render(results) {
    const issues = findingsOf(results).flatMap(({ gate, name, findings }) =>
      findings.flatMap((finding) => {
        const severity = severities[finding.standing];
        if (severity === undefined) return [];
        return [
          {
            description: `${titleOf(finding)}: ${standingInWords(finding)}: ${finding.message}`,
            check_name: `hwbackup/${finding.criterion?.id ?? (finding.target === undefined ? "gate" : "target")}`,
            fingerprint: fingerprintOf(name, finding),
            severity,
            location: { path: pathOf(gate.file), lines: { begin: 1 } },
          },
        ];
      }),
    );
    return jsonText(issues);
  },
};
