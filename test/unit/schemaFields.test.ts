/** Every documented property has a wire field behind it, and every wire field is documented. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { camelCase } from "../../provider/core/wire/containers";
import type { WireSchema } from "../../provider/core/wire/field";
import { registry } from "../../provider/generated/registry";
import type { CommonMember, ListMember } from "../../provider/queries/documentedPart";
import { progressInfo } from "../../provider/queries/dws/actionDetail";
import type { PackageSpec, Properties } from "../../scripts/schema/spec";

const schema = JSON.parse(readFileSync(join(__dirname, "../../schema.json"), "utf8")) as PackageSpec;

const common: Readonly<Record<CommonMember, true>> = {
  records: true,
  latestBackupTime: true,
  latestBackupAgeSeconds: true,
  latestRecord: true,
  openCount: true,
  asOf: true,
  asOfSource: true,
  complete: true,
  incompleteReason: true,
  pagesFetched: true,
  warnings: true,
};
const ofLists: Readonly<Record<ListMember, true>> = {
  listedResources: true,
  count: true,
  asOf: true,
  asOfSource: true,
  complete: true,
  incompleteReason: true,
  pagesFetched: true,
  warnings: true,
};
/** What we add to the documented fields of one query, as paths; each is proven by that query's own tests. */
const ours = new Set(["reportedLatestBackupTime", "items[].subItems[].detailDecoded"]);

/** What no page documents, and is read only to find out that more of a list follows. */
const signsOfMore = new Set(["metadata.continue", "metadata.remainingItemCount"]);

/** Every field under its name in the answer, such as `items[].status.phase`; `[]` and `.` tell lists and objects apart. */
function wirePaths(fields: WireSchema["properties"], prefix = ""): string[] {
  return Object.entries(fields ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${camelCase(name)}${field.items === undefined ? "" : "[]"}`;
    return [path, ...wirePaths((field.items ?? field).properties, `${path}.`)];
  });
}

/** The same as the answer shows them. A list's own member keeps its name: the documented field has a prefix then. */
function shownPaths(query: (typeof registry)[keyof typeof registry]): string[] {
  const paths = wirePaths(query.wire.schema.properties);
  return "toResource" in query ? paths.map((path) => (path === "count" ? "reportedCount" : path)) : paths;
}

/** The same of the schema's properties, without what is ours. */
function documentedPaths(properties: Properties, prefix = ""): string[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const path = `${prefix}${name}${property.type === "array" ? "[]" : ""}`;
    if (ours.has(path)) return [];
    const type = (property.items ?? property).$ref?.replace("#/types/", "") ?? "";
    return [path, ...documentedPaths(schema.types?.[type]?.properties ?? {}, `${path}.`)];
  });
}

describe("the documented fields", () => {
  for (const [token, query] of Object.entries(registry)) {
    const outputs = schema.functions?.[token]?.outputs?.properties ?? {};
    const members = "toResource" in query ? ofLists : common;
    const documented = documentedPaths(
      Object.fromEntries(Object.entries(outputs).filter(([name]) => !(name in members))),
    );
    const onTheWire = shownPaths(query);
    const name = token.replace("huaweicloud-backup:", "");

    it(`of ${name} all stand behind a property of the schema`, () => {
      assert.deepEqual(
        onTheWire.filter((path) => !documented.includes(path) && !signsOfMore.has(path)),
        [],
      );
    });

    it(`of ${name} are behind every property of the schema`, () => {
      assert.deepEqual(
        documented.filter((path) => !onTheWire.includes(path)),
        [],
      );
    });

    it(`of ${name} are more than a handful`, () => assert.ok(onTheWire.length > 9, String(onTheWire.length)));

    it(`of ${name} stand beside the members of every answer`, () => {
      assert.deepEqual(
        Object.keys(members).filter((member) => !(member in outputs)),
        [],
      );
    });
  }

  it("are shadowed by no member of ours", () => {
    for (const query of Object.values(registry)) {
      const members = "toResource" in query ? ofLists : common;
      assert.deepEqual(
        shownPaths(query).filter((path) => path in members || ours.has(path)),
        [],
      );
    }
  });

  it("of a decoded DWS detail are those of its type in the schema", () => {
    const { progressInfo: decoded } = schema.types?.["huaweicloud-backup:dws:ActionDetail"]?.properties ?? {};
    const type = schema.types?.[decoded?.$ref?.replace("#/types/", "") ?? ""];
    assert.deepEqual(wirePaths(progressInfo.schema.properties).sort(), documentedPaths(type?.properties ?? {}).sort());
  });
});
