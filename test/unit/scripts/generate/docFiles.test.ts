import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { docFiles } from "../../../../scripts/generate/docFiles";
import { functionPagePath, generateFunctionPages } from "../../../../scripts/generate/functionPages";
import { gatePagePath } from "../../../../scripts/generate/gatePages";
import { isQueryToken, queryFunctions } from "../../../../scripts/generate/code/queryModules";
import { dataSourceTable } from "../../../../scripts/generate/readmeTable";
import { settingsTable } from "../../../../scripts/generate/settingsTable";
import { settingsList } from "../../../../provider/config/settingsList";
import type { PackageSpec } from "../../../../scripts/schema/spec";
import { smallSchema } from "./support/smallSchema";

const root = join(__dirname, "../../../..");
const schema = JSON.parse(readFileSync(join(root, "schema.json"), "utf8")) as PackageSpec;

describe("docFiles", () => {
  const files = docFiles(root);

  it("are on disk as schema.json and the examples say: if not, run make generate", () => {
    const stale = files.filter(({ path, text }) => readFileSync(join(root, path), "utf8") !== text);
    assert.deepEqual(
      stale.map(({ path }) => path),
      [],
    );
  });

  const pagesIn = (folder: string): string[] =>
    files
      .map(({ path }) => path)
      .filter((path) => path.startsWith(folder))
      .sort();

  it("hold a page for every query of the schema", () => {
    const tokens = queryFunctions(schema).map(([token]) => token);
    assert.deepEqual(pagesIn("docs/data-sources/"), tokens.map(functionPagePath).sort());
  });

  it("hold a page for every other function and for every resource", () => {
    const tokens = [...Object.keys(schema.functions ?? {}), ...Object.keys(schema.resources ?? {})];
    const others = tokens.filter((token) => !isQueryToken(token));
    assert.deepEqual(pagesIn("docs/gates/"), others.map(gatePagePath).sort());
  });

  for (const { path, text } of files) {
    it(`link in ${path} to nothing that is not there`, () => {
      const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? "");
      assert.deepEqual(
        targets.filter((target) => !existsSync(join(root, dirname(path), target))),
        [],
      );
    });
  }
});

describe("the page of a function", () => {
  const [page] = generateFunctionPages(
    schema,
    [
      {
        token: "huaweicloud-backup:css:getLogBackupRecords",
        name: "getLogBackupRecords",
        path: "provider/queries/css/getLogBackupRecords",
      },
    ],
    root,
  );

  it("names token, request and permission as the query has them", () => {
    assert.ok(page?.text.includes("- Token: `huaweicloud-backup:css:getLogBackupRecords`\n"));
    assert.ok(page?.text.includes("- Request: `GET /v1.0/{projectId}/clusters/{clusterId}/logs/records`\n"));
    assert.ok(page?.text.includes("- Permission: the IAM action `css:log:listJob`\n"));
  });

  it("describes each type that the answer is made of once", () => {
    const headings = [...(page?.text ?? "").matchAll(/^### (\w+)$/gm)].map((match) => match[1]);
    assert.deepEqual(headings, ["LogBackupRecord", "BackupRecord"]);
  });

  it("cannot be written without the query", () => {
    const module = {
      token: "huaweicloud-backup:css:getNothing",
      name: "getNothing",
      path: "provider/queries/css/getLogBackupRecords",
    };
    assert.throws(() => generateFunctionPages(schema, [module], root), {
      message: "provider/queries/css/getLogBackupRecords.ts exports no getNothing",
    });
  });
});

describe("dataSourceTable", () => {
  it("links to the pages from the folder of the page that holds it", () => {
    assert.match(
      dataSourceTable(schema, ""),
      /\[`css\.getLogBackupRecords`\]\(docs\/data-sources\/css\.getLogBackupRecords\.md\)/,
    );
    assert.match(
      dataSourceTable(schema, "docs"),
      /\[`css\.getLogBackupRecords`\]\(data-sources\/css\.getLogBackupRecords\.md\)/,
    );
  });

  it("asks each function to say what it can prove", () => {
    assert.throws(() => dataSourceTable(smallSchema, ""), {
      message: `a function has no paragraph "Proves: ": Reads.`,
    });
  });
});

describe("settingsTable", () => {
  const rows = settingsTable(["cce", "css", "dws", "cbr", "dcs"]).trimEnd().split("\n").slice(2);

  it("has a row for each setting and one for the endpoints", () => {
    const names = rows.map((row) => /^\| `(\w+)`/.exec(row)?.[1]);
    assert.deepEqual(names, [...settingsList.map(({ name }) => name), "endpoints"]);
  });

  it("says of each setting which variables hold it and whether it is secret", () => {
    const row =
      "| `secretKey` | Secret access key (SK) | `HW_SECRET_KEY`, `HUAWEICLOUD_SDK_SK`, `CLOUD_SDK_SK` | yes |";
    assert.equal(
      rows.find((line) => line.startsWith("| `secretKey`")),
      row,
    );
  });

  it("says of a number its range, unit and default, and of a switch its default", () => {
    const row = (name: string): string => rows.find((line) => line.startsWith(`| \`${name}\``)) ?? "";
    assert.match(row("maxRetries"), /; 0 to 10 attempts; default `3` \| `HW_MAX_RETRIES` \| no \|$/);
    assert.match(row("ecsMetadata"), /; default `true` \| `HWBACKUP_ECS_METADATA` \| no \|$/);
  });

  it("says of a setting without a variable that there is none", () => {
    assert.match(rows.find((line) => line.startsWith("| `dwsTimeZone`")) ?? "", /\| none \| no \|$/);
  });
});
