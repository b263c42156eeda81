import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

import { findRandomPlugin } from "../../standins/findRandomPlugin";

const standIn = path.resolve(__dirname, "../../standins/random");

describe("findRandomPlugin", () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "random-plugin-")));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, mode = 0o755, file = "pulumi-resource-random"): string => {
    const directory = path.join(folder, name);
    fs.mkdirSync(directory, { recursive: true });
    fs.writeFileSync(path.join(directory, file), "", { mode });
    return directory;
  };
  const install = (version: string, mode?: number): string => put(`home/plugins/resource-random-v${version}`, mode);
  const find = (...directories: string[]) =>
    findRandomPlugin({ PATH: directories.join(path.delimiter), PULUMI_HOME: path.join(folder, "home") });

  it("prefers the one on PATH", () => {
    install("9.0.0");
    const bin = put("bin");
    assert.deepEqual(find(path.join(folder, "nothing"), bin), {
      directory: bin,
      standIn: false,
      description: "the random plugin, found on PATH",
    });
  });

  it("takes the newest of the user's plugin folder, by number", () => {
    for (const version of ["4.9.0", "4.21.2", "4.21.10", "4.3.1"]) install(version);
    assert.deepEqual(find(), {
      directory: path.join(folder, "home/plugins/resource-random-v4.21.10"),
      standIn: false,
      description: "the random plugin, version 4.21.10, installed",
    });
  });

  it("knows the name that the executable has on Windows", () => {
    const directory = put("home/plugins/resource-random-v4.0.0", 0o755, "pulumi-resource-random.exe");
    assert.equal(find().directory, directory);
  });

  it("looks below the home folder when PULUMI_HOME is not set", () => {
    const directory = put(".pulumi/plugins/resource-random-v4.0.0");
    assert.equal(findRandomPlugin({ PATH: "", HOME: folder }).directory, directory);
  });

  it("passes over an install that is not complete or not executable", () => {
    const whole = install("4.1.0");
    install("4.3.0", 0o644);
    fs.mkdirSync(path.join(folder, "home/plugins/resource-random-v4.4.0"));
    put("home/plugins/resource-random-v4.5.0/pulumi-resource-random");
    assert.equal(find().directory, whole);
  });

  it("gives the stand-in, and says so, when there is no other", () => {
    assert.deepEqual(find(), {
      directory: standIn,
      standIn: true,
      description: "a stand-in for the random plugin, which is not installed here",
    });
  });

  it("calls the stand-in a stand-in on PATH too, itself or through a link", () => {
    const bin = path.join(folder, "bin");
    fs.mkdirSync(bin);
    fs.symlinkSync(path.join(standIn, "pulumi-resource-random"), path.join(bin, "pulumi-resource-random"));
    assert.equal(find(standIn, bin).standIn, true);
  });
});
