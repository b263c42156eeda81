// The stand-in for the `random` plugin as a process, spoken to as the engine does.

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { createInterface } from "node:readline";

import * as grpc from "@grpc/grpc-js";
import * as engineRpc from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { ResourceProviderService as rpc } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as provider from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";

const executable = path.resolve(__dirname, "../../standins/random/pulumi-resource-random");
const petUrn = "urn:pulumi:dev::project::random:index/randomPet:RandomPet::pet";
const struct = (value: Record<string, JavaScriptValue>): Struct => Struct.fromJavaScript(value);

describe("the stand-in for the random plugin", function () {
  this.timeout(600_000);

  let folder: string;
  let engine: grpc.Server;
  let heard: string[];
  let plugin: ChildProcess;
  let client: grpc.Client;

  /** One call by its definition, which carries the types of question and answer. */
  const call = <Request, Response>(
    { path: name, requestSerialize, responseDeserialize }: grpc.MethodDefinition<Request, Response>,
    request: Request,
  ): Promise<Response> =>
    new Promise((resolve, reject) => {
      client.makeUnaryRequest(name, requestSerialize, responseDeserialize, request, (error, response) =>
        response === undefined ? reject(error ?? new Error("no answer")) : resolve(response),
      );
    });

  before(async () => {
    heard = [];
    engine = new grpc.Server();
    const log: grpc.handleUnaryCall<LogRequest, Empty> = ({ request }, callback) => {
      heard.push(`${request.getSeverity()} ${request.getMessage()}`);
      callback(null, new Empty());
    };
    engine.addService(engineRpc.EngineService, { log });
    const enginePort = await new Promise<number>((resolve, reject) =>
      engine.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      ),
    );
    // Started through a link in another folder: it has to find the repository's node_modules all the same.
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "random-stand-in-"));
    fs.symlinkSync(executable, path.join(folder, "pulumi-resource-random"));
    plugin = spawn(path.join(folder, "pulumi-resource-random"), ["--logtostderr", `127.0.0.1:${enginePort}`], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    assert.ok(plugin.stdout);
    const [firstLine] = (await once(createInterface(plugin.stdout), "line")) as [string];
    assert.match(firstLine, /^\d+$/);
    client = new grpc.Client(`127.0.0.1:${firstLine}`, grpc.credentials.createInsecure());
  });

  after(() => {
    client?.close();
    plugin?.kill();
    engine?.forceShutdown();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it("says what it is, in its version and in the engine's log", async () => {
    const info = await call(rpc.getPluginInfo, new Empty());
    assert.match(info.getVersion(), /^\d+\.\d+\.\d+\+standin$/);
    await call(rpc.configure, new provider.ConfigureRequest());
    assert.deepEqual(heard, ["1 the `random` plugin of this run is a stand-in from test/standins, not the real one"]);
  });

  it("fills the defaults and refuses a length that is none", async () => {
    const check = (news: Record<string, JavaScriptValue>): Promise<provider.CheckResponse> =>
      call(rpc.check, new provider.CheckRequest().setUrn(petUrn).setNews(struct(news)));
    assert.deepEqual((await check({ prefix: "a" })).getInputs()?.toJavaScript(), {
      length: 2,
      separator: "-",
      prefix: "a",
    });
    const failures = (await check({ length: 0 })).getFailuresList().map((failure) => failure.toObject());
    assert.deepEqual(failures, [{ property: "length", reason: "a whole number of at least 1 is needed, not 0" }]);
  });

  for (const [inputs, shape] of [
    [{ length: 2, separator: "-" }, /^[a-z]+-[a-z]+$/],
    [{ length: 1, separator: "-" }, /^[a-z]+$/],
    [{ length: 4, separator: "_", prefix: "x" }, /^x_[a-z]+_[a-z]+_[a-z]+_[a-z]+$/],
  ] as const) {
    it(`makes a name of the shape ${shape.source}, and none in a preview`, async () => {
      const request = new provider.CreateRequest().setUrn(petUrn).setProperties(struct(inputs));
      assert.match((await call(rpc.create, request)).getId(), shape);
      const previewed = await call(rpc.create, request.setPreview(true));
      assert.equal(previewed.getId(), "");
      assert.deepEqual(previewed.getProperties()?.toJavaScript(), inputs);
    });
  }

  it("replaces for every change and for nothing else", async () => {
    const diff = async (before: Record<string, JavaScriptValue>, after: Record<string, JavaScriptValue>) => {
      const request = new provider.DiffRequest().setUrn(petUrn).setOldInputs(struct(before)).setNews(struct(after));
      const response = await call(rpc.diff, request);
      return [response.getChanges(), response.getReplacesList()];
    };
    const { DIFF_NONE, DIFF_SOME } = provider.DiffResponse.DiffChanges;
    assert.deepEqual(await diff({ keepers: { a: "1" } }, { keepers: { a: "1" } }), [DIFF_NONE, []]);
    assert.deepEqual(await diff({ keepers: { a: "1" }, prefix: "x" }, { keepers: { a: "2" }, length: 3 }), [
      DIFF_SOME,
      ["keepers", "length", "prefix"],
    ]);
  });

  it("refuses the other resources of the package by name", async () => {
    const urn = "urn:pulumi:dev::project::my:index:Parent$random:index/randomString:RandomString::s";
    await assert.rejects(call(rpc.check, new provider.CheckRequest().setUrn(urn)), {
      code: grpc.status.INVALID_ARGUMENT,
      details: /stand-in .* knows random:index\/randomPet:RandomPet only, not random:index\/randomString:RandomString$/,
    });
  });
});
