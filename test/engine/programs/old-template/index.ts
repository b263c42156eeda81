/**
 * Loads program/index.ts as Pulumi's Node language host loads the program of a project without a TypeScript of its own:
 * by the ts-node and the TypeScript 3.8.3 that `@pulumi/pulumi` carries, types checked, with the options of
 * `@pulumi/pulumi/cmd/run/run.js`.
 */
import { readFileSync } from "node:fs";
import Module from "node:module";
import { dirname, join } from "node:path";

interface TsNode {
  readonly register: (options: object) => { readonly compile: (code: string, fileName: string) => string };
}
interface Compiled {
  filename: string;
  paths: string[];
  exports: unknown;
  _compile(code: string, fileName: string): void;
}

const vendor = join(dirname(require.resolve("@pulumi/pulumi/package.json")), "vendor");
const project = join(__dirname, "program/tsconfig.template.json");
const program = join(__dirname, "program/index.ts");
const { compilerOptions } = JSON.parse(readFileSync(project, "utf8")) as { compilerOptions: object };

// eslint-disable-next-line @typescript-eslint/no-require-imports -- found at run time, beside the SDK
const { register } = require(join(vendor, "ts-node@7.0.1")) as TsNode;
const { compile } = register({
  compiler: join(vendor, "typescript@3.8.3/typescript.js"),
  project,
  skipProject: false,
  compilerOptions: {
    target: "ES2020",
    module: "commonjs",
    moduleResolution: "node",
    sourceMap: "true",
    ...compilerOptions,
  },
});
const loaded = new Module(program) as unknown as Compiled;
loaded.filename = program;
loaded.paths = module.paths;
loaded._compile(compile(readFileSync(program, "utf8"), program), program);

export = loaded.exports;
