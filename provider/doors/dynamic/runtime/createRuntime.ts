import { asError } from "../../../core/errors/asError";
import { catching } from "../../../core/errors/catching";
import { dataClasses } from "../../../generated/dataClasses";
import { dataResource } from "./dataResource";
import { gateResource } from "./gateResource";
import type { ResourceMethods } from "./resourceMethods";
import { createRuntimeSession, type SessionOptions } from "./session";
import type { StackConfiguration } from "./stackConfiguration";

type DataClassName = keyof typeof dataClasses;

/** What the text of a provider, in state, finds in the installed package. Members are added, never renamed or removed. */
export interface DynamicRuntime extends Readonly<Record<DataClassName, ResourceMethods>> {
  readonly configure: (request: { readonly config: StackConfiguration }) => Promise<void>;
  readonly BackupGate: ResourceMethods;
}

/** Methods whose every failure is an error with a text: on a falsy one the engine's process would never answer. */
function failingWithText<Methods extends object>(methods: Methods): Methods {
  const wrapped = Object.entries(methods).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === "function"
      ? catching(member as (...args: unknown[]) => unknown, asError)
      : failingWithText(member as object),
  ]);
  return Object.fromEntries(wrapped) as Methods;
}

export function createRuntime(options: SessionOptions): DynamicRuntime {
  const session = createRuntimeSession(options);
  const dataResources = Object.entries(dataClasses).map(([name, { token, renamed }]) => [
    name,
    dataResource({ token, renamed, session }),
  ]);
  return failingWithText<DynamicRuntime>({
    ...(Object.fromEntries(dataResources) as Record<DataClassName, ResourceMethods>),
    configure({ config }) {
      session.configure(config);
      return Promise.resolve();
    },
    BackupGate: gateResource(session),
  });
}
