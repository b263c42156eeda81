import type { runtime } from "@pulumi/pulumi";
import { gateResult } from "./gateResult";
import { mockedVerdict, type GateMocks } from "./mockedVerdict";
import { refuseMistyped } from "./refuseMistyped";
import { emptyAnswers } from "../../generated/emptyAnswers";

/** What the smallest answer of every query says: read in full just now, and nothing found. */
const nothingFound = {
  asOf: "2026-01-01T12:00:00.000Z",
  asOfSource: "server",
  complete: true,
  pagesFetched: 1,
  warnings: [],
};

/** By token, with the members that each answer always has. */
export const mockedAnswers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  Object.entries(emptyAnswers).map(([token, members]) => [token, { ...nothingFound, ...members }]),
);

const gateType = "huaweicloud-backup:index:Gate";
const verdictToken = "huaweicloud-backup:index:getGateVerdict";

const gateMockNames = ["verdict", "blocks", "results", "answers"] satisfies (keyof GateMocks)[];

/** Whether a token is one that `mockGates` answers. */
function isOurs(token: string): boolean {
  return token === gateType || token === verdictToken || Object.hasOwn(mockedAnswers, token);
}

/** What mocks of their own would have the engine do with everything that is not ours: echo. */
const echo: runtime.Mocks = {
  call: ({ inputs }) => ({ ...(inputs as Record<string, unknown>) }),
  newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: { ...(inputs as Record<string, unknown>) } }),
};

/**
 * As the engine answers when it ends after a failed step: UNAVAILABLE of gRPC. The SDK then leaves what depends on the
 * resource unregistered, without the rejections that no test could catch.
 */
function closedGate(summary: string): Error {
  return Object.assign(new Error(`the gate is closed: ${summary} [GATE_CLOSED]`), { code: 14 });
}

/**
 * The tests' own mocks, with gates and the functions of this package answered for them. A `Gate` that blocks fails as on the
 * engine, so that nothing that depends on it is registered.
 */
export function withGates(mocks: runtime.Mocks, gates: GateMocks = {}): runtime.Mocks {
  refuseMistyped("mockGates", gates, gateMockNames);
  for (const parts of Object.values(gates.results ?? {})) gateResult(parts);
  return {
    call: (args) => {
      const { token } = args;
      if (!isOurs(token)) return mocks.call(args);
      if (token === verdictToken) return { ...mockedVerdict(gates, undefined, args.inputs) };
      return { ...mockedAnswers[token], ...gates.answers?.[token.slice(token.indexOf(":") + 1)] };
    },
    newResource: (args) => {
      const { type, name } = args;
      if (type !== gateType) return mocks.newResource(args);
      const inputs = args.inputs as Readonly<Record<string, unknown>>;
      const result = mockedVerdict(gates, name, inputs);
      // What is read by its id, as by `Gate.get`, is stored state and enforces nothing.
      if (result.blocks && (args.id ?? "") === "") throw closedGate(result.summary);
      return { id: name, state: { ...inputs, ...result } };
    },
  };
}

/**
 * Mocks for `pulumi.runtime.setMocks` in which gates are as a test wants them, and everything else is echoed: a resource
 * has its inputs as outputs, a function answers with its arguments.
 */
export function mockGates(gates: GateMocks = {}): runtime.Mocks {
  return withGates(echo, gates);
}
