/** What one layer may import of the provider, and why the line is drawn there. */
export interface LayerRule {
  /** Layers whose values it may import. */
  readonly values: readonly string[];
  /** Layers of which it may import types only. */
  readonly types?: readonly string[];
  readonly reason: string;
}

/**
 * The table of docs/maintainers/ARCHITECTURE.md. A key is a folder of `provider/`, or of `provider/doors/`; a layer may always import itself.
 * The deepest folder that has a row counts.
 */
export const layerRules: Readonly<Record<string, LayerRule>> = {
  core: { values: [], reason: "core holds values and rules and imports no other layer" },
  config: { values: ["core"], reason: "settings are resolved without a reader or a door" },
  api: { values: ["core"], types: ["config"], reason: "the client knows no query, no schema and no Pulumi" },
  queries: {
    values: ["core", "api"],
    types: ["generated"],
    reason: "a query describes; it neither sends nor configures",
  },
  generated: {
    values: ["queries"],
    types: ["core"],
    reason: "generated files tie tokens to queries and know nothing else",
  },
  "generated/dynamic": {
    values: [],
    types: ["doors/dynamic", "doors/dynamic/runtime", "generated"],
    reason: "the classes are written into state as text, which finds everything by the package's name",
  },
  reading: {
    values: ["core", "config", "api", "generated"],
    types: ["queries"],
    reason: "reading alone joins settings, client and queries",
  },
  gates: { values: ["core"], reason: "a verdict follows from records, criteria and an instant alone" },
  verdict: {
    values: ["core", "gates", "reading", "queries", "generated"],
    reason:
      "verdict alone joins reading and judging, so that every door comes to the same verdict; an evidence of several queries takes their status words",
  },
  engine: { values: ["core"], reason: "what the engine does is the same behind every door" },
  plugin: {
    values: ["core", "engine", "config", "reading", "verdict", "generated"],
    types: ["gates"],
    reason: "the plugin reads through reading/, and comes to a verdict through verdict/",
  },
  "doors/client": {
    values: ["reading", "verdict", "config", "core", "generated"],
    types: ["gates"],
    reason: "the door names what is public",
  },
  "doors/gates": {
    values: ["core", "engine"],
    types: ["gates"],
    reason: "a program evaluates through the provider, by the generated SDK",
  },
  "doors/dynamic": {
    values: ["generated/dynamic"],
    types: ["doors/dynamic/runtime", "generated"],
    reason: "the classes are written into state as text, which finds everything by the package's name",
  },
  "doors/dynamic/runtime": {
    values: ["core", "engine", "config", "reading", "verdict", "generated"],
    types: ["gates"],
    reason: "dynamic resources read through reading/, and come to a verdict through verdict/",
  },
  "doors/policy": {
    values: ["core", "engine", "config", "gates", "reading", "verdict"],
    types: ["generated"],
    reason: "a rule reads gates as the evaluator reads them, and comes to a verdict through verdict/",
  },
  "doors/testing": {
    values: ["core", "generated"],
    types: ["gates"],
    reason: "mocks say what a gate answers and evaluate nothing",
  },
  report: {
    values: ["core", "gates", "generated"],
    reason: "a report draws results, and reads nothing",
  },
  cli: {
    values: ["core", "engine", "config", "gates", "reading", "verdict", "report", "generated", "simulator"],
    reason: "a command reads and judges through reading/ and verdict/; a replay judges what was read before",
  },
  launcher: {
    values: ["config"],
    types: ["plugin", "cli"],
    reason: "a launcher starts a bundle that it finds by its name, and is loaded before anything else",
  },
  simulator: { values: [], reason: "the simulator shares no code with the client: a shared mistake would cancel out" },
};

/** Packages that only certain places may import, with the reason. `allowed` gets the path from the repository's root. */
export const packageRules: readonly {
  readonly matches: (specifier: string) => boolean;
  readonly allowed: (path: string) => boolean;
  readonly reason: string;
}[] = [
  {
    matches: (specifier) => specifier === "node-fetch",
    allowed: (path) => path === "provider/api/transport/transport.ts",
    reason: "node-fetch is called in one file, where its limits are set",
  },
  {
    matches: (specifier) => /^@pulumi\/pulumi(?!\/proto\/)/.test(specifier),
    // provider/doors/testing may import types of it, which are not looked at here: a value would load the SDK into every test.
    allowed: (path) =>
      !path.startsWith("provider/") ||
      /^provider\/(?:doors\/(?:gates|dynamic|policy)|generated\/dynamic)\/(?!runtime\/)/.test(path),
    reason: "only what runs within Pulumi programs and packs loads the SDK: it costs more than starting Node",
  },
  {
    matches: (specifier) => specifier === "@pulumi/policy" || specifier.startsWith("@pulumi/policy/"),
    allowed: (path) => !path.startsWith("provider/") || path.startsWith("provider/doors/policy/"),
    reason: "@pulumi/policy is an optional peer, which only the door ./policy needs",
  },
  {
    matches: (specifier) => specifier === "pulumi-huaweicloud-backup",
    allowed: (path) => !path.startsWith("provider/") || path.startsWith("provider/doors/gates/"),
    reason: "the generated SDK is for programs; the rest of the provider is what answers it",
  },
  {
    matches: (specifier) =>
      specifier.startsWith("@pulumi/pulumi/proto/") ||
      specifier === "@grpc/grpc-js" ||
      specifier.startsWith("google-protobuf"),
    allowed: (path) => !path.startsWith("provider/") || path.startsWith("provider/plugin/"),
    reason: "gRPC belongs to the plugin",
  },
  {
    matches: (specifier) =>
      ["commander", "cli-table3", "picocolors", "string-width", "xmlbuilder", "yaml"].includes(specifier),
    allowed: (path) => !path.startsWith("provider/") || path.startsWith("provider/cli/"),
    reason: "what only the command line needs is loaded by nothing else",
  },
  {
    matches: (specifier) => /^node:(?:https?|http2|net|tls|dgram)$/.test(specifier),
    allowed: (path) =>
      !path.startsWith("provider/") ||
      path === "provider/api/transport/transport.ts" ||
      path.startsWith("provider/api/transport/") ||
      path === "provider/launcher/plugin.ts" ||
      // Node waits for the writer of a pipe without a thread by its sockets alone.
      path === "provider/cli/input/readInput.ts" ||
      path.startsWith("provider/simulator/"),
    reason: "sockets belong to the transport, but for that of the plugin's port and for pipes that are read",
  },
  {
    matches: (specifier) => specifier === "ajv" || specifier.startsWith("ajv/"),
    allowed: (path) => !path.startsWith("provider/"),
    reason: "validators are compiled ahead of time",
  },
];
