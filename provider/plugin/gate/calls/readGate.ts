import { ReadResponse, type ReadRequest } from "@pulumi/pulumi/proto/provider_pb";
import { fromStruct } from "../../wire/struct";
import { invalid } from "../gateErrors";
import { gateTitle } from "../gateName";

/**
 * Gives back what is stored: a refresh neither evaluates a gate nor changes its verdict. Without a stored verdict it is an
 * import, or a `Gate.get`, of something that exists nowhere but in the state of a program.
 */
export function readGate(request: ReadRequest): ReadResponse {
  if (fromStruct(request.getProperties())["schemaVersion"] === undefined) {
    throw invalid(
      gateTitle(request.getUrn()),
      "a Gate cannot be imported or read by its id: it exists only in the state of a program",
      "Create it in the program.",
    );
  }
  const response = new ReadResponse();
  response.setId(request.getId());
  response.setProperties(request.getProperties());
  response.setInputs(request.getInputs());
  return response;
}
