type Members = Readonly<Record<string, unknown>>;

/** Keys of a target that ask something of it. */
const questions = ["criteria", "without", "lookback"];

/** Targets alone: what a gate asks of them is nothing that a list answers, and every service answers this. */
export function withoutQuestions({ targets }: Members): Members {
  const plain: unknown = Array.isArray(targets)
    ? targets.map((target: unknown) =>
        typeof target === "object" && target !== null
          ? Object.fromEntries(Object.entries(target).filter(([key]) => !questions.includes(key)))
          : target,
      )
    : targets;
  return { targets: plain, criteria: { lastTaskSucceeded: true } };
}
