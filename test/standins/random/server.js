// The stand-in's gRPC service: as much of a resource provider as one resource needs. What is absent here, Handshake and
// GetSchema among it, is answered UNIMPLEMENTED by grpc-js, which the engine accepts.
//
// `require` starts its search at the real path of this file, so a link to the executable on PATH works as well.

const grpc = require("@grpc/grpc-js");
const engineRpc = require("@pulumi/pulumi/proto/engine_grpc_pb");
const engine = require("@pulumi/pulumi/proto/engine_pb");
const plugin = require("@pulumi/pulumi/proto/plugin_pb");
const providerRpc = require("@pulumi/pulumi/proto/provider_grpc_pb");
const provider = require("@pulumi/pulumi/proto/provider_pb");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");
const pet = require("./randomPet.js");

const notice = "the `random` plugin of this run is a stand-in from test/standins, not the real one";
const anyMessageSize = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };

/** Says once, in the engine's own output, who is answering. Without an address the engine has attached itself to us. */
function announce() {
  // Flags may stand before the address; none of them looks like host:port.
  const address = process.argv.slice(2).find((argument) => /^[\w.[\]]+:\d+$/.test(argument));
  if (address === undefined) return Promise.resolve();
  const client = new engineRpc.EngineClient(address, grpc.credentials.createInsecure());
  const request = new engine.LogRequest().setSeverity(engine.LogSeverity.INFO).setMessage(notice);
  return new Promise((resolve, reject) => {
    client.log(request, (error) => (error ? reject(error) : resolve()));
  }).finally(() => client.close());
}

/** The type is the last part of the third part of a URN: urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME. */
function refuseOtherTypes(request) {
  const type = request.getUrn().split("::")[2]?.split("$").pop();
  if (type !== pet.type) {
    throw { code: grpc.status.INVALID_ARGUMENT, details: `${notice}: it knows ${pet.type} only, not ${type}` };
  }
}

const object = (struct) => struct?.toJavaScript() ?? {};

const service = {
  // The version that it stands in for, marked; the engine warns about a version below the one that the SDK asks for.
  getPluginInfo: () => new plugin.PluginInfo().setVersion(`${require("@pulumi/random/package.json").version}+standin`),

  checkConfig: (request) => new provider.CheckResponse().setInputs(request.getNews()),

  diffConfig: () => new provider.DiffResponse().setChanges(provider.DiffResponse.DiffChanges.DIFF_NONE),

  configure: async () => {
    await announce();
    return new provider.ConfigureResponse().setSupportspreview(true);
  },

  check: (request) => {
    refuseOtherTypes(request);
    const inputs = pet.withDefaults(object(request.getNews()));
    const failures = pet
      .problems(inputs)
      .map(([property, reason]) => new provider.CheckFailure().setProperty(property).setReason(reason));
    return new provider.CheckResponse().setInputs(Struct.fromJavaScript(inputs)).setFailuresList(failures);
  },

  diff: (request) => {
    refuseOtherTypes(request);
    const changed = pet.differences(object(request.getOldInputs()), object(request.getNews()));
    const { DIFF_NONE, DIFF_SOME } = provider.DiffResponse.DiffChanges;
    return new provider.DiffResponse()
      .setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE)
      .setDiffsList(changed)
      .setReplacesList(changed);
  },

  create: (request) => {
    refuseOtherTypes(request);
    const response = new provider.CreateResponse().setProperties(request.getProperties());
    // No id means that it will be known later; a name made in preview would not be the one that the update makes.
    return response.setId(request.getPreview() ? "" : pet.makeName(object(request.getProperties())));
  },

  read: (request) => {
    refuseOtherTypes(request);
    return new provider.ReadResponse()
      .setId(request.getId())
      .setProperties(request.getProperties())
      .setInputs(request.getInputs());
  },

  delete: (request) => {
    refuseOtherTypes(request);
    return new Empty();
  },

  cancel: () => new Empty(),
};

/** From a function that answers or throws to the callback form of grpc-js. */
const asHandler = (answer) => (call, callback) => {
  new Promise((resolve) => resolve(answer(call.request))).then((response) => callback(null, response), callback);
};

const server = new grpc.Server(anyMessageSize);
server.addService(
  providerRpc.ResourceProviderService,
  Object.fromEntries(Object.entries(service).map(([name, answer]) => [name, asHandler(answer)])),
);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(port); // the engine reads the port from the first line
});
