import { credentials, type ServiceError } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { PluginAttach, type PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import {
  CheckRequest,
  ConfigureRequest,
  DiffRequest,
  GetSchemaRequest,
  InvokeRequest,
  ProviderHandshakeRequest,
  type CheckFailure,
  type CheckResponse,
  type ConfigureResponse,
  type DiffResponse,
  type GetSchemaResponse,
  type InvokeResponse,
  type ProviderHandshakeResponse,
} from "@pulumi/pulumi/proto/provider_pb";

export type Members = Readonly<Record<string, unknown>>;

/** A failure that names the property at fault. */
export interface Failure {
  readonly property: string;
  readonly reason: string;
}

/** A provider as the engine speaks to it: plain objects in and out; a refusal rejects with gRPC's `code` and `details`. */
export interface ProviderClient {
  readonly client: ResourceProviderClient;
  /** `invokeWithPreview`: this engine says of each function call whether it is one of a preview. */
  handshake(engineAddress: string, invokeWithPreview?: boolean): Promise<ProviderHandshakeResponse.AsObject>;
  getSchema(version?: number): Promise<string>;
  getVersion(): Promise<string>;
  checkConfig(news: Members): Promise<{ readonly inputs: Members; readonly failures: readonly Failure[] }>;
  diffConfig(before: Members, after: Members): Promise<DiffResponse.AsObject>;
  configure(args: Members): Promise<ConfigureResponse.AsObject>;
  /** As engines did before they sent `args`: texts only, under the names of stack configuration. */
  configureByVariables(settings: Readonly<Record<string, string>>): Promise<ConfigureResponse.AsObject>;
  /** `answer` is absent when there are failures. */
  invoke(
    token: string,
    args: Members,
    options?: { readonly preview?: boolean },
  ): Promise<{ readonly answer: Members | undefined; readonly failures: readonly Failure[] }>;
  attach(address: string): Promise<void>;
  cancel(): Promise<void>;
  close(): void;
}

export function struct(members: Members): Struct {
  return Struct.fromJavaScript(members as Record<string, JavaScriptValue>);
}

/** One unary call as a promise. */
export function call<Response>(
  send: (callback: (error: ServiceError | null, response: Response) => void) => unknown,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    send((error, response) => {
      if (error === null) resolve(response);
      else reject(error);
    });
  });
}

export function plainFailures(failures: readonly CheckFailure[]): Failure[] {
  return failures.map((failure) => ({ property: failure.getProperty(), reason: failure.getReason() }));
}

export function connectProvider(port: number): ProviderClient {
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
  const configure = async (request: ConfigureRequest): Promise<ConfigureResponse.AsObject> =>
    (await call<ConfigureResponse>((done) => client.configure(request, done))).toObject();
  return {
    client,
    async handshake(engineAddress, invokeWithPreview = true) {
      const request = new ProviderHandshakeRequest();
      request.setEngineAddress(engineAddress);
      request.setInvokeWithPreview(invokeWithPreview);
      return (await call<ProviderHandshakeResponse>((done) => client.handshake(request, done))).toObject();
    },
    async getSchema(version = 0) {
      const request = new GetSchemaRequest();
      request.setVersion(version);
      return (await call<GetSchemaResponse>((done) => client.getSchema(request, done))).getSchema();
    },
    async getVersion() {
      return (await call<PluginInfo>((done) => client.getPluginInfo(new Empty(), done))).getVersion();
    },
    async checkConfig(news) {
      const request = new CheckRequest();
      request.setUrn("urn:pulumi:test::test::pulumi:providers:huaweicloud-backup::default");
      request.setNews(struct(news));
      const response = await call<CheckResponse>((done) => client.checkConfig(request, done));
      const inputs = response.getInputs()?.toJavaScript() ?? {};
      return { inputs, failures: plainFailures(response.getFailuresList()) };
    },
    async diffConfig(before, after) {
      const request = new DiffRequest();
      request.setOldInputs(struct(before));
      request.setNews(struct(after));
      return (await call<DiffResponse>((done) => client.diffConfig(request, done))).toObject();
    },
    configure(args) {
      const request = new ConfigureRequest();
      request.setArgs(struct(args));
      return configure(request);
    },
    configureByVariables(settings) {
      const request = new ConfigureRequest();
      for (const [name, value] of Object.entries(settings)) {
        request.getVariablesMap().set(`huaweicloud-backup:config:${name}`, value);
      }
      return configure(request);
    },
    async invoke(token, args, { preview = false } = {}) {
      const request = new InvokeRequest();
      request.setPreview(preview);
      request.setTok(token);
      request.setArgs(struct(args));
      const response = await call<InvokeResponse>((done) => client.invoke(request, done));
      return { answer: response.getReturn()?.toJavaScript(), failures: plainFailures(response.getFailuresList()) };
    },
    async attach(address) {
      const request = new PluginAttach();
      request.setAddress(address);
      await call<Empty>((done) => client.attach(request, done));
    },
    async cancel() {
      await call<Empty>((done) => client.cancel(new Empty(), done));
    },
    close: () => client.close(),
  };
}
