/** What state holds of our code. State of every version so far holds this text, so it must never need another. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dataClasses } from "../../../../provider/generated/dataClasses";
import { repositoryRoot } from "../../../../scripts/automation/sandbox";

/** Runs in a process of its own: the SDK serialises what the build made, and mocks are of the whole process. */
const program = `
const pulumi = require("@pulumi/pulumi");
const found = {};
pulumi.runtime.setMocks({
  call: () => ({}),
  newResource: ({ type, name, inputs }) => {
    found[name] = { type, inputs };
    return { id: name, state: inputs };
  },
}, "project", "stack", process.argv[2] === "preview").then(async () => {
  const classes = require("pulumi-huaweicloud-backup/dynamic");
  for (const name of Object.keys(classes)) {
    const resource = new classes[name](name, { clusterId: "c", instanceId: "i", targets: [] });
    await new Promise((resolve) => resource.urn.apply(resolve));
  }
  process.stdout.write(JSON.stringify(found));
});
`;

type Found = Record<string, { readonly type: string; readonly inputs: Readonly<Record<string, unknown>> }>;

function register(mode: "preview" | "update"): Found {
  const arguments_ = ["-e", program, "-", mode];
  return JSON.parse(
    execFileSync(process.execPath, ["--no-warnings", ...arguments_], { cwd: repositoryRoot, encoding: "utf8" }),
  ) as Found;
}

describe("the text of our dynamic providers in state", function () {
  this.timeout(600_000);
  let found: Found;
  const pinned = readFileSync(join(repositoryRoot, "test/fixtures/dynamic/provider.txt"), "utf8");

  before(() => {
    const built = existsSync(join(repositoryRoot, "dist/provider/doors/dynamic/index.js"));
    assert.ok(built, "the package is not built: run `make build` first");
    found = register("update");
  });

  // Names stand in states as well: none of them may be renamed.
  const released = ["ClusterAction", "ClusterSnapshotTasks", "InstanceBackups", "LogBackupRecords", "OperationLog"];
  const classes = [...new Set([...released, ...Object.keys(dataClasses), "BackupGate"])];
  for (const name of classes) {
    it(`of ${name} is the one that every version has written`, () => {
      assert.equal(found[name]?.inputs["__provider"], pinned.replaceAll("CLASS", name));
      assert.equal(found[name].type, `pulumi-nodejs:dynamic/huaweicloud-backup:${name}`);
    });
  }

  it("belongs to every class, and to no other", () => assert.equal(Object.keys(found).length, classes.length));

  it("calls nothing but the runtime of the installed package, each method in one line", () => {
    const calls = [...pinned.matchAll(/return require\("([^"]+)"\)\.([\w.]+)\(/g)].map(([, from, to]) => [from, to]);
    const methods = ["check", "diff", "create", "read", "update", "delete"].map((method) => `CLASS.${method}`);
    const runtime = "pulumi-huaweicloud-backup/dynamic/runtime";
    assert.deepEqual(
      calls,
      ["configure", ...methods].map((method) => [runtime, method]),
    );
    assert.equal([...pinned.matchAll(/require\(/g)].length, calls.length);
  });

  it("finds every method that it calls, in the runtime of this version", () => {
    const list = `const runtime = require("pulumi-huaweicloud-backup/dynamic/runtime");
      const names = Object.entries(runtime).flatMap(([name, value]) =>
        typeof value === "function" ? [name] : Object.keys(value).map((method) => name + "." + method));
      process.stdout.write(JSON.stringify(names.sort()));`;
    const names = JSON.parse(
      execFileSync(process.execPath, ["-e", list], { cwd: repositoryRoot, encoding: "utf8" }),
    ) as string[];
    const methods = ["check", "create", "delete", "diff", "read", "update"];
    const expected = Object.keys(found).flatMap((name) => methods.map((method) => `${name}.${method}`));
    assert.deepEqual(names, ["configure", ...expected].sort());
  });

  it("comes with a mark of the preview for the gate alone, and in a preview alone", () => {
    const marked = (each: Found): string[] => Object.keys(each).filter((name) => "__preview" in each[name]!.inputs);
    assert.deepEqual(marked(found), []);
    assert.deepEqual(marked(register("preview")), ["BackupGate"]);
  });
});
