import assert from "node:assert/strict";
import type { handleUnaryCall } from "@grpc/grpc-js";
import { ConfigureRequest, InvokeRequest } from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { createRunningCalls } from "../../../provider/plugin/runningCalls";
import { createService } from "../../../provider/plugin/service";
import { queryCases } from "../../support/queryCases";

const { css } = queryCases;

/** Calls a handler as the server does, without a connection on the way, which would hide the order of the answers. */
function call(handlers: object, name: string, request: unknown): Promise<unknown> {
  const handle = (handlers as Record<string, handleUnaryCall<unknown, unknown>>)[name]!;
  return new Promise((resolve) => {
    handle({ request, on: () => undefined } as never, (error, value) => resolve(error ?? value));
  });
}

describe("Cancel", () => {
  it("is answered behind what it cancels: the engine then ends the program that would hear it", async () => {
    const service = createService({
      log: { connect: () => undefined, write: () => undefined, close: () => undefined },
      environment: { HW_AUTH_TOKEN: "t", HW_REGION_NAME: "cn-north-4", HW_PROJECT_ID: "p" },
      reads: { transport: () => new Promise(() => undefined) },
    });
    await call(service, "configure", new ConfigureRequest());
    const request = new InvokeRequest();
    request.setTok(css.token);
    request.setArgs(Struct.fromJavaScript({ ...css.inputs }));
    const answered: unknown[] = [];
    const invoke = call(service, "invoke", request).then((answer) => answered.push(answer));
    await call(service, "cancel", new Empty()).then((answer) => answered.push(answer));
    await invoke;
    const [first, second] = answered as [{ readonly details: string }, unknown];
    assert.match(first.details, /was cancelled\. Run it again\. \[API_CANCELLED\]$/);
    assert.ok(second instanceof Empty);
  });
});

describe("the calls that run", () => {
  it("are over when each is answered, whatever came of it, and later ones are waited for anew", async () => {
    const running = createRunningCalls();
    const answers: ((error: Error | null) => void)[] = [];
    const calls = running.watch({
      wait: ((_, answer) => void answers.push(answer)) as handleUnaryCall<unknown, unknown>,
    });
    await running.answered();
    const both = [call(calls, "wait", 1), call(calls, "wait", 2)];
    let isOver = false;
    const over = running.answered().then(() => (isOver = true));
    answers[0]?.(null);
    await both[0];
    await Promise.resolve();
    assert.equal(isOver, false);
    answers[1]?.(new Error("refused"));
    await over;
    await running.answered();
  });
});
