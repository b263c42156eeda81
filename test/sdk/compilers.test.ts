/**
 * The declarations of the packed package, read by each TypeScript that Pulumi's projects have, with the tsconfig.json of
 * Pulumi's templates. `skipLibCheck` is off: an error in a declaration of ours counts as one in the program. The control
 * imports `@pulumi/pulumi` alone; what it has of errors is not ours.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import Table from "cli-table3";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { compilePrograms, type CompilerError } from "../support/compilePrograms";
import { packTarball } from "../support/installTarball";

const own = join(repositoryRoot, "node_modules");
const compilers = {
  "3.8.3": join(own, "@pulumi/pulumi/vendor/typescript@3.8.3/typescript.js"),
  "4.7": join(repositoryRoot, "test/compilers/node_modules/typescript-4.7"),
  "5.9": join(own, "typescript"),
  "6.0": join(repositoryRoot, "test/compilers/node_modules/typescript-6.0"),
  newest: join(repositoryRoot, "test/compilers/node_modules/typescript-newest"),
} as const;

const programs = join(repositoryRoot, "test/engine/programs/old-template/program");

/** That of `pulumi new typescript`; the module system alone has changed since. */
const { compilerOptions: oldTemplate } = JSON.parse(
  readFileSync(join(programs, "tsconfig.template.json"), "utf8"),
) as { readonly compilerOptions: object };
const today = { ...oldTemplate, module: "nodenext", moduleResolution: "nodenext" };
/** Without a tsconfig.json Pulumi gives these, by the version of TypeScript (`cmd/run/run.js`). */
const none = { target: "ES2020", sourceMap: true };
const strictest = {
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
};

interface Row {
  readonly name: string;
  readonly options: object;
  /** Of the project's package.json. Default: it has none. */
  readonly type?: "module" | "commonjs";
  readonly versions: readonly (keyof typeof compilers)[];
}

const rows: readonly Row[] = [
  { name: "template before 2026-03-25: commonjs, node", options: oldTemplate, versions: ["3.8.3", "4.7", "5.9", "6.0", "newest"] },
  { name: "template of today: nodenext", options: today, versions: ["4.7", "5.9", "6.0", "newest"] },
  { name: "nodenext, type module", options: today, type: "module", versions: ["5.9", "newest"] },
  { name: "nodenext, type commonjs", options: today, type: "commonjs", versions: ["newest"] },
  { name: "bundler", options: { ...oldTemplate, module: "esnext", moduleResolution: "bundler" }, versions: ["4.7", "5.9", "6.0", "newest"] },
  { name: "nodenext, strictest", options: { ...today, ...strictest }, versions: ["5.9", "newest"] },
  { name: "no tsconfig: commonjs, node", options: { ...none, module: "commonjs", moduleResolution: "node" }, versions: ["3.8.3"] },
  { name: "no tsconfig: nodenext", options: { ...none, module: "nodenext", moduleResolution: "nodenext" }, versions: ["5.9"] },
];

/** What TypeScript itself refuses, in its own words. */
const impossible: Readonly<Record<string, RegExp>> = {
  "template before 2026-03-25: commonjs, node / 6.0": /^Option 'moduleResolution=node10' is deprecated and will stop functioning in TypeScript 7\.0\./,
  "template before 2026-03-25: commonjs, node / newest": /^Option 'moduleResolution=node10' has been removed\./,
  "bundler / 4.7": /^Argument for '--moduleResolution' option must be: 'node', 'classic', 'node16', 'nodenext'\.$/,
};

const packageName = "pulumi-huaweicloud-backup";

describe("C4 the declarations of the packed package", function () {
  this.timeout(600_000);
  let folder: string;
  const cells: { row: string; version: string; cell: string }[] = [];

  before(function () {
    if (!existsSync(compilers.newest)) {
      throw new Error("the compilers are not installed: npm ci --prefix test/compilers --ignore-scripts");
    }
    folder = realpathSync(mkdtempSync(join(tmpdir(), "compilers-")));
    const packages = join(folder, "node_modules");
    const installed = join(packages, packageName);
    mkdirSync(installed, { recursive: true });
    execFileSync("tar", ["-xzf", packTarball(folder), "-C", installed, "--strip-components=1"]);
    // One `@types/node`, that of the peers, as npm would install it.
    for (const scope of ["@pulumi", "@types"]) mkdirSync(join(packages, scope));
    for (const name of ["@pulumi/pulumi", "@pulumi/policy", "@types/node"]) {
      symlinkSync(join(own, name), join(packages, name), "dir");
    }
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
    const table = new Table({ head: ["tsconfig", "TypeScript", "errors"], style: { head: [], border: [] } });
    for (const { row, version, cell } of cells) table.push([row, version, cell]);
    console.log(table.toString());
  });

  const isOurs = ({ file }: CompilerError): boolean =>
    file !== undefined && (file.startsWith(join(folder, "node_modules", packageName)) || !file.includes("node_modules"));
  const said = ({ file, line, code, text }: CompilerError): string =>
    `${file === undefined ? "" : `${relative(folder, file)}:${line ?? 0} `}TS${code} ${text}`;

  for (const { name, options, type, versions } of rows) {
    for (const key of versions) {
      const refused = impossible[`${name} / ${key}`];
      it(`${refused === undefined ? "are without an error" : "are not asked, since TypeScript refuses its options"}: ${name}, TypeScript ${key}`, async () => {
        const project = mkdtempSync(join(folder, "p-"));
        cpSync(programs, project, { recursive: true });
        writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
        if (type !== undefined) writeFileSync(join(project, "package.json"), JSON.stringify({ type }));
        const { version, results } = await compilePrograms(compilers[key], project, ["control.ts", "index.ts"]);
        const [control = [], program = []] = results;
        const words = program.find(({ file }) => file === undefined)?.text;
        const ours = program.filter(isOurs);
        const added = program.length - ours.length - control.length;
        const counted = `${ours.length} of ours, ${control.length} of the control, ${added} of @pulumi/policy`;
        cells.push({ row: name, version, cell: words?.replaceAll("\n", " ").slice(0, 90) ?? counted });
        if (refused !== undefined) {
          assert.match(words ?? counted, refused);
          return;
        }
        assert.deepEqual([words, ours.map(said)], [undefined, []]);
        const others = program.filter((error) => !isOurs(error) && !error.file!.includes("@pulumi/policy"));
        assert.deepEqual(others.map(said).sort(), control.map(said).sort());
      });
    }
  }
});
