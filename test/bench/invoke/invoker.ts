import { spawn } from "node:child_process";
import { ConfigureRequest, InvokeRequest, type InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { call, connectProvider, struct, type Members } from "../../support/providerClient";

const token = "huaweicloud-backup:dcs:getInstanceBackups";

export interface Invoker {
  readonly pid: number;
  /** The answer to one call. */
  answer(args: Members): Promise<Members>;
  /** Milliseconds of one call, without making its arguments and reading its answer's members on this side. */
  time(args: Members): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a provider and configures it, as the engine would. */
export async function startInvoker(
  command: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Invoker> {
  const env = { PATH: process.env["PATH"], ...environment };
  const child = spawn(command, argv, { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const line = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${command} ended with ${code} before its port line`)));
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString()));
  });
  const provider = connectProvider(Number(line));
  const configured = new ConfigureRequest();
  configured.setArgs(struct({}));
  await call((done) => provider.client.configure(configured, done));
  const requestFor = (args: Members): InvokeRequest => {
    const request = new InvokeRequest();
    request.setTok(token);
    request.setArgs(struct(args));
    return request;
  };
  const send = async (request: InvokeRequest): Promise<InvokeResponse> => {
    const response = await call<InvokeResponse>((done) => provider.client.invoke(request, done));
    const reason = response.getFailuresList()[0]?.getReason();
    if (reason !== undefined) throw new Error(reason);
    return response;
  };
  return {
    pid: child.pid ?? 0,
    answer: async (args) => (await send(requestFor(args))).getReturn()?.toJavaScript() ?? {},
    async time(args) {
      const request = requestFor(args);
      const began = performance.now();
      await send(request);
      return performance.now() - began;
    },
    async stop() {
      provider.close();
      child.kill("SIGKILL");
      await ended;
    },
  };
}
