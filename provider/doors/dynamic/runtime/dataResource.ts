import { checkArguments } from "../../../reading/checkArguments";
import { ProviderError } from "../../../core/errors/providerError";
import { omitAbsent } from "../../../core/omitAbsent";
import { findUnknown } from "../../../engine/unknownValue";
import { withDeadline } from "../../../core/withDeadline";
import { argumentRules } from "../../../generated/argumentRules";
import type { FunctionToken } from "../../../generated/types";
import { prepareRead } from "../../../reading/prepareRead";
import { diffMilliseconds } from "./diffMilliseconds";
import { failureOf, withoutStack } from "./failures";
import { asStored, queryInputs, sameProperties, type Properties } from "./properties";
import type { CheckFailure, ResourceMethods } from "./resourceMethods";
import type { RuntimeSession } from "./session";

/**
 * Members of an answer that differ whenever it is read, or that say how it was read and not what it is: alone they are
 * no change. Everything else is, `asOfSource`, `complete` and `warnings` included, since they say what it can prove.
 */
const volatileMembers: ReadonlySet<string> = new Set(["asOf", "latestBackupAgeSeconds", "pagesFetched"]);

interface DataResourceOptions {
  readonly token: FunctionToken;
  /**
   * Names under which a resource shows members of the answer whose own names are taken: `id` is the resource's, and an
   * argument that the service repeats stays as it was given, since a refresh asks with it.
   */
  readonly renamed: Readonly<Record<string, string>>;
  readonly session: RuntimeSession;
}

/** The arguments of a query among the outputs of its resource: all that a refresh gets. */
function argumentsAmong(token: FunctionToken, outputs: Properties): Properties {
  const names = Object.keys(argumentRules[token]);
  return queryInputs(Object.fromEntries(Object.entries(outputs).filter(([name]) => names.includes(name))));
}

/** What is wrong with arguments; those that are not known yet are passed over. */
function failuresOf(token: FunctionToken, session: RuntimeSession, inputs: Properties): CheckFailure[] {
  const known = Object.fromEntries(Object.entries(inputs).filter(([, value]) => findUnknown(value) === undefined));
  const isWhole = Object.keys(known).length === Object.keys(inputs).length;
  const checked = checkArguments(token, known);
  if ("faults" in checked) {
    const faults = checked.faults.filter(({ property }) => !Object.hasOwn(inputs, property) || property in known);
    if (faults.length > 0) return faults.map(({ property, reason }) => ({ property, reason: `${property} ${reason}` }));
  }
  if (!isWhole) return [];
  try {
    session.demandSettings();
    prepareRead(token, inputs, session.settings);
    return [];
  } catch (error) {
    return [failureOf(error, Object.keys(inputs))];
  }
}

/** One query as a resource: its inputs are the arguments, its outputs the arguments and the answer. */
export function dataResource({ token, renamed, session }: DataResourceOptions): ResourceMethods {
  const id = token.split(":").slice(1).join(":");

  /** The outputs; rejects with the reader's error. */
  async function readOutputs(inputs: Properties, signal?: AbortSignal): Promise<Record<string, unknown>> {
    session.demandSettings();
    const unclear = findUnknown(inputs);
    // A text of the engine in place of a name would be asked for, and an empty list may be the answer.
    if (unclear !== undefined) {
      const happened = `${unclear} is not known even in the update`;
      throw new ProviderError({ code: "INPUT_INVALID", happened, attempt: { query: id } });
    }
    const answer = await session.reader.read<FunctionToken>(token, inputs, omitAbsent({ signal }));
    const members = Object.entries(answer).map(([name, value]) => [renamed[name] ?? name, value as unknown]);
    return asStored({ ...inputs, ...Object.fromEntries(members) } as object);
  }

  return {
    check(_olds, news) {
      const inputs = queryInputs(news);
      return Promise.resolve({ inputs: { ...inputs }, failures: failuresOf(token, session, inputs) });
    },

    async diff(_id, olds, news) {
      const inputs = queryInputs(news);
      if (!sameProperties(argumentsAmong(token, olds), inputs)) return { changes: true };
      try {
        const outputs = await withDeadline(diffMilliseconds, session.timing, (signal) => readOutputs(inputs, signal));
        return { changes: !sameProperties(olds, outputs, volatileMembers) };
      } catch {
        // What failed here fails again in the update, which says so; here it would end the whole run.
        return { changes: true };
      }
    },

    create: (inputs) => withoutStack(async () => ({ id, outs: await readOutputs(queryInputs(inputs)) })),
    update: (_id, _olds, news) => withoutStack(async () => ({ outs: await readOutputs(queryInputs(news)) })),

    read: (readId, props = {}) =>
      withoutStack(async () => ({ id: readId, props: await readOutputs(argumentsAmong(token, props)) })),

    delete: () => Promise.resolve(),
  };
}
