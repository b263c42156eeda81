import type { DocumentedQuery } from "../support/faultServer/goodAnswers";
import type { BenchClient } from "./clients/benchClient";

/**
 * What a read came to: the right answer; a wrong one that calls itself whole; an error, or an answer that says it is not
 * whole; or nothing in the time that was watched.
 */
export type Outcome = "right" | "wrong" | "detected" | "hung";

/** Reads once and judges by the right answer's text; `undefined` where there is no right answer. */
export async function outcomeOf(
  client: BenchClient,
  query: DocumentedQuery,
  right: string | undefined,
  watchMilliseconds: number,
): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const watched = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve("hung"), watchMilliseconds);
  });
  const reading = client.read(query).then(
    ({ text, complete }): Outcome => {
      if (text === right) return "right";
      return complete ? "wrong" : "detected";
    },
    (): Outcome => "detected",
  );
  try {
    return await Promise.race([reading, watched]);
  } finally {
    clearTimeout(timer);
  }
}
