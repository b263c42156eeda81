import * as pulumi from "@pulumi/pulumi";
import { notEvaluated } from "../../core/errors/asError";
import { catching } from "../../core/errors/catching";
import { thrownText } from "../../core/errors/thrownText";

/** What stands at the end of each of our messages: `[GATE_CLOSED]`, `[AUTH_DENIED; HTTP 403]`. */
const coded = /\[[A-Z]+(?:_[A-Z]+)+(?:;[^\]]*)?\]$/;

/** Whether it is an error of this package as it was made: its message cannot change between two readings. */
function isOurs(thrown: unknown): thrown is pulumi.RunError {
  try {
    if (!(thrown instanceof pulumi.RunError)) return false;
    const message: unknown = Object.getOwnPropertyDescriptor(thrown, "message")?.value;
    return typeof message === "string" && coded.test(message);
  } catch {
    return false;
  }
}

/** Any thrown value as an error with a text and a code. Never throws. */
export function asRefusal(thrown: unknown): pulumi.RunError {
  if (isOurs(thrown)) return thrown;
  const text = thrownText(thrown);
  if (text !== undefined && coded.test(text)) return new pulumi.RunError(text);
  return new pulumi.RunError(notEvaluated(thrown).message);
}

/**
 * The edge of each callback that this package gives to the SDK. The SDK answers the engine with `error.message`, and the
 * engine takes an empty text for success, so an error without a message would open the gate. Here it gets one.
 */
export function refusing<Arguments extends unknown[], Result>(
  callback: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  return catching(callback, asRefusal);
}
