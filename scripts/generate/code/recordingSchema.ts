import {
  activityKinds,
  answerKinds,
  errorKinds,
  recordingVersion,
  recordKinds,
  requiredOfActivity,
  requiredOfAnswer,
  requiredOfRecord,
  type Kind,
} from "../../../provider/cli/input/recordingKinds";
import type { JsonForm } from "../../../provider/gates/parse/fields";
import type { PackageSpec } from "../../schema/spec";
import { described, publishedSchema, typeOf, type PublishedSchema } from "./publishedSchema";

function formOf(kind: Kind): JsonForm {
  if (typeof kind !== "string") return { enum: kind };
  switch (kind) {
    case "name":
      return { type: "string", minLength: 1 };
    case "text":
      return { type: "string" };
    case "count":
      return { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case "offset":
      return { type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
    case "percentage":
      return { type: "number", minimum: 0, maximum: 100 };
    case "list":
      return { type: "array", items: { type: "string" } };
    case "boolean":
      return { type: "boolean" };
  }
}

function formsOf(kinds: Readonly<Record<string, Kind>>): Record<string, JsonForm> {
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, formOf(kind)]));
}

/** What `hwbackup list -o json` prints. Later versions add members, so that unknown ones are no fault. */
export function recordingSchema(schema: PackageSpec): PublishedSchema {
  const record = typeOf(schema, "BackupRecord");
  return publishedSchema({
    name: "recording",
    version: recordingVersion,
    title: "Recording for hwbackup replay",
    body: {
      type: "object",
      properties: {
        schemaVersion: { const: recordingVersion },
        answers: {
          type: "array",
          items: { $ref: "#/$defs/answer" },
          description: "What was read of each target, or why it could not be; one answer for a target at most.",
        },
      },
      required: ["schemaVersion", "answers"],
      $defs: {
        answer: {
          type: "object",
          properties: {
            ...formsOf(answerKinds),
            records: { type: "array", items: { $ref: "#/$defs/record" } },
            activity: { type: "object", properties: formsOf(activityKinds), required: requiredOfActivity },
            error: { type: "object", properties: formsOf(errorKinds), required: Object.keys(errorKinds) },
          },
          required: requiredOfAnswer,
        },
        record: { type: "object", properties: described(formsOf(recordKinds), record), required: requiredOfRecord },
      },
    },
  });
}
