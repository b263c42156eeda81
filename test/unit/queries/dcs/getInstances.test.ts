import assert from "node:assert/strict";
import type { GetInstancesInputs } from "../../../../provider/generated/types";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const token = "huaweicloud-backup:dcs:getInstances";
const read = (answer: WireAnswer, inputs: GetInstancesInputs = {}) => answerFrom(token, inputs, answer);
const fixture = (name: string): WireAnswer => readFixture("dcs.getInstances", name);

const id = "5560df16-cebf-4473-95c4-d1b573c16e79";
const documentedResource = {
  service: "dcs",
  id,
  name: "cache-prod",
  activity: "idle",
  rawStatus: "RUNNING",
  createdAt: "2025-08-09T10:11:12.131Z",
  tags: { env: "prod" },
  tagsKnown: true,
  enterpriseProjectId: "0",
  kind: "ha",
} as const;
const noneFound =
  "no instance was found in project 0a1b2c3d4e5f60718293a4b5c6d7e8f9, rows read: 0; a credential may not see every one";

describe("the answer of dcs:getInstances", () => {
  it("shows the documented instance with every field under its name, and as a resource", async () => {
    const { instances, ...rest } = await read(fixture("documented"));
    assert.deepEqual(rest, {
      ...readOnce,
      instanceNum: 1,
      listedResources: [documentedResource],
      count: 1,
      warnings: [],
    });
    assert.deepEqual(instances, [
      {
        instanceId: id,
        name: "cache-prod",
        status: "RUNNING",
        subStatus: "NORMAL",
        createdAt: "2025-08-09T10:11:12.131Z",
        updatedAt: "2025-11-20T08:09:10.111Z",
        engine: "Redis",
        engineVersion: "6.0",
        specCode: "redis.ha.xu1.large.r2.4",
        cpuType: "x86_64",
        capacity: 4,
        capacityMinor: "4",
        maxMemory: 4096,
        usedMemory: 121,
        chargingMode: 0,
        description: "",
        vpcId: "27d99e17-42f2-4751-818f-5c8c6c03ff15",
        vpcName: "vpc-prod",
        subnetId: "ec2f34b9-20eb-4872-85bd-bea9fc943128",
        securityGroupId: "38c68523-0ce1-4b4f-b8c9-1ef3e9a4d5b2",
        ip: "192.168.0.7",
        port: 6379,
        domainName: "redis-5560df1-dcs-o.internal",
        readonlyDomainName: "redis-5560df1-ro-dcs-o.internal",
        enablePublicip: false,
        enableSsl: false,
        noPasswordAccess: false,
        userId: "b7d5c1a0e8f94b6f8d2c3a4b5c6d7e8f",
        userName: "ops",
        maintainBegin: "18:00:00",
        maintainEnd: "19:00:00",
        serviceUpgrade: false,
        enterpriseProjectId: "0",
        tags: [{ key: "env", value: "prod" }],
        azCodes: ["cn-north-4a", "cn-north-4b"],
        features: { supportAcl: true, supportTransparentClientIp: false, supportSsl: true, supportAuditLog: false },
      },
    ]);
  });

  it("is an empty, complete list whose warning names the scope, for a 204 and for an empty answer", async () => {
    const empty = { ...readOnce, instanceNum: 0, instances: [], listedResources: [], count: 0, warnings: [noneFound] };
    const bodies = [{ instance_num: 0, instances: [] }, { instance_num: 0, instances: null }, { instances: [] }];
    for (const answer of [fixture("empty"), { body: { instance_num: 0 } }, ...bodies.map((body) => ({ body }))]) {
      assert.deepEqual(await read(answer), empty);
    }
  });

  it("is not complete with a row that names no id, and makes nothing up", async () => {
    const { listedResources: resources, complete, incompleteReason, warnings } = await read(fixture("missingFields"));
    const nothing = { service: "dcs", name: "", tags: {}, tagsKnown: false };
    assert.deepEqual(resources, [
      { ...nothing, id: "", activity: "unknown", rawStatus: "" },
      { ...nothing, id: "dc000000-0000-4000-8000-0000000000a1", activity: "idle", rawStatus: "RUNNING" },
    ]);
    assert.deepEqual([complete, incompleteReason], [false, "the list names no id for 1 of its rows"]);
    assert.deepEqual(warnings, ["resources without a documented status: 1; their activity is unknown"]);
  });

  it("takes a status that no page documents for unknown", async () => {
    const { listedResources: resources, warnings } = await read(fixture("unknownWord"));
    assert.deepEqual(resources, [{ ...documentedResource, activity: "unknown", rawStatus: "COMPACTING" }]);
    assert.deepEqual(warnings, ["resources without a documented status: 1; their activity is unknown"]);
  });

  it("has no creation where the time is not in the documented format", async () => {
    const { listedResources: resources, warnings } = await read(fixture("absurdTime"));
    assert.deepEqual(
      resources.map(({ createdAt }) => createdAt),
      [undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(warnings, ["instances[].created_at cannot be read: 2025-08-09T10:11:12.131 (3 times)"]);
  });

  it("reads the scalars of the page's example: numbers as keys and ids, zones as objects, an empty object as nothing", async () => {
    const { instances, listedResources: resources, warnings } = await read(fixture("quirks"));
    assert.deepEqual(resources, [{ ...documentedResource, tags: { "1": "" } }]);
    const [first] = instances;
    assert.deepEqual(
      [first?.tags, first?.azCodes, first?.publicipId, first?.enterpriseProjectId],
      [[{ key: "1" }], ["cn-north-4a", "cn-north-4b"], undefined, "0"],
    );
    assert.deepEqual(warnings, []);
  });
});

const row = (members: object) => ({ instance_id: id, name: "cache-prod", status: "RUNNING", tags: [], ...members });
const listed = (...rows: readonly object[]): WireAnswer => ({
  body: { instance_num: rows.length, instances: rows.map((one, at) => row({ instance_id: `i${at}`, ...one })) },
});

describe("the activity of a DCS instance", () => {
  const busy = [
    ...["CREATING", "RESTARTING", "EXTENDING", "RESTORING", "FLUSHING", "STARTING", "CLOSING", "UPGRADING"],
    ...["ROLLBACKING", "IPEXCHANGING"],
  ];
  for (const [status, activity] of [
    ["RUNNING", "idle"],
    ...busy.map((word) => [word, "busy"] as const),
    ["CREATEFAILED", "degraded"],
    ["ERROR", "degraded"],
    ["FROZEN", "asleep"],
    ["CLOSED", "asleep"],
    ["DELETED", "deleting"],
    ["running", "unknown"],
    ["RUNNING ", "unknown"],
    ["toString", "unknown"],
  ] as const) {
    it(`is ${activity} for ${JSON.stringify(status)}`, async () => {
      const [resource] = (await read(listed({ status }))).listedResources;
      assert.deepEqual([resource?.activity, resource?.rawStatus], [activity, status]);
      assert.deepEqual(resource?.activityKinds, activity === "busy" ? [status] : undefined);
    });
  }

  it("is busy during an upgrade, whose kind no word names", async () => {
    const { listedResources: resources } = await read(
      listed({ service_upgrade: true }, { service_upgrade: true, status: "ERROR" }),
    );
    assert.deepEqual(
      resources.map(({ activity, activityKinds }) => [activity, activityKinds]),
      [
        ["busy", undefined],
        ["degraded", undefined],
      ],
    );
  });
});

describe("the tags of a DCS instance", () => {
  for (const [tags, expected, tagsKnown] of [
    [[{ key: "env", value: "prod" }, { key: "only" }], { env: "prod", only: "" }, true],
    [[], {}, true],
    [null, {}, true],
    [undefined, {}, false],
    [[{ value: "prod" }], {}, false],
    [
      [
        { key: "env", value: "prod" },
        { key: "env", value: "test" },
      ],
      { env: "prod" },
      false,
    ],
  ] as const) {
    it(`are ${tagsKnown ? "known" : "not known"} from ${JSON.stringify(tags)}`, async () => {
      const [resource] = (await read(listed({ tags }))).listedResources;
      assert.deepEqual([resource?.tags, resource?.tagsKnown], [expected, tagsKnown]);
    });
  }
});

describe("the filters of dcs:getInstances", () => {
  const answer = listed(
    { name: "cache-prod", ip: "192.168.0.1，192.168.0.2", tags: [{ key: "env", value: "prod" }] },
    { name: "cache-prod-2", status: "ERROR", ip: "10.0.0.1", tags: [{ key: "env", value: "" }] },
    { name: undefined, status: undefined, ip: undefined, tags: undefined },
  );
  const found = async (inputs: GetInstancesInputs) => {
    const { listedResources: resources, count, warnings } = await read(answer, inputs);
    assert.equal(count, resources.length);
    return [resources.map((resource) => resource.id).sort(), warnings.slice(0, 2)] as const;
  };
  const others = (times: number) =>
    `a row that the arguments do not ask for is left out${times === 1 ? "" : ` (${times} times)`}`;
  const stays = "a row stays that does not say whether the arguments ask for it";
  for (const [inputs, ids, left] of [
    [{ name: "cache-prod" }, ["i0", "i2"], 1],
    [{ name: "cache" }, ["i2"], 2],
    [{ name: "Cache-prod" }, ["i2"], 2],
    [{ status: "ERROR" }, ["i1", "i2"], 1],
    [{ ip: "192.168.0.2" }, ["i0", "i2"], 1],
    [{ ip: "192.168.0" }, ["i2"], 2],
    [{ tags: "env=prod" }, ["i0", "i2"], 1],
    [{ tags: "env=" }, ["i1", "i2"], 1],
    [{ tags: "env=prod,team=a" }, ["i2"], 2],
    [{ tags: "missing=" }, ["i2"], 2],
  ] as const) {
    it(`are applied again: ${JSON.stringify(inputs)}`, async () => {
      const [resources, warnings] = await found(inputs);
      assert.deepEqual(resources, ids);
      assert.deepEqual([...warnings].sort(), [stays, others(left)]);
    });
  }

  it("compare an id in any letter case", async () => {
    const [resources] = await found({ instanceId: "I1" });
    assert.deepEqual(resources, ["i1"]);
  });

  it("say of an empty answer how many rows were read", async () => {
    const { warnings } = await read(listed({}), { name: "other" });
    assert.ok(warnings.includes(noneFound.replace("rows read: 0", "rows read: 1")), warnings.join("\n"));
  });

  for (const tags of ["env", "env=prod,", "=prod", ","]) {
    it(`refuse ${JSON.stringify(tags)} for tags`, () =>
      assert.rejects(read(listed({}), { tags }), {
        message:
          "dcs:getInstances: tags must be key=value, several separated by commas. Correct the argument. [INPUT_INVALID]",
      }));
  }
});
