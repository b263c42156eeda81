import type { PackageSpec, PropertySpec } from "../../../../../scripts/schema/spec";

const jobs: PropertySpec = {
  type: "array",
  items: { $ref: "#/types/huaweicloud-backup:css:LogRecord" },
  description: "Jobs to look at.",
};
const always: PropertySpec = { type: "boolean", description: "Switch." };

/** A schema with every kind of property once. */
export const smallSchema: PackageSpec = {
  version: "0.1.0",
  types: {
    "huaweicloud-backup:css:LogRecord": {
      type: "object",
      description: "One job. More about it.",
      properties: {
        id: { type: "string", description: "Id of the job." },
        sizes: { type: "array", items: { type: "integer" }, description: "Sizes: in bytes." },
        labels: { type: "object", additionalProperties: { type: "boolean" }, description: "Labels,\nby name" },
      },
      required: ["id"],
    },
  },
  functions: {
    "huaweicloud-backup:css:getLogBackupRecords": {
      description: "Reads.",
      inputs: {
        description: "What to read.",
        properties: {
          clusterId: { type: "string", description: "Id. Pattern: `^[a-z]+$`. Fails otherwise." },
          status: { type: "string", description: "Word. Allowed values: `FAIL`, `NOT_FAIL`." },
          limit: { type: "integer", description: "Number of rows. Range: 1 to 1000. Default: 100." },
          zone: { type: "string", description: "Zone. Format: time zone." },
        },
        required: ["clusterId"],
      },
      outputs: {
        description: "The answer.",
        properties: {
          records: {
            type: "array",
            items: { $ref: "#/types/huaweicloud-backup:css:LogRecord" },
            description: "Jobs, such as e.g. backups. Newest first.",
          },
          newest: { $ref: "#/types/huaweicloud-backup:css:LogRecord", description: "The newest." },
          age: { type: "number", description: "Age in seconds." },
        },
        required: ["records"],
      },
    },
    "huaweicloud-backup:index:getVerdict": { description: "Judges." },
  },
  resources: {
    "huaweicloud-backup:index:Gate": {
      description: "Holds up. More about it.",
      inputProperties: { jobs, always },
      requiredInputs: ["jobs"],
      properties: { jobs, always, verdict: { type: "string", description: "Word." } },
      required: ["jobs", "verdict"],
    },
  },
};
