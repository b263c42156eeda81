import { dynamic, runtime, type CustomResourceOptions } from "@pulumi/pulumi";
import type { DynamicRuntime } from "./runtime/createRuntime";
import type { Properties } from "./runtime/properties";
import type { GateInputs, GateOutputs } from "../../generated/types";
import type { InputsOf, OutputsOf, Unset } from "./outputs";

const unset: Unset<GateOutputs> = {
  criteria: undefined,
  targets: undefined,
  policy: undefined,
  wait: undefined,
  overrides: undefined,
  onPreview: undefined,
  triggers: undefined,
  always: undefined,
  schemaVersion: undefined,
  verdict: undefined,
  overridden: undefined,
  blocks: undefined,
  reason: undefined,
  summary: undefined,
  lines: undefined,
  evidenceId: undefined,
  evaluatedAt: undefined,
  validUntil: undefined,
  serverTime: undefined,
  skewMilliseconds: undefined,
  appliedOverrides: undefined,
  tolerated: undefined,
  warnings: undefined,
  targetResults: undefined,
};

/* eslint-disable @typescript-eslint/no-require-imports -- the text of each method goes into state and runs elsewhere */
const provider: dynamic.ResourceProvider<Properties, Properties> = {
  configure(request) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).configure(request);
  },
  check(olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).BackupGate.check(olds, news);
  },
  diff(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).BackupGate.diff(id, olds, news);
  },
  create(inputs) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).BackupGate.create(inputs);
  },
  read(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).BackupGate.read(id, props);
  },
  update(id, olds, news) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).BackupGate.update(id, olds, news);
  },
  delete(id, props) {
    return (require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime).BackupGate.delete(id, props);
  },
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** What the resource `Gate` takes; each input may be an Output. */
export type BackupGateArgs = InputsOf<GateInputs>;

// The outputs, of which the SDK makes members at run time.
// eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unsafe-declaration-merging
export interface BackupGate extends OutputsOf<GateOutputs> {}

/**
 * A gate without a plugin: what depends on it is created and changed only if its verdict allows. A closed one fails with
 * `GATE_CLOSED`, in a preview as well.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- every output is given, without a value, below
export class BackupGate extends dynamic.Resource {
  constructor(name: string, args: BackupGateArgs, options?: CustomResourceOptions) {
    // The engine does not say to a dynamic provider that it is a preview; the program knows.
    const mark = runtime.isDryRun() ? { __preview: true } : {};
    super(provider, name, { ...unset, ...args, ...mark }, options, "huaweicloud-backup", "BackupGate");
  }
}
