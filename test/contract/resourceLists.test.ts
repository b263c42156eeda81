/** The lists of resources, over HTTP and at every door. */
import assert from "node:assert/strict";
import { systemTiming } from "../../provider/core/timing";
import * as dynamic from "../../provider/doors/dynamic/index";
import { mockGates } from "../../provider/doors/testing/mockGates";
import { dataClasses } from "../../provider/generated/dataClasses";
import type { FunctionToken, Functions } from "../../provider/generated/types";
import { simulatorDefaults, type QueryName, type ScenarioName } from "../../provider/simulator/index";
import { askQuery } from "../../provider/verdict/askQuery";
import { runAt } from "../cli/support/runHere";
import { fixedNow, readerAt, useSimulator } from "../support/startReader";
import { useService } from "../support/startService";

const { accessKey, secretKey, projectId } = simulatorDefaults;
const created = new Date(fixedNow - 400 * 24 * 3_600_000).toISOString();

/** A list, with what the simulator's own resource is in it. */
interface ListCase {
  readonly token: Exclude<FunctionToken, RecordTokens>;
  readonly queryName: QueryName;
  readonly path: string;
  /** Of the first request. */
  readonly query: Readonly<Record<string, string>>;
  /** The documented member that holds the rows. */
  readonly member: string;
  readonly resource: Functions["huaweicloud-backup:dcs:getInstances"]["outputs"]["listedResources"][number];
  readonly permission: string;
}
type RecordTokens = import("../../provider/generated/types").RecordToken;

const prod = { tags: { env: "prod" }, tagsKnown: true, enterpriseProjectId: "0" } as const;

const cases = (simulator: ReturnType<ReturnType<typeof useSimulator>>): readonly ListCase[] => [
  {
    token: "huaweicloud-backup:cce:getClusters",
    queryName: "cce.getClusters",
    path: `/api/v3/projects/${projectId}/clusters`,
    query: {},
    member: "items",
    resource: {
      service: "cce",
      id: simulator.resources.cceClusterId,
      name: "simulator-containers",
      aliases: ["containers"],
      activity: "idle",
      rawStatus: "Available",
      createdAt: created,
      kind: "CCE",
      ...prod,
    },
    permission: "cce:cluster:list",
  },
  {
    token: "huaweicloud-backup:css:getClusters",
    queryName: "css.getClusters",
    path: `/v1.0/${projectId}/clusters`,
    query: { limit: "100", start: "1" },
    member: "clusters",
    resource: {
      service: "css",
      id: simulator.resources.cssClusterId,
      name: "simulator-search",
      activity: "idle",
      rawStatus: "200",
      createdAt: created,
      zoneProven: false,
      kind: "elasticsearch",
      ...prod,
    },
    permission: "css:cluster:list",
  },
  {
    token: "huaweicloud-backup:dws:getClusters",
    queryName: "dws.getClusters",
    path: `/v1.0/${projectId}/clusters`,
    query: {},
    member: "clusters",
    resource: {
      service: "dws",
      id: simulator.resources.dwsClusterId,
      name: "simulator-warehouse",
      activity: "idle",
      rawStatus: "AVAILABLE / NORMAL",
      createdAt: created,
      ...prod,
    },
    permission: "dws:cluster:list",
  },
  {
    token: "huaweicloud-backup:dcs:getInstances",
    queryName: "dcs.getInstances",
    path: `/v2/${projectId}/instances`,
    query: { limit: "1000", offset: "0" },
    member: "instances",
    resource: {
      service: "dcs",
      id: simulator.resources.dcsInstanceId,
      name: "simulator-cache",
      activity: "idle",
      rawStatus: "RUNNING",
      createdAt: created,
      kind: "ha",
      ...prod,
    },
    permission: "dcs:instance:list",
  },
];
const names = ["cce.getClusters", "css.getClusters", "dws.getClusters", "dcs.getInstances"] as const;

