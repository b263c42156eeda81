import assert from "node:assert/strict";
import type { GetCceClustersInputs } from "../../../../provider/generated/types";
import { getCceClusters } from "../../../../provider/queries/cce/getClusters";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const token = "huaweicloud-backup:cce:getClusters";
const read = (answer: WireAnswer, inputs: GetCceClustersInputs = {}) => answerFrom(token, inputs, answer);
const fixture = (name: string): WireAnswer => readFixture("cce.getClusters", name);

const uid = "4a1e7c52-9d08-11ef-8f3a-0255ac100b05";
const documentedResource = {
  service: "cce",
  id: uid,
  name: "prod-a",
  aliases: ["prod"],
  activity: "idle",
  rawStatus: "Available",
  createdAt: "2025-11-25T09:03:46.739Z",
  tags: { env: "prod" },
  tagsKnown: true,
  enterpriseProjectId: "0",
  kind: "CCE",
} as const;
const listed = (...items: readonly object[]): WireAnswer => ({ body: { kind: "Cluster", apiVersion: "v3", items } });
const cluster = (phase: string | undefined, members: object = {}) => ({
  metadata: { uid: "c0", name: "one" },
  spec: { clusterTags: [] },
  status: { phase },
  ...members,
});

describe("the answer of cce:getClusters", () => {
  it("shows the documented cluster with every field under its name, and as a resource", async () => {
    const { items, ...rest } = await read(fixture("documented"));
    const found = { kind: "Cluster", apiVersion: "v3", listedResources: [documentedResource], count: 1, warnings: [] };
    assert.deepEqual(rest, { ...readOnce, ...found });
    assert.deepEqual(items, [
      {
        kind: "Cluster",
        apiVersion: "v3",
        metadata: {
          uid,
          name: "prod-a",
          alias: "prod",
          creationTimestamp: "2025-11-25 09:03:46.739012 +0000 UTC",
          updateTimestamp: "2026-01-14 09:03:46 +0000 UTC",
          timezone: "Asia/Shanghai",
          labels: { FeatureGates: "on" },
          annotations: { totalNodesNumber: "3" },
        },
        spec: {
          category: "CCE",
          type: "VirtualMachine",
          flavor: "cce.s2.small",
          version: "v1.31",
          platformVersion: "cce.8.0",
          legacyVersion: "v1.31.8-r0",
          description: "",
          billingMode: 0,
          az: "cn-north-4a",
          ipv6enable: false,
          supportIstio: true,
          enableAutopilot: false,
          deletionProtection: true,
          clusterTags: [{ key: "env", value: "prod" }],
          extendParam: { enterpriseProjectId: "0", clusterAZ: "multi_az", clusterExternalIP: "203.0.113.11" },
        },
        status: {
          phase: "Available",
          message: "",
          endpoints: [{ url: "https://192.168.0.5:5443", type: "Internal" }],
          isLocked: false,
        },
      },
    ]);
  });

  it("is an empty, complete list whose warning names the scope, by the kind of the answer or an empty list", async () => {
    const bodies = [{ kind: "List", items: null }, { kind: "cluster" }, { items: [] }];
    for (const answer of [fixture("empty"), ...bodies.map((body) => ({ body }))]) {
      const { items, listedResources: resources, count, complete, warnings } = await read(answer);
      assert.deepEqual([items, resources, count, complete], [[], [], 0, true]);
      assert.deepEqual(warnings, [
        "no cluster was found in project 0a1b2c3d4e5f60718293a4b5c6d7e8f9, rows read: 0; a credential may not see every one",
      ]);
    }
  });

  it("is refused where neither a list nor its kind stands", () =>
    Promise.all(
      [{}, { kind: "Status" }, { kind: "Status", items: null }, { kind: "Cluster", items: {} }].map((body) =>
        assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" }),
      ),
    ));

  it("is not complete while a cluster is ordered, which has no id yet", async () => {
    const { listedResources: resources, complete, incompleteReason } = await read(fixture("missingFields"));
    const nothing = { service: "cce", id: "", tags: {}, tagsKnown: false };
    assert.deepEqual(resources, [
      { ...nothing, name: "", activity: "unknown", rawStatus: "" },
      { ...nothing, name: "ordered", activity: "busy", activityKinds: ["Creating"], rawStatus: "Creating" },
    ]);
    assert.deepEqual([complete, incompleteReason], [false, "the list names no id for 2 of its rows"]);
  });

  it("takes a phase that no page documents for unknown", async () => {
    const { listedResources: resources, warnings } = await read(fixture("unknownWord"));
    assert.deepEqual(resources, [{ ...documentedResource, activity: "unknown", rawStatus: "Compacting" }]);
    assert.deepEqual(warnings, ["resources without a documented status: 1; their activity is unknown"]);
  });

  it("has no creation where the time cannot be read; RFC 3339 can", async () => {
    const { listedResources: resources, warnings } = await read(fixture("absurdTime"));
    assert.deepEqual(
      resources.map(({ createdAt }) => createdAt),
      ["2025-11-25T09:03:46.000Z", undefined, undefined, undefined],
    );
    assert.deepEqual(warnings, [
      "items[].metadata.creationTimestamp cannot be read: 2025-11-25 09:03:46.739012 (2 times)",
    ]);
  });

  const busy = ["Creating", "ScalingUp", "ScalingDown", "Upgrading", "Resizing", "RollingBack", "Awaking"];
  for (const [phase, activity] of [
    ["Available", "idle"],
    ...[...busy, "Hibernating", "UnFreezing", "Freezing"].map((word) => [word, "busy"] as const),
    ["Deleting", "deleting"],
    ["Hibernation", "asleep"],
    ["Frozen", "asleep"],
    ...["Unavailable", "Error", "ResizeFailed", "RollbackFailed"].map((word) => [word, "degraded"] as const),
    ["Empty", "unknown"],
    ["available", "unknown"],
    ["constructor", "unknown"],
    [undefined, "unknown"],
  ] as const) {
    it(`says that a cluster is ${activity} in the phase ${String(phase)}`, async () => {
      const [resource] = (await read(listed(cluster(phase)))).listedResources;
      assert.deepEqual([resource?.activity, resource?.rawStatus], [activity, phase ?? ""]);
      assert.deepEqual(resource?.activityKinds, activity === "busy" ? [phase] : undefined);
    });
  }

  it("has no alias that is the name itself, and does not know tags that the list leaves out", async () => {
    const metadata = { uid: "c0", name: "one", alias: "one" };
    const [resource] = (await read(listed({ metadata, status: { phase: "Available" } }))).listedResources;
    assert.deepEqual([resource?.aliases, resource?.tags, resource?.tagsKnown], [undefined, {}, false]);
  });

  it("reads the texts of labels, and no member of an object's own", async () => {
    const metadata = JSON.parse(
      '{"uid":"c0","name":"one","labels":{"a":"1","b":{"c":1},"__proto__":"x","n":7}}',
    ) as object;
    const { items, warnings } = await read(listed({ metadata, status: { phase: "Available" } }));
    const labels = items[0]?.metadata?.labels ?? {};
    assert.deepEqual(Object.entries(labels), [
      ["a", "1"],
      ["__proto__", "x"],
      ["n", "7"],
    ]);
    assert.deepEqual(warnings, ["items[].metadata.labels.* is not a text; the field is absent"]);
  });

  it("applies phase, architecture and version again", async () => {
    const rows = [
      cluster("Available", { metadata: { uid: "c0" }, spec: { type: "ARM64", version: "v1.31" } }),
      cluster("Error", { metadata: { uid: "c1" }, spec: { type: "VirtualMachine", version: "v1.30" } }),
      cluster(undefined, { metadata: { uid: "c2" }, spec: {} }),
    ];
    const ids = async (inputs: GetCceClustersInputs) =>
      (await read(listed(...rows), inputs)).listedResources.map((resource) => resource.id);
    assert.deepEqual(await ids({ status: "Error" }), ["c1", "c2"]);
    assert.deepEqual(await ids({ type: "ARM64" }), ["c0", "c2"]);
    assert.deepEqual(await ids({ version: "v1.3" }), ["c2"]);
  });

  it("asks for an edition by its path, and never for `errorStatus`", () => {
    const path = (edition?: string) => getCceClusters.pathSegments({ ...(edition && { edition }) }, "p").join("/");
    assert.deepEqual(
      [path(), path("standard"), path("autopilot")],
      ["api/v3/projects/p/clusters", "api/v3/projects/p/clusters", "autopilot/v3/projects/p/clusters"],
    );
    const inputs = { status: "Error", type: "ARM64", version: "v1.31", detail: true, edition: "autopilot" };
    assert.deepEqual(getCceClusters.filter?.(inputs), [
      ["status", "Error"],
      ["type", "ARM64"],
      ["version", "v1.31"],
      ["detail", "true"],
    ]);
  });
});
