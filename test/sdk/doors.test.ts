/** The doors as the package ships them: what each gives, and what loading it brings in. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";

const project = join(repositoryRoot, "examples/data-sources");
const dist = join(repositoryRoot, "dist");

interface Loaded {
  readonly printed: string;
  /** Files of ours, below dist. */
  readonly files: readonly string[];
  /** Of those that are bundled. */
  readonly bytes: number;
  /** Packages, by name. */
  readonly packages: readonly string[];
}

/** Runs a line of a program in a process of its own, and looks at what it had loaded at its end. */
function run(program: string): Loaded {
  const folder = mkdtempSync(join(tmpdir(), "doors-"));
  const listed = join(folder, "modules");
  try {
    const printed = execFileSync(process.execPath, ["-e", program], {
      cwd: project,
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"],
        NODE_OPTIONS: `--require "${join(__dirname, "../support/recordLoadedModules.cjs")}"`,
        LOADED_MODULES_FILE: listed,
      },
    }).trim();
    const paths = readFileSync(listed, "utf8").split("\n");
    const own = paths.filter((path) => path.startsWith(dist));
    const bundled = own.filter((path) => path.startsWith(join(dist, "provider")));
    const packages = paths.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
    return {
      printed,
      files: own.map((path) => relative(dist, path).replaceAll("\\", "/")),
      bytes: bundled.reduce((sum, path) => sum + statSync(path).size, 0),
      packages: [...new Set(packages.filter((name) => name !== undefined))].sort(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const namesOf = (door: string): string =>
  `console.log(Object.keys(require("pulumi-huaweicloud-backup/${door}")).sort().join(" "))`;
/** Files of the doors: the generated SDK is asked about by itself. */
const withoutShared = (files: readonly string[]): string[] => files.filter((path) => /^provider\/(?!shared\/)/.test(path));

/** What of the package each door loads: its own file, and at most so many bytes with what it shares with others. */
const doors = [
  {
    door: "client",
    file: "doors/client/index",
    names:
      "ProviderError createEvaluator createReader defaultLimits errorCatalogue isProviderError processEnvironment resolveSettings version",
    bytes: 365_000,
    packages: [],
  },
  {
    door: "gates",
    file: "doors/gates/index",
    names: "GateClosedError assertGate gateHooks gateTransform isGateClosedError requireAnswer whenOpen",
    bytes: 40_000,
    packages: undefined,
  },
  { door: "testing", file: "doors/testing/index", names: "gateResult mockGates withGates", bytes: 12_000, packages: [] },
  {
    door: "dynamic/runtime",
    file: "doors/dynamic/runtime/index",
    names:
      "BackupGate Backups ClusterAction ClusterSnapshotTasks CssSnapshots DwsSnapshots InstanceBackups LogBackupRecords OperationLog OperationLogs configure",
    bytes: 380_000,
    packages: [],
  },
  {
    door: "policy",
    file: "doors/policy/index",
    names:
      "backupPolicies defaultMakerTypes gateGuardsBackupMaker gateVerdictIsFresh liveGate logBackupIsNoDataBackup maximumAgeCap overrideBounds protectedTypesDependOnGate",
    bytes: 385_000,
    packages: [],
  },
  {
    door: "simulator",
    file: "simulator/index",
    names:
      "endpointNames identityRouteNames isScenarioName queryNames scenarioDescriptions scenarioNames serviceNames simulatorBanner simulatorDefaults simulatorResources startSimulator",
    bytes: 85_000,
    packages: [],
  },
] as const;

for (const { door, file, names, bytes, packages } of doors) {
  describe(`the door ./${door}`, () => {
    let loaded: Loaded;
    before(() => {
      loaded = run(namesOf(door));
    });

    it("gives its functions, to an import of an ES module as well", () => {
      assert.equal(loaded.printed, names);
      const program = `import * as door from "pulumi-huaweicloud-backup/${door}";
        console.log(Object.keys(door).filter((name) => name !== "default" && name !== "module.exports").sort().join(" "));`;
      const imported = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
        cwd: project,
        encoding: "utf8",
      });
      assert.equal(imported.trim(), names);
    });

    it(`loads its own file, ${bytes / 1000} KB of the package at most, and no package that it does not need`, () => {
      assert.deepEqual(withoutShared(loaded.files), [`provider/${file}.js`]);
      assert.ok(loaded.bytes <= bytes, `${loaded.bytes} bytes`);
      if (packages !== undefined) assert.deepEqual(loaded.packages, packages);
    });
  });
}

describe("a program that calls one function of the package", () => {
  it("loads the SDK's index, what that function needs, and no other function", () => {
    const program = `require("pulumi-huaweicloud-backup").cbr.getOperationLog; console.log("done")`;
    const { files } = run(program);
    const functions = files.filter((path) => /\/get[A-Z]\w+\.js$/.test(path));
    assert.deepEqual(functions, ["sdk/nodejs/cbr/getOperationLog.js"]);
    assert.deepEqual(
      files.filter((path) => !path.startsWith("sdk/nodejs/")),
      [],
    );
  });
});

describe("two doors in one program", () => {
  it("share the code that both need, so that there is one lane to each host", () => {
    const client = run(namesOf("client"));
    const both = run(`${namesOf("client")}; ${namesOf("policy")}`);
    const added = both.files.filter((path) => !client.files.includes(path));
    assert.equal(withoutShared(added).join(), "provider/doors/policy/index.js");
    assert.ok(both.bytes - client.bytes < 50_000, `${both.bytes - client.bytes} bytes more`);
  });
});
