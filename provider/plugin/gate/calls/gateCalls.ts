import type { UntypedServiceImplementation } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import {
  CreateResponse,
  UpdateResponse,
  type CheckRequest,
  type CheckResponse,
  type CreateRequest,
  type DiffRequest,
  type DiffResponse,
  type ReadRequest,
  type ReadResponse,
  type UpdateRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import { handler } from "../../handler";
import type { PluginSession } from "../../session";
import { toStruct } from "../../wire/struct";
import { checkGate } from "./checkGate";
import { diffGate } from "./diffGate";
import { enforceGate } from "./enforceGate";
import { gateId } from "../gateId";
import { onGate } from "./onGate";
import { readGate } from "./readGate";
import { watchRefreshes } from "../watchRefreshes";

/** The calls about resources, of which the provider has one type. */
export function gateCalls(session: PluginSession): UntypedServiceImplementation {
  const refreshes = watchRefreshes();

  async function create(request: CreateRequest, signal: AbortSignal): Promise<CreateResponse> {
    const urn = request.getUrn();
    const preview = request.getPreview();
    const inputs = request.getProperties();
    const held = await enforceGate(session, { urn, inputs, preview, timeoutSeconds: request.getTimeout() }, signal);
    const response = new CreateResponse();
    // In a preview nothing exists yet, and an empty id is one that is not known.
    response.setId(preview ? "" : gateId(urn));
    response.setProperties(toStruct(held));
    return response;
  }

  async function update(request: UpdateRequest, signal: AbortSignal): Promise<UpdateResponse> {
    const [urn, inputs, preview] = [request.getUrn(), request.getNews(), request.getPreview()];
    const held = await enforceGate(session, { urn, inputs, preview, timeoutSeconds: request.getTimeout() }, signal);
    const response = new UpdateResponse();
    response.setProperties(toStruct(held));
    return response;
  }

  function check(request: CheckRequest): CheckResponse {
    refreshes.checked(request.getUrn());
    return checkGate(session, request);
  }

  function diff(request: DiffRequest, signal: AbortSignal): Promise<DiffResponse> {
    const isOfRefresh = refreshes.isDiffOfRefresh(request.getUrn());
    return diffGate(session, request, isOfRefresh, signal);
  }

  function read(request: ReadRequest): ReadResponse {
    const response = readGate(request);
    refreshes.read(request.getUrn());
    return response;
  }

  return {
    check: handler("Check", onGate(check)),
    diff: handler("Diff", onGate(diff)),
    create: handler("Create", onGate(create)),
    update: handler("Update", onGate(update)),
    read: handler("Read", onGate(read)),
    // Nothing exists in the cloud, and no verdict is asked for the end of a gate.
    delete: handler("Delete", () => new Empty()),
  };
}
