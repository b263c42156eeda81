import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";

type AnyUnary = handleUnaryCall<unknown, unknown>;

/** Calls that have come and have no answer yet. */
interface RunningCalls {
  /** The same calls, each of which counts as running until it is answered. */
  watch(calls: UntypedServiceImplementation): UntypedServiceImplementation;
  /** Resolves once everything that runs now is answered. */
  answered(): Promise<void>;
}

export function createRunningCalls(): RunningCalls {
  const running = new Set<Promise<void>>();

  function watched(handle: AnyUnary): AnyUnary {
    return (unary, callback) => {
      const answered = new Promise<void>((resolve) => {
        handle(unary, (...answer) => {
          callback(...answer);
          resolve();
        });
      });
      running.add(answered);
      void answered.then(() => running.delete(answered));
    };
  }

  return {
    watch: (calls) =>
      Object.fromEntries(Object.entries(calls).map(([name, handle]) => [name, watched(handle as AnyUnary)])),
    async answered() {
      await Promise.all(running);
    },
  };
}
