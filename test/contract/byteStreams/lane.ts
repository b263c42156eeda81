import { createTransport } from "../../../provider/api/transport/transport";
import { resolveSettings } from "../../../provider/config/resolveSettings";
import { isProviderError } from "../../../provider/core/errors/providerError";
import type { RecordToken } from "../../../provider/generated/types";
import { createReader } from "../../../provider/reading/createReader";
import { startFaultServer, type Answer, type FaultServer } from "../../support/faultServer";
import { wholeReply, type WireReply } from "../../support/faultServer/wireReply";
import type { AnyAnswer } from "../../support/queryCases";
import { fixedNow } from "../../support/startReader";
import { streamCases, type StreamCase } from "./streamCases";

/** How a read ended. */
export interface Outcome {
  readonly answer?: AnyAnswer;
  readonly code?: string;
}

/** A server and the connections to it, for reads one after the other. */
export interface Lane {
  readonly server: FaultServer;
  read(asked: StreamCase, reply: WireReply, attemptTimeoutMilliseconds: number): Promise<Outcome>;
}

export async function openLane(): Promise<Lane> {
  const server = await startFaultServer({
    answer: () => wholeReply(fixedNow, "{}"),
    now: () => fixedNow,
    keepsRequests: false,
  });
  const endpoints = Object.fromEntries(streamCases.map(({ service }) => [service, server.url]));
  const keys = { accessKey: "INVENTEDACCESSKEY000", secretKey: "invented-secret-key", projectId: "project" };
  const { settings } = resolveSettings({ region: "cn-north-4", endpoints, ...keys }, {});
  const transport = createTransport();
  const followingPage: Readonly<Record<string, string>> = {
    css: '{"clusterLogRecord":[]}',
    dcs: '{"backup_record_response":[]}',
  };
  return {
    server,
    async read(asked, reply, attemptTimeoutMilliseconds) {
      const answer: Answer = ({ target }, now) =>
        /[?&](?:start=1(?:&|$)|offset=0(?:&|$))/.test(target) || !target.includes("?")
          ? reply
          : wholeReply(now, followingPage[asked.service] ?? "");
      server.setAnswer(answer);
      // A reader for each: what it learns of a refused key or a busy host must not spare the next stream its request.
      const limits = { maxRetries: 0, attemptTimeoutMilliseconds };
      const reader = createReader({ settings, transport, now: () => fixedNow, limits });
      try {
        return { answer: await reader.read<RecordToken>(asked.token, asked.inputs) };
      } catch (error) {
        if (!isProviderError(error)) throw error;
        return { code: error.code };
      }
    },
  };
}
