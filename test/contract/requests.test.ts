import assert from "node:assert/strict";
import { resolveSettings } from "../../provider/config/resolveSettings";
import { version } from "../../provider/generated/version";
import { createReader } from "../../provider/reading/createReader";
import { simulatorDefaults, startSimulator, type Simulator } from "../../provider/simulator/index";
import { allQueryCases, queryCases, type QueryCase } from "../support/queryCases";
import { fixedNow, readCase, readerAt, useSimulator } from "../support/startReader";

const { accessKey, secretKey, authToken, projectId } = simulatorDefaults;
const redacted = "[redacted]";

/** Headers of every request, however it is authorised. */
const headersTo = (simulator: Simulator, { service }: QueryCase) => ({
  host: `127.0.0.1:${simulator.port}`,
  "content-type": "application/json",
  accept: "application/json",
  "accept-encoding": "identity",
  "user-agent": `pulumi-huaweicloud-backup/${version}`,
  "x-project-id": projectId,
  "x-sdk-date": "20260115T120000Z",
  ...(service === "dws" ? { "x-language": "en-us" } : {}),
});

function signed(service: string, more: readonly string[] = []): string {
  const names = ["content-type", "host", ...(service === "dws" ? ["x-language"] : []), "x-project-id", "x-sdk-date"];
  return `SDK-HMAC-SHA256 Access=${redacted}, SignedHeaders=${[...names, ...more].join(";")}, Signature=${redacted}`;
}

describe("a read sends exactly the documented request", () => {
  const simulator = useSimulator();
  /** The first request; a second one, for the rows behind its page, differs in the position alone. */
  const sent = () =>
    simulator()
      .requests()
      .slice(0, 1)
      .map(({ method, path, query, headers, status }) => ({ method, path, query, headers, status }));

  for (const query of allQueryCases) {
    it(`signed with a key pair: ${query.name}`, async () => {
      await readCase(readerAt(simulator()), query);
      const headers = { ...headersTo(simulator(), query), authorization: signed(query.service) };
      assert.deepEqual(sent(), [{ method: "GET", path: query.path, query: query.query, headers, status: 200 }]);
    });

    it(`authorised by a token instead, unsigned: ${query.name}`, async () => {
      await readCase(readerAt(simulator(), { authToken }), query);
      const headers = { ...headersTo(simulator(), query), "x-auth-token": redacted };
      assert.deepEqual(sent(), [{ method: "GET", path: query.path, query: query.query, headers, status: 200 }]);
    });
  }
});

describe("a read with temporary keys", () => {
  const securityToken = "simulator-security-token-not-a-real-one";
  const simulator = useSimulator({ securityToken });

  for (const query of allQueryCases) {
    it(`sends and signs the security token: ${query.name}`, async () => {
      await readCase(readerAt(simulator(), { accessKey, secretKey, securityToken }), query);
      const [request] = simulator().requests();
      const authorization = signed(query.service, ["x-security-token"]);
      assert.deepEqual(request?.headers, {
        ...headersTo(simulator(), query),
        authorization,
        "x-security-token": redacted,
      });
      assert.equal(request.status, 200);
    });
  }

  it("is refused without the token, in one request", async () => {
    await assert.rejects(readCase(readerAt(simulator()), queryCases.css), { code: "AUTH_REJECTED" });
    assert.equal(simulator().requests().length, 1);
  });
});

/** Whether a request is for the beginning of a list. */
const isFirst = ({ query }: { readonly query: Readonly<Record<string, string>> }): boolean =>
  (query["start"] ?? "1") === "1" && (query["offset"] ?? "0") === "0";

