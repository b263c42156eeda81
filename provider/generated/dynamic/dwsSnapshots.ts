// Generated from schema.json by `make generate`. Do not edit.

import { dynamic, type CustomResourceOptions } from "@pulumi/pulumi";
import type { InputsOf, OutputsOf, Unset } from "../../doors/dynamic/outputs";
import type { DynamicRuntime } from "../../doors/dynamic/runtime/createRuntime";
import type { Properties } from "../../doors/dynamic/runtime/properties";
import type { Functions } from "../types";

type Args = Functions["huaweicloud-backup:dws:getSnapshots"]["inputs"];

type Answer = Functions["huaweicloud-backup:dws:getSnapshots"]["outputs"];

/** Members of the answer whose own names are taken: `id` is that of every resource, the others are arguments. */
interface Renamed {
  /** Id of the project, as the service repeats it. */
  readonly reportedProjectId?: string;
  /** Id of the cluster, as the service repeats it. */
  readonly reportedClusterId?: string;
}
type Outputs = Args & Omit<Answer, "projectId" | "clusterId"> & Renamed;

const unset: Unset<Outputs> = {
  clusterId: undefined,
  region: undefined,
  projectId: undefined,
  maxRecords: undefined,
  newest: undefined,
  count: undefined,
  reportedProjectId: undefined,
  reportedClusterId: undefined,
  snapshots: undefined,
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
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).DwsSnapshots.check(olds, news);
  },
  diff(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).DwsSnapshots.diff(id, olds, news);
  },
  create(inputs) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).DwsSnapshots.create(inputs);
  },
  read(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).DwsSnapshots.read(id, props);
  },
  update(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).DwsSnapshots.update(id, olds, news);
  },
  delete(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).DwsSnapshots.delete(id, props);
  },
};

/** What `dws.getSnapshots` takes; each argument may be an Output. */
export type DwsSnapshotsArgs = InputsOf<Args>;

// The outputs, of which the SDK makes members at run time.
export interface DwsSnapshots extends OutputsOf<Outputs> {}

/**
 * Reads the snapshots of a DWS cluster as a resource: its outputs are its arguments and the answer.
 *
 * Each update reads again and shows a change only when the answer has changed; a refresh reads as well.
 */
export class DwsSnapshots extends dynamic.Resource {
  constructor(name: string, args: DwsSnapshotsArgs, options?: CustomResourceOptions) {
    super(provider, name, { ...unset, ...args }, options, "huaweicloud-backup", "DwsSnapshots");
  }
}
