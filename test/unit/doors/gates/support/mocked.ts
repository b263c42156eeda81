import * as pulumi from "@pulumi/pulumi";
import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";
import { gateResult, type GateResultParts } from "../../../../../provider/doors/testing";

/** A result as the SDK types it; a fault of its form can be written into it. */
export function resultOf(parts: GateResultParts = {}, faults: Record<string, unknown> = {}): GetGateVerdictResult {
  return { ...gateResult(parts), ...faults } as unknown as GetGateVerdictResult;
}

/** A program's runtime with mocks, and every call of a function that it made. */
export interface MockedRun {
  readonly calls: pulumi.runtime.MockCallArgs[];
  answer: () => object;
}

export async function mockedRun(isPreview = false): Promise<MockedRun> {
  const run: MockedRun = { calls: [], answer: () => gateResult() };
  await pulumi.runtime.setMocks(
    {
      call: async (args) => {
        run.calls.push(args);
        return Promise.resolve({ ...run.answer() });
      },
      newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs as Record<string, unknown> }),
    },
    "project",
    "stack",
    isPreview,
  );
  return run;
}

/** An Output that a preview does not know yet. */
export function unknownOutput<Value>(): pulumi.Output<Value> {
  const { Output } = pulumi as unknown as { Output: new (...parts: unknown[]) => pulumi.Output<Value> };
  const no = Promise.resolve(false);
  return new Output(new Set(), Promise.resolve(undefined), no, no, Promise.resolve(new Set()));
}

/** What an Output came to. */
export async function stateOf(
  output: pulumi.Output<unknown>,
): Promise<{ readonly value: unknown; readonly isKnown: boolean; readonly isSecret: boolean }> {
  const inner = output as unknown as {
    promise(): Promise<unknown>;
    isKnown: Promise<boolean>;
    isSecret: Promise<boolean>;
  };
  const value = await inner.promise();
  return { value, isKnown: await inner.isKnown, isSecret: await inner.isSecret };
}
