import type { NoEvidence } from "../core/gateFacts";
import type { Resource } from "../core/records/resource";
import type { QueryCall, RecordContext } from "./defineQuery";

/** A query that lists the resources of a project. It proves no backup: gates find their targets with it. */
export interface ListQuery<Inputs, Body, Row, Documented> extends QueryCall<Inputs, Body, Row, Documented> {
  readonly resourceArgument?: undefined;
  readonly readsProject: true;
  /** The word for a row. */
  readonly gate: NoEvidence;
  toResource(row: Row, context: RecordContext<Inputs>): Resource;
  /** A filter of the arguments, applied here as well, should the service ignore it. */
  keeps?(resource: Resource, inputs: Inputs, row: Row): boolean;
}

/** Gives a definition its types, and what all lists have. */
export function defineList<Inputs, Body, Row, Documented>(
  list: Omit<ListQuery<Inputs, Body, Row, Documented>, "resource" | "resourceArgument" | "readsProject" | "gate"> & {
    /** The word for a row in messages: `cluster`. */
    readonly resource: string;
  },
): ListQuery<Inputs, Body, Row, Documented> {
  return { ...list, readsProject: true, gate: { subject: list.resource } };
}
