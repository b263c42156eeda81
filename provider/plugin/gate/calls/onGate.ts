import { status } from "@grpc/grpc-js";
import { cleanRemoteText } from "../../../core/remoteText";
import { CallError } from "../../handler";

export const gateType = "huaweicloud-backup:index:Gate";

interface ResourceRequest {
  getUrn(): string;
}

/** The type of a resource, without those of its parents: `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME`. */
function typeOf(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? "";
}

/** A call about a Gate; one about any other type is refused, since there is none. */
export function onGate<Request extends ResourceRequest, Response>(
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
