import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { simulatorDefaults } from "../../../provider/simulator/index";
import { registry } from "../../../provider/generated/registry";
import { unknownValue } from "../../../provider/engine/unknownValue";
import { archive, asset, output, reference, secret } from "../../support/envelopes";
import { allQueryCases, queryCases } from "../../support/queryCases";
import { fixedNow, useSimulator } from "../../support/startReader";
import { useService } from "../../support/startService";

const { accessKey, secretKey } = simulatorDefaults;
const css = queryCases.css;

describe("Invoke", () => {
  const simulator = useSimulator();
  const service = useService(() => ({ environment: simulator().environment(), reads: { now: () => fixedNow } }));
  const invoke = (token: string, args: Readonly<Record<string, unknown>>) => service().provider.invoke(token, args);
  const configure = (args: Readonly<Record<string, unknown>> = {}) => service().provider.configure(args);

  for (const query of allQueryCases) {
    it(`answers ${query.token} with both views and no failure`, async () => {
      await configure();
      const { answer, failures } = await invoke(query.token, query.inputs);
      assert.deepEqual(failures, []);
      assert.deepEqual(
        [answer?.["latestBackupTime"], answer?.["latestBackupAgeSeconds"], answer?.["openCount"], answer?.["asOf"]],
        ["2026-01-15T11:00:00.000Z", 3600, 0, "2026-01-15T12:00:00.000Z"],
      );
      // One line for each request of the read, the one that proves the end of a list included.
      const [source, ...requests] = service().log;
      assert.equal(source, "debug: credentials: HW_* environment variables");
      assert.equal(requests.length, simulator().requests().length);
      for (const [at, request] of requests.entries()) {
        assert.match(
          request,
          /^debug: GET http:\/\/127\.0\.0\.1:\d+\/\S+ → 200, \d+ ms, attempt 1, request id 0{31}\d$/,
        );
        assert.ok(request.endsWith(String(at + 1)), request);
      }
    });

    it(`takes the arguments of ${query.token} in envelopes and in snake_case`, async () => {
      await configure();
      const plain = await invoke(query.token, query.inputs);
      const wrapped = Object.entries(query.inputs).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        secret(output(value)),
      ]);
      assert.deepEqual(await invoke(query.token, Object.fromEntries(wrapped) as Record<string, unknown>), plain);
    });
  }

  it("reads with what Configure said before what the environment says", async () => {
    await configure({ accessKey: secret("ANOTHERACCESSKEY0000"), secretKey });
    const { failures } = await invoke(css.token, css.inputs);
    assert.deepEqual(
      failures.map(({ property, reason }) => [property, reason.includes("AUTH_REJECTED; HTTP 401")]),
      [["clusterId", true]],
    );
    await configure({ accessKey, secretKey: secret(secretKey), endpoints: JSON.stringify({ css: simulator().url }) });
    assert.deepEqual((await invoke(css.token, css.inputs)).failures, []);
  });

  for (const [what, args, property, reason] of [
    [
      "a required one is missing",
      {},
      "clusterId",
      "css:getLogBackupRecords: clusterId is required. Set the argument. [INPUT_MISSING]",
    ],
    [
      "one has no value in its envelope",
      { clusterId: output() },
      "clusterId",
      "css:getLogBackupRecords: clusterId is required. Set the argument. [INPUT_MISSING]",
    ],
    [
      "one is out of range",
      { ...css.inputs, limit: 0 },
      "limit",
      "css:getLogBackupRecords: limit must be a whole number from 1 to 1000. Correct the argument. [INPUT_INVALID]",
    ],
    [
      "one is unknown",
      { ...css.inputs, limits: 1 },
      "limits",
      "css:getLogBackupRecords: limits is an unknown argument; did you mean limit? Correct the name. [INPUT_UNKNOWN]",
    ],
    [
      "one is not known yet",
      { clusterId: unknownValue },
      "clusterId",
      "css:getLogBackupRecords: clusterId is not known yet. Correct the argument. [INPUT_INVALID]",
    ],
    [
      "one of a name with a line break is an asset",
      { ...css.inputs, "a\nb": asset },
      "a\nb",
      "css:getLogBackupRecords: a b must be a plain value, not an asset. Correct the argument. [INPUT_INVALID]",
    ],
    [
      "one is an asset",
      { clusterId: asset },
      "clusterId",
      "css:getLogBackupRecords: clusterId must be a plain value, not an asset. Correct the argument. [INPUT_INVALID]",
    ],
    [
      "one is an archive",
      { ...css.inputs, region: secret(archive) },
      "region",
      "css:getLogBackupRecords: region must be a plain value, not an archive. Correct the argument. [INPUT_INVALID]",
    ],
    [
      "one is a resource",
      { ...css.inputs, projectId: reference },
      "projectId",
      "css:getLogBackupRecords: projectId must be a plain value, not a resource reference. Correct the argument. [INPUT_INVALID]",
    ],
  ] as const) {
    it(`names the argument at fault when ${what}, and sends nothing`, async () => {
      await configure();
      const { answer, failures } = await invoke(css.token, args);
      assert.deepEqual([answer, failures], [undefined, [{ property, reason }]]);
      assert.deepEqual(simulator().requests(), []);
    });
  }

  for (const query of allQueryCases) {
    it(`names the resource's argument when the cloud refuses: ${query.token}`, async () => {
      await configure();
      simulator().setScenario("denied");
      const { answer, failures } = await invoke(query.token, query.inputs);
      assert.equal(answer, undefined);
      assert.equal(failures.length, 1);
      assert.equal(failures[0]?.property, query.resourceArgument);
      assert.match(failures[0].reason, new RegExp(`^${query.name} of ${query.resource} in region .* HTTP 403; .*\\]$`));
    });
  }

  it("tells the log of an answer's warnings, and of one that is not complete", async () => {
    await configure();
    simulator().setScenario("unknownWords");
    await invoke(css.token, { ...css.inputs, maxRecords: 1 });
    const subject = `warning: ${css.token} of ${css.inputs["clusterId"]}`;
    assert.deepEqual(service().log.slice(2), [
      `${subject}: records without a reliable status: 1; their state is unknown, and they may be open`,
      `${subject}: the list is incomplete: maxRecords (1) ended the reading before the end of the list`,
    ]);
  });

  for (const [token, details] of [
    [
      "huaweicloud-backup:css:getLogBackupRecord",
      "unknown function huaweicloud-backup:css:getLogBackupRecord; did you mean huaweicloud-backup:css:getLogBackupRecords? [INPUT_UNKNOWN]",
    ],
    [
      "aws:s3:x",
      `unknown function aws:s3:x; valid functions: ${[...Object.keys(registry), "huaweicloud-backup:index:getGateVerdict"].join(", ")} [INPUT_UNKNOWN]`,
    ],
    ["a\nb", /^unknown function a b; valid functions: /],
    ["constructor", /^unknown function constructor; valid functions: /],
    ["", /^unknown function ""; valid functions: /],
  ] as const) {
    it(`refuses a function that it does not have: ${JSON.stringify(token)}`, async () => {
      await configure();
      await assert.rejects(invoke(token, {}), { code: status.INVALID_ARGUMENT, details });
    });
  }

  it("ends CANCELLED when it is cancelled, as every later one does", async () => {
    await configure();
    simulator().script({ queryName: css.queryName, fault: "neverAnswer" });
    const waiting = invoke(css.token, css.inputs);
    const ended = assert.rejects(waiting, { code: status.CANCELLED, details: /was cancelled\. .*\[API_CANCELLED\]$/ });
    while (simulator().requests().length === 0) await new Promise((resolve) => setImmediate(resolve));
    await service().provider.cancel();
    await ended;
    await assert.rejects(invoke(css.token, css.inputs), { code: status.CANCELLED });
  });
});

describe("Invoke with a defect of ours", () => {
  const service = useService(() => ({
    environment: { HW_AUTH_TOKEN: "t", HW_REGION_NAME: "cn-north-4", HW_PROJECT_ID: "p" },
    reads: {
      transport: () => Promise.reject(new TypeError("the first line\n    at somewhere (file.ts:1:1)")),
    },
  }));

  it("ends INTERNAL with one line and no stack", async () => {
    await service().provider.configure({});
    await assert.rejects(service().provider.invoke(css.token, css.inputs), {
      code: status.INTERNAL,
      details: /^internal error \(TypeError at invoke\.test\.ts:\d+\) in Invoke, please report it$/,
    });
  });
});
