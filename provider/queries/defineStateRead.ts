import { singlePage } from "../api/paging/singlePage";
import type { ErrorCode } from "../core/errors/errorCatalogue";
import type { ResourceState } from "../core/records/resourceState";
import type { WireField } from "../core/wire/field";
import type { FunctionToken } from "../generated/types";
import type { Query } from "./defineQuery";

/** Arguments that every state read takes. */
interface StateInputs {
  readonly clusterId: string;
}

/** A call that has no function in schema.json: it tells of a resource itself, and its answer has no records. */
export interface StateRead<Body> extends Omit<Query<StateInputs, Body, never, ResourceState>, "gate"> {
  /** The function by whose rules its arguments are judged. */
  readonly argumentsOf: FunctionToken;
}

/** The parts that each state read has of its own. */
interface StateReadParts<Body> {
  readonly service: string;
  readonly argumentsOf: FunctionToken;
  readonly permission: string;
  readonly errorCodes: Readonly<Record<string, ErrorCode>>;
  pathSegments(inputs: StateInputs, projectId: string): readonly string[];
  readonly wire: WireField<Body>;
  readonly envelope: object;
  contradiction(body: Body, inputs: StateInputs): string | undefined;
  readonly stateOf: (body: Body) => ResourceState;
}

export function defineStateRead<Body>({ stateOf, ...parts }: StateReadParts<Body>): StateRead<Body> {
  const noRows = (): never => {
    throw new TypeError("a state read has no rows");
  };
  return {
    ...parts,
    resource: "cluster",
    resourceArgument: "clusterId",
    paging: singlePage,
    emptyStatuses: [],
    rows: () => [],
    rowId: noRows,
    toRecord: noRows,
    countsAsBackup: () => false,
    documented({ body }) {
      if (body === undefined) throw new TypeError("a state read has no empty status");
      return stateOf(body);
    },
  };
}
