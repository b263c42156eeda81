import { createHash } from "node:crypto";
import type { Call } from "../../../../provider/api/call";
import type { Authority } from "../../../../provider/api/credentials/authority";
import { createSender } from "../../../../provider/api/sending/createSender";
import { ReadBudget } from "../../../../provider/api/sending/readBudget";
import type { AcceptedAnswer, SenderLimits } from "../../../../provider/api/sending/sender";
import { createShared, type Shared } from "../../../../provider/api/sending/shared";
import type { TransportRequest, TransportResponse } from "../../../../provider/api/transport/transport";
import type { SigningCredential } from "../../../../provider/config/settings";
import { virtualTiming, type VirtualTiming } from "../../../support/virtualTiming";
import { cssCall, keyPair } from "./call";
import { now } from "./responses";

/** Somebody who always has this credential, and never another one. */
export function authorityOf(credential: SigningCredential | undefined = keyPair): Authority {
  return {
    identity: createHash("sha256")
      .update(JSON.stringify(credential ?? null))
      .digest("hex"),
    credential: () => Promise.resolve(credential),
    forget: () => false,
    secrets: () => Object.values(credential ?? {}).filter((value) => value !== credential?.kind),
  };
}

/** What the transport gives to one request: a response, or a function that may throw or wait. */
export type Given =
  TransportResponse | ((request: TransportRequest, at: number) => TransportResponse | Promise<TransportResponse>);

export interface SenderBench {
  readonly timing: VirtualTiming;
  readonly shared: Shared;
  readonly requests: TransportRequest[];
  readonly lines: string[];
  budget(signal?: AbortSignal): ReadBudget;
  /** Sends at once; time passes only inside `timing.run`. */
  start(parts?: {
    call?: Call;
    authority?: Authority;
    budget?: ReadBudget;
    signal?: AbortSignal;
  }): Promise<AcceptedAnswer>;
  /** Sends and lets time pass until there is an answer. */
  send(parts?: Parameters<SenderBench["start"]>[0]): Promise<AcceptedAnswer>;
}

export interface SenderBenchOptions {
  readonly limits?: Partial<SenderLimits>;
  readonly totalTimeoutMilliseconds?: number;
  readonly queueTimeoutMilliseconds?: number;
  readonly random?: () => number;
}

/** A sender in virtual time, whose transport answers the n-th request with the n-th of these; the last one goes on. */
export function startSender(given: readonly Given[] | Given, options: SenderBenchOptions = {}): SenderBench {
  const { limits, totalTimeoutMilliseconds = 60_000, queueTimeoutMilliseconds = 900_000, random } = options;
  const timing = virtualTiming({ now, ...(random === undefined ? {} : { random }) });
  const shared = createShared(timing);
  const requests: TransportRequest[] = [];
  const lines: string[] = [];
  const answers = Array.isArray(given) ? (given as readonly Given[]) : [given as Given];
  const sender = createSender({
    shared,
    userAgent: "pulumi-huaweicloud-backup/0.0.0",
    limits: { maxRetries: 3, attemptTimeoutMilliseconds: 20_000, maximumBytes: 8 * 1024 * 1024, ...limits },
    log: (line) => void lines.push(line),
    transport: async (request) => {
      requests.push(request);
      const at = requests.length - 1;
      const answer = answers[Math.min(at, answers.length - 1)];
      if (answer === undefined) throw new Error("no answer was given");
      return typeof answer === "function" ? answer(request, at) : answer;
    },
  });
  const budget = (signal?: AbortSignal): ReadBudget =>
    new ReadBudget(timing, { totalTimeoutMilliseconds, queueTimeoutMilliseconds }, signal);
  const bench: SenderBench = {
    timing,
    shared,
    requests,
    lines,
    budget,
    start: (parts = {}) =>
      sender.send(parts.call ?? cssCall(), parts.authority ?? authorityOf(), parts.budget ?? budget(parts.signal)),
    send: (parts) => timing.run(bench.start(parts)),
  };
  return bench;
}
