import { join } from "node:path";
import type { BuildOptions, Plugin } from "esbuild";

export const root = join(__dirname, "../..");

/**
 * What a dependency loads only where we never go. In place of it stands a module that says so, should that be wrong.
 *
 * grpc-js loads proto files at run time for channelz and ORCA, services of its own that nobody here asks for; with
 * protobufjs below it that is 150 KB. fetch-blob fills in web streams where Node has none, which was before 18.
 */
const neverLoaded = /^(?:@grpc\/proto-loader|web-streams-polyfill\/.*)$/;

/**
 * node-fetch passes on what makes blobs of files, which nobody here calls; loading it brings in `node:fs/promises` and
 * `node:readline`, a tenth of what loading node-fetch costs.
 */
const blobsOfFiles = {
  path: /^fetch-blob\/from\.js$/,
  names: ["blobFrom", "blobFromSync", "fileFrom", "fileFromSync"],
} as const;

/**
 * What fetch-blob does to old versions of Node: none that we run on lacks these streams, and asking whether they are there
 * loads them, which nothing else does.
 */
const oldStreams = /fetch-blob[\\/]streams\.cjs$/;

/** commander can run a command that is a program of its own. Ours are functions, and `child_process` loads datagrams. */
const commandersChildren = { path: /^node:child_process$/, importer: /[\\/]node_modules[\\/]commander[\\/]/ } as const;

const absent = (what: string): string => `throw new Error(${JSON.stringify(`${what} is not part of this package`)});`;

const leaveOut: Plugin = {
  name: "leave-out",
  setup(build) {
    build.onLoad({ filter: oldStreams }, () => ({ contents: "", loader: "js" }));
    build.onResolve({ filter: commandersChildren.path }, ({ path, importer }) =>
      commandersChildren.importer.test(importer) ? { path, namespace: "commanders-children" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "commanders-children" }, ({ path }) => ({
      contents: `exports.spawn = () => { ${absent(path)} };`,
      loader: "js",
    }));
    build.onResolve({ filter: neverLoaded }, ({ path }) => ({ path, namespace: "left-out" }));
    build.onLoad({ filter: /.*/, namespace: "left-out" }, ({ path }) => ({
      contents: absent(path),
      loader: "js",
    }));
    build.onResolve({ filter: blobsOfFiles.path }, ({ path }) => ({ path, namespace: "blobs-of-files" }));
    build.onLoad({ filter: /.*/, namespace: "blobs-of-files" }, ({ path }) => ({
      contents: [
        'export { default as Blob } from "fetch-blob";',
        'export { default as File } from "fetch-blob/file.js";',
        `const absent = () => { ${absent(path)} };`,
        `export { ${blobsOfFiles.names.map((name) => `absent as ${name}`).join(", ")} };`,
      ].join("\n"),
      loader: "js",
      resolveDir: root,
    }));
  },
};

/**
 * What all bundles have in common. Nothing in them depends on the place or the time of the build, so that two builds are
 * equal byte for byte. Licences stand in a file of their own. `import()` becomes `require()`: of what is inside of a bundle
 * there is nothing to wait for, and Node's loader of ES modules need not be started.
 */
export const bundleOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  // The least that `engines` names; a test compares them.
  target: "node20.3",
  minify: true,
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
  supported: { "dynamic-import": false },
  // tsconfig.json is for the compiler; of its options only these change what runs.
  tsconfigRaw: { compilerOptions: { target: "ES2022", useDefineForClassFields: true } },
  plugins: [leaveOut],
} as const satisfies BuildOptions;
