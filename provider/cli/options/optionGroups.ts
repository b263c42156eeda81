import { flagTexts } from "../../generated/flagTexts";
import { gateFacts } from "../../verdict/evidence/catalogue";
import { formatNames } from "../formats/catalogue";
import { keyFlags, meaningOf, type KeyFlag, type KeyTexts } from "./flags";
import { criterionFlags, policyFlags, targetFlags, waitFlags } from "./gateFlags";
import { flagPart, textPart, textsPart, under, type OptionsOf, type Part } from "./optionTable";
import { settingFlags } from "./settingFlags";

/** The headings of the help. Those of `provider/cli/help/topics.ts` have a page of their own. */
export const headings = {
  gate: "Gate:",
  target: "Target:",
  criteria: "Criteria:",
  policy: "Policy:",
  wait: "Wait:",
  settings: "Settings:",
  options: "Options:",
} as const;

export const quietPart = flagPart("--quiet", "Only errors on standard error, and only the outputs that -o asks for.");
export const verbosePart = flagPart("-v, --verbose", "One line on standard error for each request.");

/** What many commands share, so that it is spelt and explained alike everywhere. */
export function outputParts(names: readonly string[] = formatNames): {
  output: Part<readonly string[] | undefined>;
  quiet: Part<boolean>;
  verbose: Part<boolean>;
} {
  const what = `Prints ${names.join(", ")}; with =PATH, writes a file. Repeatable.`;
  return under(headings.options, {
    output: textsPart("-o, --output <format[=path]>", what, { kind: "outputs", formats: names }),
    quiet: quietPart,
    verbose: verbosePart,
  });
}

export const settingParts = under(headings.settings, { settings: settingFlags });

/** The Pulumi project that a command looks at. */
export const projectPart = textPart(
  "--project <path>",
  "Folder of the Pulumi project, or its Pulumi.yaml. Default: the current folder.",
);

const names = Object.keys(gateFacts);
const services = { kind: "words", words: names } as const;
const service = flagTexts["GateTarget"]?.["service"];

export const servicePart = textPart(
  "--service <word>",
  meaningOf({ what: service?.what ?? "Service.", allowedValues: names }),
  services,
);

/** What names targets: files, or flags for one. */
export const descriptionParts = {
  ...under(headings.gate, {
    file: textsPart("-f, --file <path>", "Gate file, YAML or JSON; - is standard input. Repeatable."),
    service: servicePart,
  }),
  ...under(headings.target, {
    targetKeys: keyFlags(targetFlags, { heading: headings.gate, keys: ["resourceId"] }),
  }),
  ...under(headings.gate, {
    targetsFile: textPart(
      "--targets-file <path>",
      "File with one resource id a line; - is standard input. Needs --service.",
    ),
    overrideFile: textPart("--override-file <path>", "File with overrides."),
    gateName: textPart("--gate-name <name>", "Name of the gate in reports and metrics."),
  }),
};

/** What describes gates: files, a target by flags, criteria, policy. A replay has another `--now`, hence other policy flags. */
export function gateParts(
  policy: readonly KeyFlag[] = policyFlags,
): typeof descriptionParts & { criteria: Part<KeyTexts>; policy: Part<KeyTexts> } {
  return {
    ...descriptionParts,
    ...under(headings.criteria, { criteria: keyFlags(criterionFlags) }),
    ...under(headings.policy, { policy: keyFlags(policy) }),
  };
}

export const waitParts = under(headings.wait, { wait: keyFlags(waitFlags) });

/** What describes a gate, of those flags that a command has. */
export type GateFlagValues = OptionsOf<typeof descriptionParts> & {
  readonly criteria?: KeyTexts;
  readonly policy?: KeyTexts;
  readonly wait?: KeyTexts;
  readonly failOnWarn?: boolean;
  readonly quiet?: boolean;
};

/** The recording of a replay, and the instant at which it is played. */
export const recordingParts = under(headings.options, {
  records: textPart("--records <path>", "Recording to judge, from list -o json; - is standard input."),
  now: textPart(
    "--now <instant>",
    "Clock of the evaluation, such as 2026-11-20T12:00:00Z. Default: the newest date in the recording.",
  ),
});

export const failOnWarnPart = { failOnWarn: flagPart("--fail-on-warn", "Block on warn too, as --on-warn block does.") };

export const verdictParts = {
  ...failOnWarnPart,
  noFail: flagPart("--no-fail", "Report only: exit with 0 instead of 2, 3, 4 or 5."),
};

/** What is asked of gates that are evaluated now, with the outputs of their verdicts. */
export const evaluationParts = {
  ...gateParts(),
  ...outputParts(),
  ...verdictParts,
  dryRun: flagPart("--dry-run", "Show the plan and its requests, and send none."),
};
