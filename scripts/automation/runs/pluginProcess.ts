import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { ConfigureRequest, InvokeRequest, type InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { repositoryRoot } from "../sandbox";

/** The plugin's executable as the build leaves it. */
export const pluginExecutable = join(repositoryRoot, "dist/plugin/pulumi-resource-huaweicloud-backup");

/** A running plugin process and the gRPC client that speaks to it, as the engine would. */
export interface PluginProcess {
  readonly child: ChildProcess;
  readonly client: ResourceProviderClient;
  /** Sends Configure with the given arguments. */
  configure(args: Readonly<Record<string, JavaScriptValue>>): Promise<void>;
  /** Sends Invoke; failures are thrown as one error. */
  invoke(token: string, args: Readonly<Record<string, JavaScriptValue>>): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

type Callback<Response> = (error: ServiceError | null, response: Response) => void;

function call<Response>(send: (callback: Callback<Response>) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    send((error, response) => (error === null ? resolve(response) : reject(new Error(error.details))));
  });
}

/** Starts the plugin; resolves when it has printed its port. */
export async function startPlugin(environment: Readonly<Record<string, string>>): Promise<PluginProcess> {
  const child = spawn(pluginExecutable, [], {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the plugin ended with ${code} before it printed its port`)));
    createInterface({ input: child.stdout }).once("line", resolve);
  });
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure(), {
    // Loopback is not for http_proxy, which grpc-js would use all the same.
    "grpc.enable_http_proxy": 0,
  });
  return {
    child,
    client,
    async configure(args) {
      const request = new ConfigureRequest();
      request.setArgs(Struct.fromJavaScript(args));
      await call((callback) => client.configure(request, callback));
    },
    async invoke(token, args) {
      const request = new InvokeRequest();
      request.setTok(token);
      request.setArgs(Struct.fromJavaScript(args));
      const response = await call<InvokeResponse>((callback) => client.invoke(request, callback));
      const failures = response.getFailuresList().map((failure) => failure.getReason());
      if (failures.length > 0) throw new Error(failures.join("; "));
      return response.getReturn()?.toJavaScript() ?? {};
    },
    async stop() {
      client.close();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}
