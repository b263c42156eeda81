import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../../scripts/automation/sandbox";
import { cells, cellsOf } from "../../../../scripts/matrix/cells";
import versions from "../../../../scripts/matrix/versions.json";

const manifest = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")) as {
  readonly engines: { readonly node: string };
  readonly peerDependencies: Readonly<Record<string, string>>;
};

describe("the cells of the matrix", () => {
  it("are each Node with the oldest and the newest Pulumi SDK that it may run", () => {
    const pulumi = [
      { version: "3.1.0", node: ">=18" },
      { version: "3.5.0", node: ">=20" },
      { version: "3.9.0", node: ">=22" },
    ];
    assert.deepEqual(cellsOf(["18.20.1", "20.20.2", "24.1.0"], pulumi), [
      { node: "18.20.1", pulumi: "3.1.0", is: "oldest" },
      { node: "18.20.1", pulumi: "3.1.0", is: "newest" },
      { node: "20.20.2", pulumi: "3.1.0", is: "oldest" },
      { node: "20.20.2", pulumi: "3.5.0", is: "newest" },
      { node: "24.1.0", pulumi: "3.1.0", is: "oldest" },
      { node: "24.1.0", pulumi: "3.9.0", is: "newest" },
    ]);
  });

  it("are not guessed at: a Node that nothing is for, and a range in another form, are refused", () => {
    assert.throws(
      () => cellsOf(["18.20.1"], [{ version: "3.5.0", node: ">=20" }]),
      /no @pulumi\/pulumi is for Node 18/,
    );
    assert.throws(() => cellsOf(["20.1.0"], [{ version: "3.5.0", node: "^20 || >=22" }]), /3\.5\.0: .* engines "\^20/);
  });

  it("begin at the least version of the peer range, and at the major version of the least Node", () => {
    assert.equal(manifest.peerDependencies["@pulumi/pulumi"], ">=3.182 <4");
    assert.equal(versions.pulumi[0]?.version, "3.182.0");
    const majors = versions.nodes.map((version) => Number(version.split(".")[0]));
    assert.deepEqual(majors, [20, 22, 24]);
    assert.match(manifest.engines.node, /^>=20\./);
  });

  it("pair, as pinned today, three versions of Node with the SDKs that allow them", () => {
    const shown = cells.map(({ node, pulumi }) => `${node.split(".")[0] ?? ""} ${pulumi}`);
    assert.deepEqual(shown, ["20 3.182.0", "20 3.248.0", "22 3.182.0", "22 3.276.0", "24 3.182.0", "24 3.276.0"]);
  });
});
