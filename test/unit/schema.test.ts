/** What schema.json promises, against the sources that have to keep it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { endpointKeys } from "../../provider/config/endpointKeys";
import { settingsList, type SettingRow } from "../../provider/config/settingsList";
import { argumentRules } from "../../provider/generated/argumentRules";
import { registry } from "../../provider/generated/registry";
import { defaultMaxRecords, defaultPageSize } from "../../provider/reading/limits";
import { idForm, regionForm } from "../../provider/core/idForms";
import { listsResources, queryFunctions } from "../../scripts/generate/code/queryModules";
import type { PackageSpec } from "../../scripts/schema/spec";
import { readWordings } from "../../scripts/schema/wordings";

const schema = JSON.parse(readFileSync(join(__dirname, "../../schema.json"), "utf8")) as PackageSpec;
const variables = schema.config?.variables ?? {};
const settings: readonly SettingRow[] = settingsList;
const wordingsOf = (description: string | undefined) => readWordings(description ?? "").wordings;
const shortName = (token: string): string => token.replace("huaweicloud-backup:", "");

describe("the settings in schema.json", () => {
  it("are those that the provider reads, and the endpoints", () => {
    assert.deepEqual(Object.keys(variables).sort(), [...settings.map(({ name }) => name), "endpoints"].sort());
  });

  for (const { name, secret, environment } of settings) {
    it(`keep ${name} ${secret ? "secret" : "plain"}`, () =>
      assert.equal(variables[name]?.secret ?? false, secret === true));

    it(`name the variables of ${name}, in order of precedence and no others`, () => {
      const own = (variables[name]?.description ?? "").split("\n\n")[1]?.split(/(?<=\.) /)[0] ?? "";
      const named = [...own.matchAll(/`((?:HW|HWBACKUP|HUAWEICLOUD_SDK|CLOUD_SDK)_[A-Z_]+)`/g)].map(
        (match) => match[1],
      );
      assert.deepEqual(named, environment);
    });
  }

  const typeNames = { text: "string", integer: "integer", boolean: "boolean" } as const;
  for (const { name, type, range, unit, default: value } of settings) {
    it(`give ${name} its type, range, unit and default`, () => {
      const spec = variables[name];
      const wordings = wordingsOf(spec?.description);
      assert.equal(spec?.type, typeNames[type]);
      assert.deepEqual(wordings.range, range);
      assert.equal(wordings.default, typeof value === "boolean" ? String(value) : value);
      if (unit !== undefined) assert.ok(spec.description?.includes(unit), unit);
    });
  }

  it("are in the order in which the table lists them, but for the endpoints", () => {
    const names = Object.keys(variables).filter((name) => name !== "endpoints");
    assert.deepEqual(
      names,
      settings.map(({ name }) => name),
    );
  });

  it("name the services that endpoints may replace", () => {
    assert.deepEqual(wordingsOf(variables["endpoints"]?.description).allowedKeys, [...endpointKeys]);
  });

  it("keep the endpoints plain", () => assert.equal(variables["endpoints"]?.secret, undefined));

  it("state the patterns by which region and project are judged", () => {
    const patterns = ["region", "projectId"].map((name) => wordingsOf(variables[name]?.description).pattern);
    assert.deepEqual(patterns, [regionForm.source, idForm.source]);
  });
});

describe("the queries in schema.json", () => {
  const queries = queryFunctions(schema);

  it("are those of the registry", () => {
    assert.deepEqual(queries.map(([token]) => token).sort(), Object.keys(registry).sort());
  });

  for (const [token, spec] of queries) {
    const query = registry[token as keyof typeof registry];
    const defaultOf = (name: string): unknown => wordingsOf(spec.inputs?.properties?.[name]?.description).default;

    it(`promise for ${shortName(token)} the number of records that is read by default`, () => {
      assert.equal(defaultOf("maxRecords"), defaultMaxRecords);
    });

    it(`let ${shortName(token)} be asked by the argument that it reads, and require it unless it reads projects`, () => {
      const { resourceArgument } = query;
      // A list of resources has filters alone.
      assert.equal(resourceArgument === undefined, listsResources(spec));
      const isRequired = spec.inputs?.required?.includes(resourceArgument ?? "") === true;
      assert.equal(isRequired, query.readsProject !== true);
      if (resourceArgument !== undefined) assert.ok(Object.hasOwn(spec.inputs?.properties ?? {}, resourceArgument));
    });

    it(`promise no default that nobody keeps for ${shortName(token)}`, () => {
      const withDefault = Object.keys(argumentRules[token as keyof typeof argumentRules]).filter(
        (name) => defaultOf(name) !== undefined,
      );
      assert.deepEqual(
        withDefault.filter((name) => !["maxRecords", "limit", "language", "edition"].includes(name)),
        [],
      );
    });
  }

  const paged = [
    "huaweicloud-backup:css:getLogBackupRecords",
    "huaweicloud-backup:css:getClusters",
    "huaweicloud-backup:cbr:getOperationLogs",
    "huaweicloud-backup:cbr:getBackups",
    "huaweicloud-backup:dcs:getInstanceBackups",
    "huaweicloud-backup:dcs:getInstances",
  ] as const;
  const ownPageSizes: Readonly<Record<string, number>> = { "huaweicloud-backup:dcs:getInstances": 1000 };
  for (const token of paged) {
    it(`promise for ${shortName(token)} the page size that is asked for by default`, () => {
      const limit = schema.functions?.[token]?.inputs?.properties?.["limit"];
      assert.equal(wordingsOf(limit?.description).default, ownPageSizes[token] ?? defaultPageSize);
    });

    it(`send the limit of ${shortName(token)} as the page size`, () => {
      const inputs = { clusterId: "c", instanceId: "i" };
      const { pageSize } = registry[token] as { pageSize?: (inputs: object) => number | undefined };
      assert.deepEqual([pageSize?.({ ...inputs, limit: 7 }), pageSize?.(inputs)], [7, ownPageSizes[token]]);
    });
  }

  it("have the argument limit where there are pages, and nowhere else", () => {
    const withLimit = Object.entries(argumentRules).flatMap(([token, rules]) => ("limit" in rules ? [token] : []));
    assert.deepEqual(withLimit, paged);
  });

  it("promise the language that is asked for by default", () => {
    const token = "huaweicloud-backup:dws:getClusterAction";
    const language = schema.functions?.[token]?.inputs?.properties?.["language"];
    const promised = wordingsOf(language?.description).default;
    const inputs = { clusterId: "c", actionName: "SNAPSHOTTING" };
    assert.equal(promised, "en-us");
    const sent = [inputs, { ...inputs, language: "zh-cn" }].map((asked) => registry[token].headers?.(asked));
    assert.deepEqual(sent, [{ "x-language": promised }, { "x-language": "zh-cn" }]);
  });
});
