import type { Mutation } from "../mutation";

const gates = "test/unit/gates";

/** Input that is refused, broken once where it is judged. */
export const descriptions: readonly Mutation[] = [
  {
    rule: "E5",
    breaks: "takes the time of an unset variable for newerThan",
    file: "provider/gates/parse/since.ts",
    find: "return instant > 0 ?",
    replace: "return instant > -1e15 ?",
    tests: [`${gates}/badInput.test.ts`],
  },
  {
    rule: "E5",
    breaks: "takes a text of invisible characters for one",
    file: "provider/core/visibleText.ts",
    find: 'text.replace(invisible, "").trim()',
    replace: "text.trim()",
    tests: [`${gates}/badInput.test.ts`],
  },
  {
    rule: "E5",
    breaks: "counts invisible characters towards a reason",
    file: "provider/gates/parse/fields.ts",
    find: "Array.from(visibleText(trimmed)).length >= least",
    replace: "Array.from(trimmed).length >= least",
    tests: [`${gates}/badInput.test.ts`],
  },
  {
    rule: "E5",
    breaks: "takes the blanks off the target of an override",
    file: "provider/gates/parse/fields.ts",
    find: "return text === value ? text : undefined;",
    replace: "return text;",
    tests: [`${gates}/badInput.test.ts`],
  },
  {
    rule: "E5",
    breaks: "takes a scope of null for the whole gate",
    file: "provider/gates/parse/parseOverrides.ts",
    find: "if (members[key] === null)",
    replace: "if (false)",
    tests: [`${gates}/badInput.test.ts`],
  },
  {
    rule: "E1",
    breaks: "takes a key that is null for an empty text",
    file: "provider/cli/input/gateFile/traceNodes.ts",
    find: 'if (name === "" && isNull(resolve(key))) {',
    replace: "if (false) {",
    tests: ["test/cli/gateFileKeys.test.ts"],
  },
];
