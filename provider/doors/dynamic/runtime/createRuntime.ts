import { asError } from "../../../core/errors/asError";
import { catching } from "../../../core/errors/catching";
import { dataResource } from "./dataResource";
import { gateResource } from "./gateResource";
import type { ResourceMethods } from "./resourceMethods";
import { createSession, type SessionOptions } from "./session";
import type { StackConfiguration } from "./stackConfiguration";

/** What the text of a provider, in state, finds in the installed package. Members are added, never renamed or removed. */
export interface DynamicRuntime {
  readonly configure: (request: { readonly config: StackConfiguration }) => Promise<void>;
  readonly ClusterSnapshotTasks: ResourceMethods;
  readonly LogBackupRecords: ResourceMethods;
  readonly ClusterAction: ResourceMethods;
  readonly OperationLog: ResourceMethods;
  readonly InstanceBackups: ResourceMethods;
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
  const session = createSession(options);
  return failingWithText<DynamicRuntime>({
    configure({ config }) {
      session.configure(config);
      return Promise.resolve();
    },
    ClusterSnapshotTasks: dataResource({ token: "huaweicloud-backup:cce:getClusterSnapshotTasks", session }),
    LogBackupRecords: dataResource({ token: "huaweicloud-backup:css:getLogBackupRecords", session }),
    ClusterAction: dataResource({
      token: "huaweicloud-backup:dws:getClusterAction",
      renamed: { id: "actionId", actionName: "reportedActionName" },
      session,
    }),
    OperationLog: dataResource({ token: "huaweicloud-backup:cbr:getOperationLog", session }),
    InstanceBackups: dataResource({ token: "huaweicloud-backup:dcs:getInstanceBackups", session }),
    BackupGate: gateResource(session),
  });
}
