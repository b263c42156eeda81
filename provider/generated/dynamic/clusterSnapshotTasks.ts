// Generated from schema.json by `make generate`. Do not edit.

import { dynamic, type CustomResourceOptions } from "@pulumi/pulumi";
import type { InputsOf, OutputsOf, Unset } from "../../doors/dynamic/outputs";
import type { DynamicRuntime } from "../../doors/dynamic/runtime/createRuntime";
import type { Properties } from "../../doors/dynamic/runtime/properties";
import type { Functions } from "../types";

type Args = Functions["huaweicloud-backup:cce:getClusterSnapshotTasks"]["inputs"];
type Outputs = Args & Functions["huaweicloud-backup:cce:getClusterSnapshotTasks"]["outputs"];

const unset: Unset<Outputs> = {
  clusterId: undefined,
  edition: undefined,
  region: undefined,
  projectId: undefined,
  maxRecords: undefined,
  newest: undefined,
  apiVersion: undefined,
  kind: undefined,
  metadata: undefined,
  items: undefined,
  status: undefined,
  reportedLatestBackupTime: undefined,
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
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterSnapshotTasks.check(olds, news);
  },
  diff(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterSnapshotTasks.diff(id, olds, news);
  },
  create(inputs) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterSnapshotTasks.create(inputs);
  },
  read(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterSnapshotTasks.read(id, props);
  },
  update(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterSnapshotTasks.update(id, olds, news);
  },
  delete(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterSnapshotTasks.delete(id, props);
  },
};

/** What `cce.getClusterSnapshotTasks` takes; each argument may be an Output. */
export type ClusterSnapshotTasksArgs = InputsOf<Args>;

// The outputs, of which the SDK makes members at run time.
export interface ClusterSnapshotTasks extends OutputsOf<Outputs> {}

/**
 * Reads the tasks that back up the master data of a CCE cluster as a resource: its outputs are its arguments and the answer.
 *
 * Each update reads again and shows a change only when the answer has changed; a refresh reads as well.
 */
export class ClusterSnapshotTasks extends dynamic.Resource {
  constructor(name: string, args: ClusterSnapshotTasksArgs, options?: CustomResourceOptions) {
    super(provider, name, { ...unset, ...args }, options, "huaweicloud-backup", "ClusterSnapshotTasks");
  }
}
