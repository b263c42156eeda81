import { isGiven } from "../../../core/isGiven";
import { gateRemarks } from "../../../engine/gateRemarks";
import { previewPolicyOf, resourceProblems } from "../../../engine/gateResourceInputs";
import { verdictText } from "../../../engine/verdictText";
import { findUnknown, isUnknownValue } from "../../../engine/unknownValue";
import type { ParsedGate } from "../../../gates/parse/parseGate";
import type { GateResult } from "../../../gates/result";
import { descriptionKeys, gateOnlyInputs } from "../../../generated/gateKeys";
import { gateOf, parseDescription, problemsOf } from "../../../verdict/parseDescription";
import { diffMilliseconds } from "./diffMilliseconds";
import { closedError, failureOf, invalidError, withoutStack } from "./failures";
import { asStored, givenInputs, sameProperties, type Properties } from "./properties";
import type { CheckFailure, ResourceMethods } from "./resourceMethods";
import type { RuntimeSession } from "./session";

/**
 * The input by which the class says that its program runs in a preview. The engine calls neither create nor update of a
 * dynamic resource then, and says to check and diff in neither case which it is. Never stored: check takes it away.
 */
const previewMark = "__preview";

const descriptionNames = Object.keys(descriptionKeys);

/** Every input of a gate; the rest of what state holds of one is its result. */
const gateInputNames: readonly string[] = [...descriptionNames, ...gateOnlyInputs];

function among(names: readonly string[], properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
}

/** What the evaluator is given: the part of a gate that every door has. */
function descriptionOf(inputs: Properties): Properties {
  return among(descriptionNames, inputs);
}

/** The inputs among the outputs of a gate, which holds both. */
function gateInputsAmong(outputs: Properties): Properties {
  return among(gateInputNames, outputs);
}

type Warn = (text: string) => void;

/** A warning of a gate. A preview asks twice, in check and diff, and an update again: a text is told once. */
function warnOnce(session: RuntimeSession): Warn {
  const said = new Set<string>();
  return (text) => {
    if (said.has(text)) return;
    said.add(text);
    session.tell(`warning: gate: ${text}`);
  };
}

/** What stands beside a verdict: overrides, the one that opens it above all. */
function tellRemarks(warn: Warn, inputs: Properties, result: GateResult): void {
  for (const remark of gateRemarks(inputs, result)) warn(remark);
  if (!result.blocks && result.verdict === "warn") warn(verdictText(result));
}

function parsed(session: RuntimeSession, inputs: Properties): ParsedGate {
  return parseDescription(descriptionOf(inputs), { now: session.timing.now(), isUnknown: isUnknownValue });
}

function problemsIn(inputs: Properties, gate: ParsedGate): CheckFailure[] {
  const problems = [...resourceProblems(inputs, gateInputNames), ...problemsOf(gate)];
  // No property: the engine would print its value in front, `<nil>` for a nested key.
  return problems.map(({ path, reason }) => ({ property: "", reason: `${path} ${reason} [GATE_INVALID]` }));
}

/** One look, bounded, without waiting. */
function evaluateOnce(session: RuntimeSession, gate: ParsedGate): Promise<GateResult> {
  session.demandSettings();
  return session.evaluator.evaluate(gateOf(gate), { timeoutMilliseconds: diffMilliseconds });
}

/** What a preview fails with: the only way in which one of a dynamic resource can. */
async function previewFailures(
  session: RuntimeSession,
  warn: Warn,
  inputs: Properties,
  gate: ParsedGate,
): Promise<CheckFailure[]> {
  const onPreview = previewPolicyOf(inputs["onPreview"]);
  if (onPreview === "skip") return [];
  if (findUnknown(inputs) !== undefined) {
    warn("not evaluated in this preview, because some of its inputs are not known yet; the update will decide");
    return [];
  }
  try {
    const result = await evaluateOnce(session, gate);
    tellRemarks(warn, inputs, result);
    if (!result.blocks) return [];
    const error = closedError(verdictText(result));
    // What is still under way may have ended by the time that the update has waited.
    const isTolerated = onPreview === "warn" || (result.verdict === "pending" && isGiven(inputs["wait"]));
    if (!isTolerated) return [failureOf(error)];
    session.tell(`warning: ${error.message}`);
    return [];
  } catch (error) {
    return [failureOf(error)];
  }
}

/** Waits as the description says; rejects when the gate is closed. */
async function enforce(session: RuntimeSession, warn: Warn, properties: Properties): Promise<Record<string, unknown>> {
  session.demandSettings();
  const inputs = givenInputs(properties);
  const unclear = findUnknown(inputs);
  // A text of the engine in place of a value would be taken for one: for the reason why a target needs no backup, say.
  if (unclear !== undefined) throw invalidError(`${unclear} is not known even in the update`);
  const result = await session.evaluator.evaluate(gateOf(parsed(session, inputs)), { wait: true });
  tellRemarks(warn, inputs, result);
  if (result.blocks) throw closedError(verdictText(result));
  return asStored({ ...result, ...inputs });
}

/** A gate as a dynamic resource. It follows the rule of the resource `Gate`, as far as the engine lets it. */
export function gateResource(session: RuntimeSession): ResourceMethods {
  const warn = warnOnce(session);
  return {
    async check(_olds, news) {
      const inputs = givenInputs(news);
      const gate = parsed(session, inputs);
      const problems = problemsIn(inputs, gate);
      const failures =
        problems.length > 0 || news[previewMark] !== true
          ? problems
          : await previewFailures(session, warn, inputs, gate);
      return { inputs: { ...inputs }, failures };
    },

    async diff(_id, olds, news) {
      const inputs = givenInputs(news);
      if (!sameProperties(gateInputsAmong(olds), inputs) || inputs["always"] === true) return { changes: true };
      try {
        const result = await evaluateOnce(session, parsed(session, inputs));
        // No step follows that would tell of these.
        if (!result.blocks) tellRemarks(warn, inputs, result);
        return { changes: result.blocks };
      } catch {
        // What failed here fails again in the update, which says so; here it would end the whole run.
        return { changes: true };
      }
    },

    create: (inputs) => withoutStack(async () => ({ id: "gate", outs: await enforce(session, warn, inputs) })),
    update: (_id, _olds, news) => withoutStack(async () => ({ outs: await enforce(session, warn, news) })),

    // A refresh never turns a stored verdict: it is that of the last create or update.
    read: (id, props = {}) => Promise.resolve({ id, props: { ...props } }),

    delete: () => Promise.resolve(),
  };
}
