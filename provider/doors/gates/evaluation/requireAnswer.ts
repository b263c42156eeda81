import * as pulumi from "@pulumi/pulumi";
import { applyInUpdate } from "./applyInUpdate";
import { ProviderError } from "../../../core/errors/providerError";

/** What every answer of a query has, however little was found. */
export interface Answer {
  readonly asOf: string;
}

/** `requireAnswer` found nothing to hand on; `code` is the stable word for it. */
class NoAnswerError extends pulumi.RunError {
  readonly code = "GATE_NOT_CONFIGURED";

  constructor() {
    const happened = "the query was not asked, because the provider is not configured yet";
    super(new ProviderError({ code: "GATE_NOT_CONFIGURED", happened }).message);
    this.name = "NoAnswerError";
  }
}

function check(answer: unknown): unknown {
  const asOf: unknown = (answer as Partial<Answer> | null | undefined)?.asOf;
  if (typeof asOf !== "string" || asOf === "") throw new NoAnswerError();
  return answer;
}

/**
 * Hands an answer of `getInstanceBackups` or one of its four siblings on, and fails when there is none.
 *
 * In a preview in which the provider's own settings are not known yet, the engine answers every function with an empty
 * object: a list that is not there then looks like a resource without backups. Takes and returns an Output, a promise or
 * an answer; an Output that is not known yet in a preview stays so.
 *
 * @throws a `pulumi.RunError` with `code` `GATE_NOT_CONFIGURED`.
 */
export function requireAnswer<Result extends Answer>(answer: pulumi.Output<Result>): pulumi.Output<Result>;
export function requireAnswer<Result extends Answer>(answer: Promise<Result>): Promise<Result>;
export function requireAnswer<Result extends Answer>(answer: Result): Result;
export function requireAnswer(answer: unknown): unknown {
  if (pulumi.Output.isInstance(answer)) return applyInUpdate(answer, check);
  return answer instanceof Promise ? answer.then(check) : check(answer);
}
