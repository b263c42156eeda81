// Generated from schema.json by `make generate`. Do not edit.

import { dynamic, type CustomResourceOptions } from "@pulumi/pulumi";
import type { InputsOf, OutputsOf, Unset } from "../../doors/dynamic/outputs";
import type { DynamicRuntime } from "../../doors/dynamic/runtime/createRuntime";
import type { Properties } from "../../doors/dynamic/runtime/properties";
import type { Functions } from "../types";

type Args = Functions["huaweicloud-backup:cbr:getBackups"]["inputs"];
type Outputs = Args & Functions["huaweicloud-backup:cbr:getBackups"]["outputs"];

const unset: Unset<Outputs> = {
  resourceId: undefined,
  resourceName: undefined,
  resourceAz: undefined,
  resourceType: undefined,
  vaultId: undefined,
  checkpointId: undefined,
  name: undefined,
  parentId: undefined,
  imageType: undefined,
  status: undefined,
  startTime: undefined,
  endTime: undefined,
  showReplication: undefined,
  enterpriseProjectId: undefined,
  limit: undefined,
  region: undefined,
  projectId: undefined,
  maxRecords: undefined,
  newest: undefined,
  count: undefined,
  backups: undefined,
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
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).Backups.check(olds, news);
  },
  diff(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).Backups.diff(id, olds, news);
  },
  create(inputs) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).Backups.create(inputs);
  },
  read(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).Backups.read(id, props);
  },
  update(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).Backups.update(id, olds, news);
  },
  delete(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).Backups.delete(id, props);
  },
};

/** What `cbr.getBackups` takes; each argument may be an Output. */
export type BackupsArgs = InputsOf<Args>;

// The outputs, of which the SDK makes members at run time.
export interface Backups extends OutputsOf<Outputs> {}

/**
 * Reads the backups that CBR holds as a resource: its outputs are its arguments and the answer.
 *
 * Each update reads again and shows a change only when the answer has changed; a refresh reads as well.
 */
export class Backups extends dynamic.Resource {
  constructor(name: string, args: BackupsArgs, options?: CustomResourceOptions) {
    super(provider, name, { ...unset, ...args }, options, "huaweicloud-backup", "Backups");
  }
}