describe("arguments reach the request", () => {
  const simulator = useSimulator();
  const firstRequest = () => simulator().requests()[0];

  for (const [language, step] of [
    ["en-us", "Create Snapshot"],
    ["zh-cn", "创建快照"],
  ] as const) {
    it(`language ${language} as x-language of DWS, which names its steps in it`, async () => {
      const answer = await readCase(readerAt(simulator()), queryCases.dws, { language });
      assert.equal(firstRequest()?.headers["x-language"], language);
      assert.ok("actionName" in answer);
      assert.equal(answer.items?.[0]?.itemName, step);
    });
  }

  for (const actionName of [
    "GROWING",
    "RESIZE_FAILURE",
    "RESTORING",
    "RESTORING_FAILED",
    "SNAPSHOTTING",
    "SNAPSHOTTING_FAILED",
    "FINE_GRAINED_RESTORING",
    "FINE_GRAINED_RESTORING_FAILED",
  ]) {
    it(`actionName ${actionName} as the last part of the DWS path`, async () => {
      await readCase(readerAt(simulator()), queryCases.dws, { actionName });
      assert.equal(firstRequest()?.path, queryCases.dws.path.replace(/SNAPSHOTTING$/, actionName));
    });
  }

  it("status and limit of CSS, and nothing that belongs to us alone", async () => {
    const more = { status: "NOT_FAIL", limit: 25, maxRecords: 10, newest: 3, region: "cn-north-4" };
    await readCase(readerAt(simulator()), queryCases.css, more);
    assert.deepEqual(firstRequest()?.query, { start: "1", limit: "25", status: "NOT_FAIL" });
  });

  for (const id of ["a", "0", "A-b_C", "x".repeat(128)]) {
    it(`an id exactly as it was given (${id.length > 20 ? `${id.length} characters` : id})`, async () => {
      await assert.rejects(readCase(readerAt(simulator()), queryCases.css, { clusterId: id }), {
        code: "API_NOT_FOUND_OR_DENIED",
      });
      assert.equal(firstRequest()?.path, `/v1.0/${projectId}/clusters/${id}/logs/records`);
    });
  }
});

describe("region and project of a call", () => {
  const home = useSimulator({ region: "sim-region-1" });
  const away = useSimulator({ region: "sim-region-2", projectId: "ffffffffffffffffffffffffffffffff" });

  it("lead to that region's endpoint and that project, and leave the next call alone", async () => {
    const environment = { ...home().environment(), ...away().environment(), HW_REGION_NAME: "sim-region-1" };
    const { settings } = resolveSettings({ projectId }, environment);
    const reader = createReader({ settings, now: () => fixedNow });
    const call = { region: "sim-region-2", projectId: away().projectId };
    for (const query of allQueryCases) await readCase(reader, query, call);
    for (const query of allQueryCases) await readCase(reader, query);
    assert.deepEqual(
      away()
        .requests()
        .filter(isFirst)
        .map(({ path, headers, status }) => [path, headers["x-project-id"], status]),
      allQueryCases.map(({ path }) => [path.replace(projectId, away().projectId), away().projectId, 200]),
    );
    assert.deepEqual(
      home()
        .requests()
        .filter(isFirst)
        .map(({ path, headers }) => [path, headers["x-project-id"]]),
      allQueryCases.map(({ path }) => [path, projectId]),
    );
  });

  it("are named in the message of a failure", async () => {
    const reader = readerAt(home());
    await assert.rejects(readCase(reader, queryCases.cce, { region: "cn-east-3", projectId: "other" }), {
      code: "AUTH_DENIED",
      message: /^cce:getClusterSnapshotTasks of cluster [\w-]+ in region cn-east-3, project other: /,
    });
  });
});

describe("a read without what it needs", () => {
  const complete = { region: "sim-region-1", projectId, authToken };
  for (const [what, given, happened] of [
    ["region", { ...complete, region: "" }, "no region is set"],
    ["credentials", { ...complete, authToken: "" }, "no credentials were found"],
  ] as const) {
    it(`says that there is no ${what}, and where it can be set`, async () => {
      const simulator = await startSimulator();
      try {
        const { settings } = resolveSettings({ ...given, ecsMetadata: "false", endpoints: simulator.endpoints }, {});
        const read = readCase(createReader({ settings }), queryCases.dcs);
        await assert.rejects(read, {
          code: "CONFIG_MISSING",
          kind: "config",
          message: new RegExp(
            `^dcs:getInstanceBackups of instance [\\w-]+: ${happened}\\. Set .*HW_.* \\[CONFIG_MISSING\\]$`,
          ),
        });
        assert.deepEqual(simulator.requests(), []);
      } finally {
        await simulator.close();
      }
    });
  }
});
