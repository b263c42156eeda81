import assert from "node:assert/strict";
import type { ErrorCode } from "../../../provider/core/errors/errorCatalogue";
import { ProviderError } from "../../../provider/core/errors/providerError";
import { Warnings } from "../../../provider/core/records/warnings";
import { systemTiming } from "../../../provider/core/timing";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import type { GateResult } from "../../../provider/gates/result";
import { registry, stateReads } from "../../../provider/generated/registry";
import { validateAnswer } from "../../../provider/generated/validateAnswer";
import { AnswerReducer } from "../../../provider/reading/answerReducer";
import type { Reader } from "../../../provider/reading/createReader";
import type { AnyQuery } from "../../../provider/reading/prepareRead";
import { createGateEvaluator } from "../../../provider/verdict/createGateEvaluator";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import type { ErrorClass } from "../../oracle/types";
import { ownProject, type ResourceAnswers, type Row, type WireAnswer, type WireCase } from "../../oracle/reading/wire";

const codes: Readonly<Partial<Record<ErrorClass, ErrorCode>>> = {
  permission: "AUTH_DENIED",
  authentication: "AUTH_REJECTED",
  notFound: "API_NOT_FOUND",
  network: "API_UNREACHABLE",
};

/** Which of the two answers each query gets, and what its body looks like around the rows. */
const questions: Readonly<
  Record<string, readonly [part: keyof ResourceAnswers, body: (rows: readonly Row[], count: number) => object]>
> = {
  "huaweicloud-backup:cbr:getOperationLogs": ["beside", (rows, count) => ({ operation_logs: rows, count })],
  "huaweicloud-backup:cbr:getBackups": ["list", (rows, count) => ({ backups: rows, count })],
  "huaweicloud-backup:dws:getSnapshots": ["list", (rows, count) => ({ snapshots: rows, count })],
  "huaweicloud-backup:css:getSnapshots": ["list", (rows) => ({ backups: rows })],
  "internal:dws:readCluster": ["beside", ([cluster]) => ({ cluster })],
  "internal:css:readCluster": ["beside", ([cluster]) => cluster ?? {}],
};

/** What a query of the provider makes of an answer, as its reader does with the one page of a list. */
function outputsOf(token: string, inputs: object, answer: WireAnswer, settings: WireCase["settings"], now: number) {
  if ("refused" in answer)
    throw new ProviderError({ code: codes[answer.refused] ?? "API_UNREACHABLE", happened: "refused" });
  const { rows, isWhole, date, count = rows.length } = answer;
  const all: Readonly<Record<string, unknown>> = { ...registry, ...stateReads };
  const query = all[token] as AnyQuery;
  const body = questions[token]?.[1](rows, count) ?? assert.fail(token);
  const isAnswer = (validateAnswer as Readonly<Record<string, (body: unknown) => boolean>>)[token];
  assert.ok(isAnswer?.(body), `${token} ${JSON.stringify(body)}`);
  const warnings = new Warnings();
  const read = query.wire.read(body, "", warnings);
  assert.equal(query.contradiction?.(read, inputs as never), undefined);
  const reducer = new AnswerReducer(query, { ...inputs, projectId: ownProject }, settings, warnings);
  const given = query.rows(read, inputs);
  reducer.take({
    rows: given.map((row, position) => ({ row, position, changed: false })),
    body: read,
    serverTime: date,
  });
  const total = query.total?.(read);
  const isShort = !isWhole || (total ?? 0) > given.length;
  return reducer.answer({ total, incompleteReason: isShort ? "cut short" : undefined, pagesFetched: 1 }, now);
}

/** The evaluator's result on what the services answer: reading, join and judging, all but the requests. */
export async function evaluatedFromWire({ description, settings, wire, now }: WireCase): Promise<GateResult> {
  const parsed = parseGate(description, { facts: gateFacts, now });
  if (parsed.kind !== "gate") assert.fail(JSON.stringify(parsed));
  const reader = {
    read(token: string, inputs: { readonly resourceId?: string; readonly clusterId?: string }) {
      const [part] = questions[token] ?? assert.fail(token);
      const answer = wire[inputs.resourceId ?? inputs.clusterId ?? ""]?.[part] ?? assert.fail(JSON.stringify(inputs));
      return new Promise((resolve) => {
        resolve(outputsOf(token, inputs, answer, settings, now));
      });
    },
  };
  const timing = { ...systemTiming, now: () => now };
  return createGateEvaluator({ reader: reader as unknown as Reader, timing }).evaluate(parsed.gate);
}
