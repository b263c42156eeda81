import type { Properties } from "./properties";

/**
 * What the classes of `pulumi-huaweicloud-backup/dynamic` hand over to. The names are for ever: state written by an
 * older version calls them, in the version that is installed when it does.
 */
export interface ResourceMethods {
  check(olds: Properties, news: Properties): Promise<Checked>;
  diff(id: string, olds: Properties, news: Properties): Promise<{ readonly changes: boolean }>;
  create(inputs: Properties): Promise<{ readonly id: string; readonly outs: Record<string, unknown> }>;
  read(id: string, props?: Properties): Promise<{ readonly id: string; readonly props: Record<string, unknown> }>;
  update(id: string, olds: Properties, news: Properties): Promise<{ readonly outs: Record<string, unknown> }>;
  delete(id: string, props: Properties): Promise<void>;
}

export interface CheckFailure {
  readonly property: string;
  readonly reason: string;
}

export interface Checked {
  readonly inputs: Record<string, unknown>;
  /** Not read-only, as the SDK's type of it is not. */
  readonly failures: CheckFailure[];
}
