// Generated from schema.json by `make generate`. Do not edit.

import { dynamic, type CustomResourceOptions } from "@pulumi/pulumi";
import type { InputsOf, OutputsOf, Unset } from "../../doors/dynamic/outputs";
import type { DynamicRuntime } from "../../doors/dynamic/runtime/createRuntime";
import type { Properties } from "../../doors/dynamic/runtime/properties";
import type { Functions } from "../types";

type Args = Functions["huaweicloud-backup:css:getLogBackupRecords"]["inputs"];
type Outputs = Args & Functions["huaweicloud-backup:css:getLogBackupRecords"]["outputs"];

const unset: Unset<Outputs> = {
  clusterId: undefined,
  status: undefined,
  limit: undefined,
  region: undefined,
  projectId: undefined,
  maxRecords: undefined,
  newest: undefined,
  clusterLogRecord: undefined,
  totalSize: undefined,
  records: undefined,
  latestBackupTime: undefined,
  latestBackupAgeSeconds: undefined,
  latestRecord: undefined,
  openCount: undefined,
  asOf: undefined,
  asOfSource: undefined,
  complete: undefined,
  incompleteReason: undefined,
  pagesFetched: undefined,
  warnings: undefined,
};

// The text of each method goes into state and runs elsewhere.
const provider: dynamic.ResourceProvider<Properties, Properties> = {
  configure(request) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).configure(request);
  },
  check(olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).LogBackupRecords.check(olds, news);
  },
  diff(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).LogBackupRecords.diff(id, olds, news);
  },
  create(inputs) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).LogBackupRecords.create(inputs);
  },
  read(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).LogBackupRecords.read(id, props);
  },
  update(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).LogBackupRecords.update(id, olds, news);
  },
  delete(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).LogBackupRecords.delete(id, props);
  },
};

/** What `css.getLogBackupRecords` takes; each argument may be an Output. */
export type LogBackupRecordsArgs = InputsOf<Args>;

// The outputs, of which the SDK makes members at run time.
export interface LogBackupRecords extends OutputsOf<Outputs> {}

/**
 * Reads the log backup jobs of a CSS cluster as a resource: its outputs are its arguments and the answer.
 *
 * Each update reads again and shows a change only when the answer has changed; a refresh reads as well.
 */
export class LogBackupRecords extends dynamic.Resource {
  constructor(name: string, args: LogBackupRecordsArgs, options?: CustomResourceOptions) {
    super(provider, name, { ...unset, ...args }, options, "huaweicloud-backup", "LogBackupRecords");
  }
}