for (const [at, name] of names.entries()) {
  describe(`the list ${name}`, () => {
    const simulator = useSimulator();
    const service = useService(() => ({ environment: simulator().environment(), reads: { now: () => fixedNow } }));
    const own = (): ListCase => {
      const found = cases(simulator())[at];
      if (found === undefined) throw new TypeError(`no case for ${name}`);
      return found;
    };
    const read = (inputs: object = {}, scenario: ScenarioName = "fresh") => {
      simulator().setScenario(scenario);
      const reader = readerAt(simulator(), { accessKey, secretKey }, { limits: { maxRetries: 0 } });
      return reader.read(own().token, inputs);
    };

    it("is asked for by its documented path, and has one resource", async () => {
      const answer = await read();
      const { listedResources: resources, count, complete, asOf, asOfSource, warnings } = answer;
      const { path, query, resource } = own();
      const [first] = simulator().requests();
      assert.deepEqual([first?.queryName, first?.path, first?.query], [name, path, query]);
      assert.deepEqual(resources, [resource]);
      assert.deepEqual([count, complete, asOfSource], [1, true, "server"]);
      assert.equal(asOf, new Date(fixedNow).toISOString());
      assert.equal((answer as unknown as Record<string, readonly unknown[]>)[own().member]?.length, 1);
      assert.equal("records" in answer, false);
      assert.deepEqual(warnings, own().resource.zoneProven === false ? [warnings[0]] : []);
    });

    it("is answered by the plugin, without an argument", async () => {
      await service().provider.configure({});
      const { answer, failures } = await service().provider.invoke(own().token, {});
      assert.deepEqual(failures, []);
      assert.deepEqual(answer?.["listedResources"], [own().resource]);
    });

    it("names the project where no argument is at fault, and the permission that is missing", async () => {
      simulator().setScenario("denied");
      await service().provider.configure({ maxRetries: "0" });
      const { failures } = await service().provider.invoke(own().token, {});
      assert.deepEqual(
        failures.map(({ property }) => property),
        ["projectId"],
      );
      assert.ok(failures[0]?.reason.includes(`Grant ${own().permission}`), failures[0]?.reason);
    });

    it("fails on an answer of another shape", () =>
      assert.rejects(() => read({}, "wrongShape"), { code: "WIRE_WRONG_SHAPE" }));

    it("is a subcommand of `hwbackup get`, with the resources or the documented fields", async () => {
      const json = await runAt(simulator(), ["get", name, "--resources", "-o", "json"]);
      assert.deepEqual([json.code, JSON.parse(json.stdout)], [0, [own().resource]]);
      const human = await runAt(simulator(), ["get", name, "--resources"]);
      assert.match(human.stdout, new RegExp(`#1 {2}${own().resource.name}.*, ${own().resource.activity}`));
      assert.match(human.stdout, /tags env=prod/);
      const documented = await runAt(simulator(), ["get", name]);
      assert.match(documented.stdout, new RegExp(`^${own().member}:`, "m"));
      assert.equal((await runAt(simulator(), ["get", name, "--records"])).code, 64);
    });

    it("has a smallest answer in the mocks for users' tests, without records", async () => {
      const answer = (await mockGates({}).call({ token: own().token, inputs: {} })) as Record<string, unknown>;
      assert.deepEqual([answer["listedResources"], answer["count"], answer[own().member]], [[], 0, []]);
      assert.equal("records" in answer, false);
    });

    it("has no dynamic class", () => {
      const token: string = own().token;
      assert.deepEqual(
        Object.entries(dataClasses).filter(([, one]) => one.token === token),
        [],
      );
      assert.equal(Object.keys(dynamic).filter((one) => one !== "BackupGate").length, Object.keys(dataClasses).length);
    });

    it("gives a gate that finds its targets the resources, and no record", async () => {
      const answer = await askQuery(
        { token: own().token, inputs: {} },
        { reader: readerAt(simulator()), timing: systemTiming },
        undefined,
      );
      assert.ok(answer !== undefined && "outputs" in answer);
      assert.deepEqual([answer.records, answer.complete], [[], true]);
      assert.deepEqual((answer.outputs as unknown as { listedResources: unknown }).listedResources, [own().resource]);
    });
  });
}

describe("the list dcs.getInstances of many instances", () => {
  const simulator = useSimulator();
  const many = 2345;
  const fill = (): void => {
    for (let at = 1; at < many; at++) {
      simulator().addResource("dcs", `dc500000-0000-4000-8000-1${String(at).padStart(11, "0")}`);
    }
  };
  const read = (inputs: object = {}) => readerAt(simulator()).read("huaweicloud-backup:dcs:getInstances", inputs);

  for (const [what, lists] of [
    ["pages of 1000", undefined],
    ["pages that the service caps at 100", { cap: 100 }],
    ["pages that the service caps, with totals of the page", { cap: 100, total: "page" }],
  ] as const) {
    it(`is read to its end in ${what}`, async () => {
      fill();
      simulator().setLists(lists);
      const { count, complete, instanceNum } = await read();
      assert.deepEqual([count, complete], [many, true]);
      assert.equal(instanceNum, lists !== undefined && "total" in lists ? 100 : many);
    });
  }

  it("costs two requests where one page is the whole list: the page, and the proof that it ended", async () => {
    await read();
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ query }) => [query["offset"], query["limit"]]),
      [
        ["0", "1000"],
        ["1", "1000"],
      ],
    );
  });

  for (const [what, lists] of [
    ["whose offset has no effect", { position: "ignored" }],
    ["whose offset counts pages", { position: "pageNumber" }],
    ["that counts one instance more than it lists", { total: "oneMore" }],
    ["that changes behind its first page", { changes: "shrinks" }],
  ] as const) {
    it(`is not complete from a service ${what}`, async () => {
      fill();
      simulator().setLists(lists);
      const { complete, incompleteReason = "" } = await read({ limit: 500 });
      assert.equal(complete, false);
      assert.notEqual(incompleteReason, "");
    });
  }

  it("is not complete beyond `maxRecords`", async () => {
    fill();
    const { complete, count, incompleteReason } = await read({ maxRecords: 1500 });
    assert.deepEqual([complete, count], [false, 1500]);
    assert.equal(incompleteReason, "maxRecords (1500) ended the reading before the end of the list");
  });

  it("sends a name as an exact one, and leaves out what the service finds beside it", async () => {
    const { count } = await read({ name: "simulator-cache", includeDelete: true, status: "RUNNING" });
    assert.equal(count, 1);
    const [first] = simulator().requests();
    const { name, name_equal: exact, include_delete: deleted, status } = first?.query ?? {};
    assert.deepEqual([name, exact, deleted, status], ["simulator-cache", "true", "true", "RUNNING"]);
    assert.equal("tags" in (first?.query ?? {}), false);
  });
});

