import type { QueryName } from "../services/queryNames";
import { gatewayError } from "../server/gatewayError";
import type { RepliesScenario } from "./scenario";

/** Scenarios whose status says 200, or nearly, and whose content is no answer to the query. */

export const malformed: RepliesScenario = {
  kind: "replies",
  description: "200 with JSON that breaks off in the middle, although its length is right.",
  reply: (service) => ({ body: `{"${envelopes[service.queryName]}" : [ {"id" : "4827f2da-` }),
};

export const html: RepliesScenario = {
  kind: "replies",
  description: "200 with a login page in HTML, as a captive proxy answers.",
  reply: () => ({
    headers: { "Content-Type": "text/html;charset=utf-8" },
    body: "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><form>Please sign in.</form></body></html>\n",
  }),
};

export const emptyBody: RepliesScenario = {
  kind: "replies",
  description: "200 with a body of no bytes.",
  reply: () => ({ body: "" }),
};

export const wrongShape: RepliesScenario = {
  kind: "replies",
  description: "200 with valid JSON of the wrong shape: text where the page has a list or an object.",
  reply: (service) => ({ body: wrongBodies[service.queryName] }),
};

export const errorInside200: RepliesScenario = {
  kind: "replies",
  description: "200 whose body is an error.",
  reply: (_service, requestId) =>
    gatewayError(200, "APIGW.0602", "An error that travels with the wrong status.", requestId),
};

export const redirect: RepliesScenario = {
  kind: "replies",
  // `.invalid` is reserved and resolves nowhere, so a client that follows sends its credentials to nobody.
  description: "302 to another host.",
  reply: () => ({ status: 302, headers: { Location: "https://elsewhere.invalid/login?from=simulator" }, body: "" }),
};

const envelopes: Record<QueryName, string> = {
  "cce.getClusterSnapshotTasks": "items",
  "css.getLogBackupRecords": "clusterLogRecord",
  "dws.getClusterAction": "items",
  "cbr.getOperationLog": "operation_log",
  "dcs.getInstanceBackups": "backup_record_response",
};

const wrongBodies: Record<QueryName, object> = {
  "cce.getClusterSnapshotTasks": { kind: "List", apiVersion: "v3.1", metadata: {}, items: "none" },
  "css.getLogBackupRecords": { clusterLogRecord: "none" },
  "dws.getClusterAction": { id: 7, action_name: [], status: { code: "SUCCESS" }, items: "none" },
  "cbr.getOperationLog": { operation_log: "none" },
  "dcs.getInstanceBackups": { total_num: "many", backup_record_response: "none" },
};
