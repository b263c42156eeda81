// Generated from schema.json by `make generate`. Do not edit.

import { dynamic, type CustomResourceOptions } from "@pulumi/pulumi";
import type { InputsOf, OutputsOf, Unset } from "../../doors/dynamic/outputs";
import type { DynamicRuntime } from "../../doors/dynamic/runtime/createRuntime";
import type { Properties } from "../../doors/dynamic/runtime/properties";
import type { Functions } from "../types";

type Args = Functions["huaweicloud-backup:dws:getClusterAction"]["inputs"];

type Answer = Functions["huaweicloud-backup:dws:getClusterAction"]["outputs"];

/** Members of the answer whose own names are taken: `id` is that of every resource, the others are arguments. */
interface Renamed {
  /** Id of the task behind the action. */
  readonly actionId?: string;
  /** Name of the action, as the service repeats it. */
  readonly reportedActionName?: string;
}
type Outputs = Args & Omit<Answer, "id" | "actionName"> & Renamed;

const unset: Unset<Outputs> = {
  clusterId: undefined,
  actionName: undefined,
  language: undefined,
  dwsTimeZone: undefined,
  region: undefined,
  projectId: undefined,
  maxRecords: undefined,
  newest: undefined,
  actionId: undefined,
  reportedActionName: undefined,
  status: undefined,
  clusterName: undefined,
  submitTime: undefined,
  items: undefined,
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
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterAction.check(olds, news);
  },
  diff(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterAction.diff(id, olds, news);
  },
  create(inputs) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterAction.create(inputs);
  },
  read(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterAction.read(id, props);
  },
  update(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterAction.update(id, olds, news);
  },
  delete(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterAction.delete(id, props);
  },
};

/** What `dws.getClusterAction` takes; each argument may be an Output. */
export type ClusterActionArgs = InputsOf<Args>;

// The outputs, of which the SDK makes members at run time.
export interface ClusterAction extends OutputsOf<Outputs> {}

/**
 * Reads one named action of a DWS cluster as a resource: its outputs are its arguments and the answer.
 *
 * Each update reads again and shows a change only when the answer has changed; a refresh reads as well.
 */
export class ClusterAction extends dynamic.Resource {
  constructor(name: string, args: ClusterActionArgs, options?: CustomResourceOptions) {
    super(provider, name, { ...unset, ...args }, options, "huaweicloud-backup", "ClusterAction");
  }
}
