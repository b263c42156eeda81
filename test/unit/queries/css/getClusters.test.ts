import assert from "node:assert/strict";
import type { GetCssClustersInputs } from "../../../../provider/generated/types";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const token = "huaweicloud-backup:css:getClusters";
const read = (answer: WireAnswer, inputs: GetCssClustersInputs = {}) => answerFrom(token, inputs, answer);
const fixture = (name: string): WireAnswer => readFixture("css.getClusters", name);

const id = "9b6f1a52-0c4d-4f9e-8f8e-3f1b3a2c9d10";
const documentedResource = {
  service: "css",
  id,
  name: "search-prod",
  activity: "busy",
  activityKinds: ["SNAPSHOTTING"],
  rawStatus: "200",
  createdAt: "2026-01-12T06:20:11.000Z",
  zoneProven: false,
  tags: { env: "prod" },
  tagsKnown: true,
  enterpriseProjectId: "0",
  kind: "elasticsearch",
} as const;
const zoneless = "CSS creation times have no zone: createdAt is read as UTC; in +08:00 it is 8 hours earlier";
const undocumented = "resources without a documented status: 1; their activity is unknown";

describe("the answer of css:getClusters", () => {
  it("shows the documented cluster with every field under its name, and as a resource", async () => {
    const { clusters, ...rest } = await read(fixture("documented"));
    assert.deepEqual(rest, {
      ...readOnce,
      totalSize: 1,
      listedResources: [documentedResource],
      count: 1,
      warnings: [zoneless],
    });
    const subnetId = "ec2f34b9-20eb-4872-85bd-bea9fc943128";
    const whiteList = { enableWhiteList: false, whiteList: "" };
    assert.deepEqual(clusters, [
      {
        id,
        name: "search-prod",
        desc: "",
        status: "200",
        actions: ["SNAPSHOTTING"],
        actionProgress: { SNAPSHOTTING: "40%" },
        created: "2026-01-12T06:20:11",
        updated: "2026-01-14T17:59:40",
        datastore: {
          type: "elasticsearch",
          version: "7.10.2",
          supportSecuritymode: false,
          subVersion: "7.10.2_24.3.0",
          isEosCluster: false,
        },
        backupAvailable: true,
        snapshotPolicy: { backupEnable: true, bakPeriod: "16:00 GMT+08:00", bakFrequency: "DAY", bakKeepDay: 7 },
        instances: [
          {
            id: "c2f1a6b8-95f8-45ea-8ca2-3b5d1a2c9d11",
            name: "search-prod-ess-esn-1-1",
            type: "ess",
            status: "200",
            specCode: "ess.spec-4u16g",
            azCode: "cn-north-4a",
            ip: "192.168.0.21",
            volume: { type: "COMMON", size: 40 },
            resourceId: "d0000000-0000-4000-8000-000000000001",
            subnetId,
          },
        ],
        tags: [{ key: "env", value: "prod" }],
        enterpriseProjectId: "0",
        period: false,
        endpoint: "192.168.0.21:9200",
        vpcId: "27d99e17-42f2-4751-818f-5c8c6c03ff15",
        subnetId,
        currentSubnetIds: subnetId,
        securityGroupId: "38c68523-0ce1-4b4f-b8c9-1ef3e9a4d5b2",
        httpsEnable: false,
        authorityEnable: false,
        diskEncrypted: false,
        bandwidthSize: 0,
        elbWhiteList: whiteList,
        publicKibanaResp: {
          eipSize: 5,
          elbWhiteListResp: whiteList,
          publicKibanaIp: "203.0.113.7:5601",
          bandwidthResourceId: "b0000000-0000-4000-8000-000000000001",
        },
      },
    ]);
  });

  it("is an empty, complete list whose warning names the scope", async () => {
    for (const answer of [fixture("empty"), { body: { totalSize: 0, clusters: null } }, { body: { totalSize: 0 } }]) {
      assert.deepEqual(await read(answer), {
        ...readOnce,
        totalSize: 0,
        clusters: [],
        listedResources: [],
        count: 0,
        warnings: [
          "no cluster was found in project 0a1b2c3d4e5f60718293a4b5c6d7e8f9, rows read: 0; a credential may not see every one",
        ],
      });
    }
  });

  it("is refused without a list or a total of 0", () =>
    Promise.all(
      [{}, { totalSize: 3 }, { totalSize: 3, clusters: null }].map((body) =>
        assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" }),
      ),
    ));

  it("is not complete with a row that names no id, and calls a cluster idle only if it states its work", async () => {
    const { listedResources: resources, complete, incompleteReason } = await read(fixture("missingFields"));
    const nothing = { service: "css", name: "", activity: "unknown", tags: {}, tagsKnown: false };
    assert.deepEqual(resources, [
      { ...nothing, id: "", rawStatus: "" },
      { ...nothing, id: "c5000000-0000-4000-8000-0000000000a1", rawStatus: "200" },
    ]);
    assert.deepEqual([complete, incompleteReason], [false, "the list names no id for 1 of its rows"]);
  });

  it("takes a status that no page documents for unknown", async () => {
    const { listedResources: resources, warnings } = await read(fixture("unknownWord"));
    const [resource] = resources;
    assert.deepEqual([resource?.activity, resource?.activityKinds, resource?.rawStatus], ["unknown", undefined, "201"]);
    assert.deepEqual([...warnings].sort(), [zoneless, undocumented].sort());
  });

  it("has no creation where the time is not in the documented format; a zone, if there is one, rules", async () => {
    const { listedResources: resources, warnings } = await read(fixture("absurdTime"));
    const created = resources.map(({ id: own, createdAt, zoneProven }) => [own.slice(-1), createdAt, zoneProven]);
    assert.deepEqual(created.sort(), [
      ["0", undefined, undefined],
      ["1", undefined, undefined],
      ["2", "2026-01-12T06:20:11.000Z", undefined],
      ["3", undefined, undefined],
    ]);
    assert.deepEqual(warnings, ["clusters[].created cannot be read: 2026-01-12 06:20:11 (2 times)"]);
  });

  it("reads all times as +08:00 where one lies in the future as UTC", async () => {
    const { listedResources: resources, warnings } = await read(fixture("future"));
    assert.deepEqual(
      resources.map(({ createdAt, zoneProven }) => [createdAt, zoneProven]),
      [
        ["2026-01-15T10:00:00.000Z", undefined],
        ["2026-01-11T22:20:11.000Z", undefined],
      ],
    );
    const disproved =
      "a CSS time without a zone is in the future as UTC, so times without a zone are read as +08:00 (2 times)";
    assert.deepEqual(warnings, [disproved]);
  });

  it("applies the engine again, and keeps a cluster that does not state its engine", async () => {
    const rows = [{ datastore: { type: "logstash" } }, { datastore: { type: "opensearch" } }, {}];
    const clusters = rows.map((row, at) => ({ id: `c${at}`, name: "n", status: "200", actions: [], tags: [], ...row }));
    const { listedResources: resources, warnings } = await read(
      { body: { totalSize: 3, clusters } },
      { datastoreType: "logstash" },
    );
    assert.deepEqual(resources.map((resource) => [resource.id, resource.kind]).sort(), [
      ["c0", "logstash"],
      ["c2", undefined],
    ]);
    assert.deepEqual(warnings, [
      "a row that the arguments do not ask for is left out",
      "a row stays that does not say whether the arguments ask for it",
    ]);
  });

  it("reads the older spelling of the enterprise project, and work in any form", async () => {
    const row = { id, name: "n", status: "200", enterprise_project_id: "ep1", tags: [] };
    const works = [{ actions: ["GROWING"] }, { actions: [7] }, { actionProgress: { REBOOTING: 5 } }];
    const clusters = works.map((work, at) => ({ ...row, id: `c${at}`, ...work }));
    const answer = await read({ body: { totalSize: 3, clusters } });
    assert.deepEqual(
      answer.listedResources.map(({ enterpriseProjectId, activity, activityKinds }) => [
        enterpriseProjectId,
        activity,
        activityKinds,
      ]),
      [
        ["ep1", "busy", ["GROWING"]],
        ["ep1", "unknown", undefined],
        ["ep1", "busy", ["REBOOTING"]],
      ],
    );
    assert.deepEqual(
      answer.clusters.map(({ actions, actionProgress }) => [actions, actionProgress]),
      [
        [["GROWING"], undefined],
        [undefined, undefined],
        [undefined, {}],
      ],
    );
  });
});
