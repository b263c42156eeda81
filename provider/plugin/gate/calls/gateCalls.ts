import { type UntypedServiceImplementation, status } from "@grpc/grpc-js";
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
  ReadResponse,
  type UpdateRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import { handler, CallError } from "../../handler";
import type { PluginSession } from "../../session";
import { toStruct, fromStruct } from "../../wire/struct";
import { checkGate } from "./checkGate";
import { diffGate } from "./diffGate";
import { enforceGate } from "./enforceGate";
import { gateId, gateTitle } from "../gateTitle";
import { cleanRemoteText } from "../../../core/remoteText";
import { invalid } from "../gateErrors";

const gateType = "huaweicloud-backup:index:Gate";

interface ResourceRequest {
  getUrn(): string;
}

/** The type of a resource, without those of its parents: `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME`. */
function typeOf(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? "";
}

/** A call about a Gate; one about any other type is refused, since there is none. */
function onGate<Request extends ResourceRequest, Response>(
  handle: (request: Request, signal: AbortSignal) => Response,
): (request: Request, signal: AbortSignal) => Response {
  return (request, signal) => {
    const type = typeOf(request.getUrn());
    if (type !== gateType) {
      const what = `unknown resource type ${cleanRemoteText(type, 128)}; valid types: ${gateType}`;
      throw new CallError(status.INVALID_ARGUMENT, `${what} [INPUT_UNKNOWN]`);
    }
    return handle(request, signal);
  };
}

/**
 * Gives back what is stored: a refresh neither evaluates a gate nor changes its verdict. Without a stored verdict it is an
 * import, or a `Gate.get`, of something that exists nowhere but in the state of a program.
 */
function readGate(request: ReadRequest): ReadResponse {
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

/** Tells the Diff that belongs to a refresh from the one that decides whether a gate is enforced. */
interface RefreshWatch {
  read(urn: string): void;
  checked(urn: string): void;
  /** To be asked once for each Diff. */
  isDiffOfRefresh(urn: string): boolean;
}

/**
 * A refresh reads a resource and then, on newer engines, compares it with itself for what it shows; the request of that
 * Diff is like any other. But no program registers a resource without a Check before its Diff, and a refresh has none. So
 * only a Diff right behind a Read is one of a refresh; wherever an engine leaves that Diff out, the Check of the program
 * comes next, and the gate is evaluated.
 */
function watchRefreshes(): RefreshWatch {
  const justRead = new Set<string>();
  return {
    read: (urn) => void justRead.add(urn),
    checked: (urn) => void justRead.delete(urn),
    isDiffOfRefresh: (urn) => justRead.delete(urn),
  };
}

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
