import assert from "node:assert/strict";
import { generateTypes } from "../../../../scripts/generate/code/types";
import { smallSchema } from "./support/smallSchema";

describe("generateTypes", () => {
  it("writes types, inputs, outputs and the table that ties those of the queries to their tokens", () => {
    assert.deepEqual(generateTypes(smallSchema), {
      path: "provider/generated/types.ts",
      text: `// Generated from schema.json by \`make generate\`. Do not edit.

/** One job. */
export interface LogRecord {
  /** Id of the job. */
  readonly id: string;
  /** Sizes. */
  readonly sizes?: readonly number[];
  /** Labels, by name */
  readonly labels?: Readonly<Record<string, boolean>>;
}

/** What to read. */
export interface GetLogBackupRecordsInputs {
  /** Id. */
  readonly clusterId: string;
  /** Word. */
  readonly status?: string;
  /** Number of rows. */
  readonly limit?: number;
  /** Zone. */
  readonly zone?: string;
}

/** The answer. */
export interface GetLogBackupRecordsOutputs {
  /** Jobs, such as e.g. */
  readonly records: readonly LogRecord[];
  /** The newest. */
  readonly newest?: LogRecord;
  /** Age in seconds. */
  readonly age?: number;
}

/**  */
export interface GetVerdictInputs {
}

/**  */
export interface GetVerdictOutputs {
}

/** What the resource \`Gate\` is given. */
export interface GateInputs {
  /** Jobs to look at. */
  readonly jobs: readonly LogRecord[];
  /** Switch. */
  readonly always?: boolean;
}

/** What the resource \`Gate\` holds, its inputs included. */
export interface GateOutputs {
  /** Jobs to look at. */
  readonly jobs: readonly LogRecord[];
  /** Switch. */
  readonly always?: boolean;
  /** Word. */
  readonly verdict: string;
}

/** Inputs and outputs of each query, by its token. */
export interface Functions {
  "huaweicloud-backup:css:getLogBackupRecords": { readonly inputs: GetLogBackupRecordsInputs; readonly outputs: GetLogBackupRecordsOutputs };
}

export type FunctionToken = keyof Functions;

/** The queries whose answers are records, tasks and backups, and not resources. */
export type RecordToken = {
  [Token in FunctionToken]: Functions[Token]["outputs"] extends { readonly records: unknown } ? Token : never;
}[FunctionToken];
`,
    });
  });

  it("calls what getGateVerdict is given by the name that doors export", () => {
    const inputs = { description: "What to ask.", properties: { note: { type: "string" } } };
    const { text } = generateTypes({ functions: { "huaweicloud-backup:index:getGateVerdict": { inputs } } });
    assert.match(
      text,
      /\/\*\* What to ask\. \*\/\nexport interface GateDescription \{\n.*\n {2}readonly note\?: string;\n\}/,
    );
    assert.ok(!text.includes("GetGateVerdictInputs"));
  });

  it("ends on a property whose type it does not know", () => {
    const types = { "p:m:T": { properties: { a: { type: "any" }, b: {} } } };
    assert.throws(() => generateTypes({ types }), /^Error: schema\.json has a property of the unknown type any$/);
  });

  it("ends on a property without a type", () => {
    const types = { "p:m:T": { properties: { b: { type: "array" } } } };
    assert.throws(() => generateTypes({ types }), /^Error: schema\.json has a property of the unknown type none$/);
  });
});
