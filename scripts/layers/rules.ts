/** What one layer may import of the provider, and why the line is drawn there. */
export interface LayerRule {
  /** Layers, or single files at the top of `provider/`, whose values it may import. */
  readonly values: readonly string[];
  /** Layers of which it may import types only. */
  readonly types?: readonly string[];
  readonly reason: string;
}

/**
 * The table of DESIGN.md. A key is a folder of `provider/`, or a file at its top; a layer may always import itself. Files
 * at the top that only `read.ts` uses are named together as one layer, `read`.
 */
export const layerRules: Readonly<Record<string, LayerRule>> = {
  core: { values: [], reason: "core holds values and rules and knows nobody" },
  config: { values: ["core"], reason: "settings are resolved without knowing who uses them" },
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
  read: {
    values: ["core", "config", "api", "generated"],
    types: ["queries"],
    reason: "read.ts alone joins settings, client and queries",
  },
  gates: { values: ["core"], reason: "a verdict follows from records, criteria and an instant alone" },
  evaluate: {
    values: ["core", "gates", "read"],
    types: ["generated"],
    reason: "evaluate.ts alone joins reading and judging, so that every door comes to the same verdict",
  },
  index: {
    values: ["read", "evaluate", "config", "core", "generated"],
    types: ["gates"],
    reason: "the door names what is public",
  },
  plugin: {
    values: ["core", "config", "read", "evaluate", "generated"],
    types: ["gates"],
    reason: "the plugin reaches the cloud through read.ts, and a verdict through evaluate.ts",
  },
  program: {
    values: ["core"],
    types: ["gates"],
    reason: "a program evaluates through the provider, by the generated SDK",
  },
  dynamic: {
    values: [],
    types: ["dynamicRuntime", "generated"],
    reason: "the classes are written into state as text, which finds everything by the package's name",
  },
  dynamicRuntime: {
    values: ["core", "config", "read", "evaluate", "generated"],
    types: ["gates"],
    reason: "dynamic resources reach the cloud through read.ts, and a verdict through evaluate.ts",
  },
  policy: {
    values: ["core", "config", "gates", "read", "evaluate"],
    reason: "a rule reads gates as the evaluator reads them, and comes to a verdict through evaluate.ts",
  },
  cli: {
    values: ["core", "config", "gates", "read", "evaluate", "generated", "simulator"],
    reason: "a command reads and judges through read.ts and evaluate.ts; a replay judges what was read before",
  },
  launcher: {
    values: ["config"],
    types: ["plugin", "cli"],
    reason: "a launcher starts a bundle that it finds by its name, and is loaded before anything else",
  },
  simulator: { values: [], reason: "the simulator shares no code with the client: a shared mistake would cancel out" },
  testing: { values: ["core"], types: ["gates"], reason: "mocks say what a gate answers and evaluate nothing" },
};

/** Files at the top of `provider/`, by the layer they belong to. */
export const topFiles: Readonly<Record<string, string>> = {
  "read.ts": "read",
  "coalesce.ts": "read",
  "prepareRead.ts": "read",
  "readLimits.ts": "read",
  "readList.ts": "read",
  "readTarget.ts": "read",
  "assembleAnswer.ts": "read",
  "newestRows.ts": "read",
  "reducedRows.ts": "read",
  "checkArguments.ts": "read",
  "gateQueries.ts": "read",
  "readGateTarget.ts": "read",
  "readTiming.ts": "read",
  "probe.ts": "read",
  "evaluate.ts": "evaluate",
  "waitForGate.ts": "evaluate",
  "index.ts": "index",
};

/** Packages that only certain places may import, with the reason. `allowed` gets the path from the repository's root. */
export const packageRules: readonly {
  readonly matches: (specifier: string) => boolean;
  readonly allowed: (path: string) => boolean;
  readonly reason: string;
}[] = [
  {
    matches: (specifier) => specifier === "node-fetch",
    allowed: (path) => path === "provider/api/transport.ts",
    reason: "node-fetch is called in one file, where its limits are set",
  },
  {
    matches: (specifier) => /^@pulumi\/pulumi(?!\/proto\/)/.test(specifier),
    // provider/testing may import types of it, which are not looked at here: a value would load the SDK into every test.
    allowed: (path) => !path.startsWith("provider/") || /^provider\/(?:program|dynamic|policy)\//.test(path),
    reason: "only what runs within Pulumi programs and packs loads the SDK: it costs more than starting Node",
  },
  {
    matches: (specifier) => specifier === "@pulumi/policy" || specifier.startsWith("@pulumi/policy/"),
    allowed: (path) => !path.startsWith("provider/") || path.startsWith("provider/policy/"),
    reason: "@pulumi/policy is an optional peer, which only the door ./policy needs",
  },
  {
    matches: (specifier) => specifier === "pulumi-huaweicloud-backup",
    allowed: (path) => !path.startsWith("provider/") || path.startsWith("provider/program/"),
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
    matches: (specifier) => ["commander", "cli-table3", "picocolors", "xmlbuilder", "yaml"].includes(specifier),
    allowed: (path) => !path.startsWith("provider/") || path.startsWith("provider/cli/"),
    reason: "what only the command line needs is loaded by nothing else",
  },
  {
    matches: (specifier) => /^node:(?:https?|http2|net|tls|dgram)$/.test(specifier),
    allowed: (path) =>
      !path.startsWith("provider/") ||
      path === "provider/api/transport.ts" ||
      path.startsWith("provider/api/transport/") ||
      path === "provider/launcher/plugin.ts" ||
      // Node waits for the writer of a pipe without a thread by its sockets alone.
      path === "provider/cli/readInput.ts" ||
      path.startsWith("provider/simulator/"),
    reason: "sockets belong to the transport, but for that of the plugin's port and for pipes that are read",
  },
  {
    matches: (specifier) => specifier === "ajv" || specifier.startsWith("ajv/"),
    allowed: (path) => !path.startsWith("provider/"),
    reason: "validators are compiled ahead of time",
  },
];
