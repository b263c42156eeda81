import { dynamic, type CustomResourceOptions } from "@pulumi/pulumi";
import type { DynamicRuntime } from "./runtime/createRuntime";
import type { Properties } from "./runtime/properties";
import type { Functions } from "../../generated/types";
import { typeModule, type InputsOf, type OutputsOf, type Unset } from "./outputs";

type Args = Functions["huaweicloud-backup:dws:getClusterAction"]["inputs"];

type Answer = Functions["huaweicloud-backup:dws:getClusterAction"]["outputs"];

/**
 * The answer, with two of its names given up: `id` is that of every resource, and `actionName` stays the argument, with
 * which a refresh asks again.
 */
interface Renamed {
  /** Id of the action. */
  readonly actionId?: string;
  /** The action's name as the service reports it. */
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

/* eslint-disable @typescript-eslint/no-require-imports -- the text of each method goes into state and runs elsewhere */
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
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterAction.update(
      id,
      olds,
      news,
    );
  },
  delete(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).ClusterAction.delete(id, props);
  },
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** What `dws.getClusterAction` takes; each argument may be an Output. */
export type ClusterActionArgs = InputsOf<Args>;

// The outputs, of which the SDK makes members at run time.
// eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unsafe-declaration-merging
export interface ClusterAction extends OutputsOf<Outputs> {}

/**
 * Reads one named action of a DWS cluster as a resource: its outputs are its arguments and the answer.
 *
 * Each update reads again and shows a change only when the answer has changed; a refresh reads as well.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- every output is given, without a value, below
export class ClusterAction extends dynamic.Resource {
  constructor(name: string, args: ClusterActionArgs, options?: CustomResourceOptions) {
    super(provider, name, { ...unset, ...args }, options, typeModule, "ClusterAction");
  }
}