describe("the list css.getClusters of many clusters", () => {
  const simulator = useSimulator();
  const fill = (many: number): void => {
    for (let at = 1; at < many; at++) simulator().addResource("css", `css-${String(at).padStart(5, "0")}`);
  };
  const read = (inputs: object = {}) => readerAt(simulator()).read("huaweicloud-backup:css:getClusters", inputs);

  for (const [what, lists] of [
    ["pages of 100", undefined],
    ["pages that the service caps at 30", { cap: 30 }],
    ["pages that begin behind `offset`", { position: "skippedByOffset" }],
    ["pages whose first row `offset` names", { position: "offset" }],
  ] as const) {
    it(`is read to its end in ${what}`, async () => {
      fill(345);
      simulator().setLists(lists);
      const { count, complete, totalSize } = await read();
      assert.deepEqual([count, complete, totalSize], [345, true, 345]);
    });
  }

  it("is not complete behind row 1,999 of a service that refuses more", async () => {
    fill(2500);
    const { count, complete, incompleteReason } = await read({ limit: 1000 });
    assert.deepEqual([count, complete], [1999, false]);
    assert.equal(incompleteReason, "the query cannot read beyond record 1999, and the list is longer");
  });

  it("is not complete from a service that ignores where a page begins", async () => {
    fill(345);
    simulator().setLists({ position: "ignored" });
    assert.equal((await read()).complete, false);
  });

  it("says what a cluster does while it makes a snapshot, as the read of one cluster does", async () => {
    simulator().setScenario("running");
    const { listedResources: resources } = await read();
    assert.deepEqual(
      resources.map(({ activity, activityKinds }) => [activity, activityKinds]),
      [["busy", ["SNAPSHOTTING"]]],
    );
  });
});

describe("the list dws.getClusters", () => {
  const simulator = useSimulator();
  const read = (inputs: object = {}) => readerAt(simulator()).read("huaweicloud-backup:dws:getClusters", inputs);

  it("is not complete when the service lists fewer clusters than it counts", async () => {
    for (const end of ["2", "3"]) simulator().addResource("dws", `d3500000-0000-4000-8000-00000000000${end}`);
    assert.deepEqual([(await read()).complete, (await read()).count], [true, 3]);
    simulator().setLists({ cap: 2 });
    const { complete, count, reportedCount, incompleteReason } = await read();
    assert.deepEqual([complete, count, reportedCount], [false, 2, 3]);
    assert.equal(incompleteReason, "the list ended after 2 records although the service counts 3");
  });

  it("is told apart from the list of CSS, which has the same path, and sends an enterprise project that was asked for", async () => {
    await read();
    await readerAt(simulator()).read("huaweicloud-backup:css:getClusters", {});
    const { count } = await read({ enterpriseProjectId: "other" });
    assert.equal(count, 0);
    const sent = simulator()
      .requests()
      .map(({ queryName, query }) => [queryName, query["enterprise_project_id"]]);
    assert.deepEqual(sent, [
      ["dws.getClusters", undefined],
      ["css.getClusters", undefined],
      ["css.getClusters", undefined],
      ["dws.getClusters", "other"],
    ]);
  });
});

describe("the list cce.getClusters", () => {
  const simulator = useSimulator();

  it("asks for Autopilot clusters by another path, in one request", async () => {
    const inputs = { edition: "autopilot" };
    const { count, complete } = await readerAt(simulator()).read("huaweicloud-backup:cce:getClusters", inputs);
    assert.deepEqual([count, complete], [0, true]);
    const sent = simulator()
      .requests()
      .map(({ path }) => path);
    assert.deepEqual(sent, [`/autopilot/v3/projects/${projectId}/clusters`]);
  });
});
