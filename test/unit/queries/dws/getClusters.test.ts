import assert from "node:assert/strict";
import type { GetDwsClustersInputs } from "../../../../provider/generated/types";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const token = "huaweicloud-backup:dws:getClusters";
const read = (answer: WireAnswer, inputs: GetDwsClustersInputs = {}) => answerFrom(token, inputs, answer);
const fixture = (name: string): WireAnswer => readFixture("dws.getClusters", name);

const id = "7d85f602-a948-4a30-afd4-e84f47471c15";
const documentedResource = {
  service: "dws",
  id,
  name: "dwh",
  activity: "busy",
  activityKinds: ["SNAPSHOTTING"],
  rawStatus: "AVAILABLE / NORMAL / SNAPSHOTTING",
  createdAt: "2025-06-01T02:03:04.000Z",
  tags: { env: "prod" },
  tagsKnown: true,
  enterpriseProjectId: "0",
} as const;
const scope = "project 0a1b2c3d4e5f60718293a4b5c6d7e8f9";
const noneIn = (place: string) => `no cluster was found in ${place}, rows read: 0; a credential may not see every one`;
const row = { id, name: "dwh", status: "AVAILABLE", task_status: null, action_progress: {}, tags: null };

describe("the answer of dws:getClusters", () => {
  it("shows the documented cluster with every field under its name, and as a resource", async () => {
    const { clusters, ...rest } = await read(fixture("documented"));
    const found = { reportedCount: 1, listedResources: [documentedResource], count: 1, warnings: [] };
    assert.deepEqual(rest, { ...readOnce, ...found });
    assert.deepEqual(clusters, [
      {
        id,
        name: "dwh",
        status: "AVAILABLE",
        subStatus: "NORMAL",
        taskStatus: "SNAPSHOTTING",
        actionProgress: { SNAPSHOTTING: "20%" },
        version: "9.1.0.200",
        created: "2025-06-01T02:03:04Z",
        updated: "2026-01-14T18:00:10Z",
        port: 8000,
        endpoints: [
          { connectInfo: "dwh.dws.example.com:8000", jdbcUrl: "jdbc:postgresql://dwh.dws.example.com:8000/db" },
        ],
        nodes: [{ id: "acaf62a4-41b3-4106-bf6b-2f464d2a0b11", status: "200", name: "dwh-cn-1" }],
        tags: [{ key: "env", value: "prod" }],
        userName: "dbadmin",
        numberOfNode: 1,
        recentEvent: 6,
        availabilityZone: "cn-north-4a",
        enterpriseProjectId: "0",
        nodeType: "dwsx2.xlarge",
        vpcId: "85b20d7e-9eb7-4b2a-98f3-3c8843ea3574",
        subnetId: "374eca02-cfc4-4de7-8ab5-dbebf7d9a720",
        securityGroupId: "dc3ec145-9029-4b39-b5a3-ace5a01f772b",
        publicIp: {
          publicBindType: "auto_assign",
          eipId: "e0000000-0000-4000-8000-000000000001",
          ipType: "5_bgp",
          eipAddress: "203.0.113.9",
          bandWidth: 5,
          status: "ACTIVE",
        },
        publicEndpoints: [{ publicConnectInfo: "203.0.113.9:8000", jdbcUrl: "jdbc:postgresql://203.0.113.9:8000/db" }],
      },
    ]);
  });

  it("is an empty, complete list whose warning names the scope", async () => {
    const empty = {
      ...readOnce,
      reportedCount: 0,
      clusters: [],
      listedResources: [],
      count: 0,
      warnings: [noneIn(scope)],
    };
    const bodies = [{ count: 0, clusters: null }, { count: "0" }];
    for (const answer of [fixture("empty"), ...bodies.map((body) => ({ body }))]) {
      assert.deepEqual(await read(answer), empty);
    }
  });

  it("names the enterprise project in the scope of an empty answer", async () => {
    const { warnings } = await read(fixture("empty"), { enterpriseProjectId: "ep1" });
    assert.deepEqual(warnings, [noneIn(`${scope}, enterprise project ep1`)]);
  });

  it("is refused without a list or a count of 0", () =>
    Promise.all(
      [{}, { count: 3 }, { count: 1, clusters: null }].map((body) =>
        assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" }),
      ),
    ));

  for (const [count, reason] of [
    [3, "the list ended after 2 records although the service counts 3"],
    [1, "the list has 2 records although the service counts 1"],
    ["2", undefined],
  ] as const) {
    it(`is ${reason === undefined ? "complete" : "not complete"} with two rows and the count ${JSON.stringify(count)}`, async () => {
      const answer = await read({ body: { count, clusters: [row, { ...row, id: "d2" }] } });
      assert.deepEqual([answer.complete, answer.incompleteReason], [reason === undefined, reason]);
      assert.deepEqual([answer.count, answer.reportedCount], [2, Number(count)]);
    });
  }

  it("is not complete with a row that names no id, and calls no cluster idle that leaves out its task", async () => {
    const { listedResources: resources, complete, incompleteReason } = await read(fixture("missingFields"));
    const nothing = { service: "dws", name: "", activity: "unknown", tags: {}, tagsKnown: false };
    assert.deepEqual(resources, [
      { ...nothing, id: "", rawStatus: "" },
      { ...nothing, id: "d3000000-0000-4000-8000-0000000000a1", rawStatus: "AVAILABLE" },
    ]);
    assert.deepEqual([complete, incompleteReason], [false, "the list names no id for 1 of its rows"]);
  });

  it("takes a status that no page documents for unknown", async () => {
    const { listedResources: resources, warnings } = await read(fixture("unknownWord"));
    const [resource] = resources;
    assert.deepEqual([resource?.activity, resource?.rawStatus], ["unknown", "REBUILDING / NORMAL"]);
    assert.deepEqual(warnings, ["resources without a documented status: 1; their activity is unknown"]);
  });

  it("has no creation where the time is not in the documented format", async () => {
    const { listedResources: resources, warnings } = await read(fixture("absurdTime"));
    assert.deepEqual(
      resources.map(({ createdAt }) => createdAt),
      [undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(warnings, ["clusters[].created cannot be read: 2025-06-01T02:03:04 (3 times)"]);
  });

  for (const [members, activity] of [
    [{}, "idle"],
    [{ task_status: "", action_progress: null }, "idle"],
    [{ task_status: undefined }, "unknown"],
    [{ action_progress: "none" }, "unknown"],
    [{ task_status: "RESIZE_FAILURE" }, "degraded"],
    [{ task_status: "WAITING_REDISTRIBUTION" }, "busy"],
    [{ status: "FROZEN" }, "asleep"],
    [{ status: "DELETING" }, "deleting"],
  ] as const) {
    it(`says that a cluster is ${activity} with ${JSON.stringify(members)}, as the read of one cluster does`, async () => {
      const answer = await read({ body: { count: 1, clusters: [{ ...row, ...members }] } });
      const one = await answerFrom("internal:dws:readCluster" as typeof token, { clusterId: id } as never, {
        body: { cluster: { ...row, ...members } },
      });
      const [resource] = answer.listedResources;
      assert.equal(resource?.activity, activity);
      assert.equal((one as unknown as { activity: { state: string } }).activity.state, activity);
      assert.deepEqual([resource.tags, resource.tagsKnown], [{}, true]);
    });
  }

  it("applies the enterprise project again, except for the word that stands for all", async () => {
    const clusters = [
      { ...row, id: "d0", enterprise_project_id: "ep1" },
      { ...row, id: "d1", enterprise_project_id: "ep2" },
      { ...row, id: "d2" },
    ];
    const ids = async (enterpriseProjectId: string) => {
      const { listedResources: resources } = await read({ body: { count: 3, clusters } }, { enterpriseProjectId });
      return resources.map((resource) => resource.id);
    };
    assert.deepEqual(await ids("EP1"), ["d2"]);
    assert.deepEqual(await ids("ep1"), ["d0", "d2"]);
    assert.deepEqual(await ids("all_granted_eps"), ["d0", "d1", "d2"]);
  });
});
