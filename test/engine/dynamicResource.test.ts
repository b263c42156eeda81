import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Operation } from "../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { describeWithEngine, startBench, type EngineBench } from "../support/engine";
import { stepsOf } from "../support/stepsOf";

const fixture = join(repositoryRoot, "test/fixtures/packages/dynamic-notes");

/** What `npm install` leaves of a package that was packed, without asking npm for anything but the packing. */
function unpack(target: string): void {
  const folder = dirname(target);
  const packed = execFileSync("npm", ["pack", "--silent", fixture], { cwd: folder, encoding: "utf8" }).trim();
  mkdirSync(target);
  execFileSync("tar", ["-xzf", join(folder, packed), "--strip-components=1", "-C", target]);
}

describeWithEngine("a dynamic resource whose methods require a package by its name", () => {
  let bench: EngineBench;

  before(async () => {
    bench = await startBench();
  });
  after(() => bench.close());

  interface Run {
    readonly result: ProgramResult;
    /** The methods that the engine reached, in order, each with what it was given. */
    readonly calls: unknown[];
  }

  type RunNotes = (operation: Operation, text: string, more?: Record<string, string>) => Promise<Run>;

  function projectWith(
    stack: string,
    install: (target: string) => void,
  ): (operation: Operation, text: string) => Promise<Run> {
    const project = bench.project("test/engine/programs/dynamic-resource");
    install(join(project.directory, "node_modules/dynamic-notes"));
    const log = join(project.directory, "notes.log");
    return async (operation, text, more = {}) => {
      writeFileSync(log, "");
      const config = { "dynamic-resource:author": "A", "dynamic-resource:text": text, ...more };
      const result = await project.run(operation, { config, stack, environment: { NOTES_LOG: log } });
      const lines = readFileSync(log, "utf8").split("\n").slice(0, -1);
      return { result, calls: lines.map((line) => JSON.parse(line) as unknown) };
    };
  }

  describe("from a linked package", () => {
    let run: RunNotes;
    const configured = ["configure", "A"];
    const one = { text: "one", written: "A: one" };
    const two = { text: "two", written: "A: two" };

    before(() => {
      run = projectWith("linked", (target) => symlinkSync(fixture, target, "dir"));
    });

    it("is checked but not created in a preview", async () => {
      const { result, calls } = await run("preview", "one");
      assert.deepEqual(stepsOf(result), ["create note"], result.output);
      assert.deepEqual(calls, [configured, ["check", {}, { text: "one" }]]);
    });

    it("is created by an update, with what configure kept in the package's module", async () => {
      const { result, calls } = await run("up", "one");
      assert.equal(result.outputs["written"], "A: one", result.output);
      assert.deepEqual(calls, [configured, ["check", {}, { text: "one" }], ["create", { text: "one" }]]);
    });

    it("is compared by its own diff at each run, and updated only on a difference", async () => {
      const same = await run("up", "one");
      assert.deepEqual(stepsOf(same.result), ["same note"], same.result.output);
      const sameChecked = ["check", { text: "one" }, { text: "one" }];
      assert.deepEqual(same.calls, [configured, sameChecked, ["diff", one, { text: "one" }]]);

      const changed = await run("up", "two");
      assert.deepEqual(stepsOf(changed.result), ["update note"], changed.result.output);
      assert.equal(changed.result.outputs["written"], "A: two");
      const changedChecked = ["check", { text: "one" }, { text: "two" }];
      const news = { text: "two" };
      assert.deepEqual(changed.calls, [configured, changedChecked, ["diff", one, news], ["update", one, news]]);
    });

    it("is read by a refresh and by nothing else, and compared with its inputs there", async () => {
      const { result, calls } = await run("refresh", "two");
      assert.deepEqual(result.changes, { same: 2 }, result.output);
      assert.deepEqual(calls, [configured, ["read", two], ["diff", two, { text: "two" }]]);
    });

    it("is deleted without a run of the program, by the copy of the provider in state", async () => {
      const { result, calls } = await run("destroy", "two");
      assert.deepEqual(result.changes, { delete: 2 }, result.output);
      assert.deepEqual(calls, [configured, ["delete", two]]);
    });
  });

  describe("from a package that was installed from a tarball", () => {
    let run: RunNotes;

    before(() => {
      run = projectWith("installed", unpack);
    });

    it("is given a marker as text in a preview, where a value is not known yet", async () => {
      const { calls } = await run("preview", "one", { "dynamic-resource:copy": "true" });
      assert.deepEqual(calls.at(-1), ["check", {}, { text: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }]);
    });

    it("works in an update; what it makes of a secret input under another name is no secret", async () => {
      const { result } = await run("up", "one");
      assert.equal(result.outputs["written"], "A: one", result.output);
      // As the backend keeps it.
      const file = join(bench.sandbox.directory, "backend/.pulumi/stacks/dynamic-resource/installed.json");
      const state = readFileSync(file, "utf8");
      assert.equal(state.includes('"text":{"4dabf18193072939515e22adb298388d"'), true);
      assert.equal(state.includes('"written":"A: one"'), true);
    });
  });
});
