import assert from "node:assert/strict";
import fc from "fast-check";
import { nearestName } from "../../../../provider/core/keys/nearestName";
import { holds } from "../support/holds";

const known = ["clusterId", "status", "limit", "region", "projectId", "maxRecords", "newest"];

describe("nearestName", () => {
  const found: readonly (readonly [name: string, nearest: string])[] = [
    ["clusterid", "clusterId"],
    ["CLUSTERID", "clusterId"],
    ["cluster_id", "clusterId"],
    ["clusterID", "clusterId"],
    ["limits", "limit"],
    ["reigon", "region"],
    ["maxRecord", "maxRecords"],
    ["max_records", "maxRecords"],
    ["projectid", "projectId"],
    ["PROJECTIDENT", "projectId"],
    ["projxxxid", "projectId"],
    ["lim", "limit"],
  ];
  for (const [name, nearest] of found) {
    it(`takes ${name} for ${nearest}`, () => assert.equal(nearestName(name, known), nearest));
  }

  for (const name of ["x", "", "offset", "li", "projectIdentity", "instanceIdentifier", "password", "日本語日本語"]) {
    it(`takes ${JSON.stringify(name)} for none`, () => assert.equal(nearestName(name, known), undefined));
  }

  it("has nothing to suggest where nothing is known", () => assert.equal(nearestName("limit", []), undefined));

  it("names the first of two that are equally near", () => {
    assert.equal(nearestName("ccs", ["cce", "css"]), "cce");
  });

  it("looks at the beginning of a very long name only", () => {
    assert.equal(nearestName("limit".padEnd(1_000_000, "x"), known), undefined);
  });

  it("takes a known name for itself", () => {
    holds(fc.property(fc.constantFrom(...known), (name) => nearestName(name, known) === name));
  });

  it("never names anything that is not known", () => {
    holds(
      fc.property(fc.string(), (name) => {
        const nearest = nearestName(name, known);
        assert.ok(nearest === undefined || known.includes(nearest));
      }),
    );
  });
});
