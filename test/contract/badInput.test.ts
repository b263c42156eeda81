import assert from "node:assert/strict";
import { allQueryCases, queryCases } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

const idRule = "must be 1 to 128 letters, digits, hyphens and underscores, beginning with a letter or digit";
const regionRule = "must be a region id: 2 to 41 lower-case letters, digits and hyphens, such as cn-north-4";
const invalid = "Correct the argument. [INPUT_INVALID]";

describe("an argument that cannot be", () => {
  const simulator = useSimulator();
  const read = (service: keyof typeof queryCases, more: Record<string, unknown>) =>
    readCase(readerAt(simulator()), queryCases[service], more);
  const nothingWasSent = () => assert.deepEqual(simulator().requests(), []);

  const badIds = [
    "a/b",
    "..",
    ".",
    "../../v3/admin",
    "a?x=1",
    "a#b",
    "a%2Fb",
    "%2e%2e",
    "$&",
    "-a",
    "_a",
    " a",
    "a\n",
    "ü",
    "a".repeat(129),
    7,
    true,
    {},
    [],
  ];
  for (const query of allQueryCases) {
    for (const id of badIds) {
      it(`is refused before anything is sent: ${query.resourceArgument} ${JSON.stringify(id).slice(0, 20)} of ${query.name}`, async () => {
        await assert.rejects(read(query.service, { [query.resourceArgument]: id }), {
          code: "INPUT_INVALID",
          kind: "input",
          message: `${query.name}: ${query.resourceArgument} ${idRule}. ${invalid}`,
        });
        nothingWasSent();
      });
    }

    for (const [what, nothing] of [
      ["missing", undefined],
      ["null", null],
      ["empty", ""],
    ] as const) {
      it(`is missed when it is required: ${query.resourceArgument} ${what} for ${query.name}`, async () => {
        await assert.rejects(read(query.service, { [query.resourceArgument]: nothing }), {
          code: "INPUT_MISSING",
          message: `${query.name}: ${query.resourceArgument} is required. Set the argument. [INPUT_MISSING]`,
        });
        nothingWasSent();
      });
    }

    it(`is a project with a slash, or a region that is no host label: ${query.name}`, async () => {
      await assert.rejects(read(query.service, { projectId: "a/b" }), {
        message: `${query.name}: projectId ${idRule}. ${invalid}`,
      });
      for (const region of ["CN-NORTH-4", "a", "cn.north", "cn-north-4.evil.example", "cn north", "-cn"]) {
        await assert.rejects(read(query.service, { region }), {
          message: `${query.name}: region ${regionRule}. ${invalid}`,
        });
      }
      nothingWasSent();
    });

    it(`is absent when it is optional and null or empty: ${query.name}`, async () => {
      const answer = await read(query.service, { region: "", projectId: null, maxRecords: undefined, newest: null });
      assert.equal(answer.complete, true);
    });

    for (const argument of ["maxRecords", "newest"]) {
      for (const value of [0, -1, 1.5, 1_000_001, "5", true, Number.NaN]) {
        it(`is a count that cannot be: ${argument} ${String(value)} of ${query.name}`, async () => {
          await assert.rejects(read(query.service, { [argument]: value }), {
            code: "INPUT_INVALID",
            message: `${query.name}: ${argument} must be a whole number from 1 to 1000000. ${invalid}`,
          });
          nothingWasSent();
        });
      }
    }
  }

  for (const service of ["css", "dcs"] as const) {
    for (const limit of [0, 1001, 1.5, "x", "10", -5, Number.POSITIVE_INFINITY]) {
      it(`is a page size that cannot be: limit ${String(limit)} of ${queryCases[service].name}`, async () => {
        await assert.rejects(read(service, { limit }), {
          code: "INPUT_INVALID",
          message: `${queryCases[service].name}: limit must be a whole number from 1 to 1000. ${invalid}`,
        });
        nothingWasSent();
      });
    }
  }

  for (const actionName of ["RESIZING", "RESIZE_FAILED", "snapshotting", "SNAPSHOTTING ", "REBOOTING"]) {
    it(`is answered with the eight names of DWS actions: ${JSON.stringify(actionName)}`, async () => {
      await assert.rejects(read("dws", { actionName }), {
        code: "INPUT_INVALID",
        message:
          "dws:getClusterAction: actionName must be one of GROWING, RESIZE_FAILURE, RESTORING, RESTORING_FAILED, " +
          `SNAPSHOTTING, SNAPSHOTTING_FAILED, FINE_GRAINED_RESTORING, FINE_GRAINED_RESTORING_FAILED. ${invalid}`,
      });
      nothingWasSent();
    });
  }

  it("is a filter word of another query, or in another letter case", async () => {
    for (const status of ["SUCCESS", "fail", "FAILED"]) {
      await assert.rejects(read("css", { status }), {
        message: `css:getLogBackupRecords: status must be one of FAIL, NOT_FAIL. ${invalid}`,
      });
    }
    await assert.rejects(read("dws", { language: "en" }), {
      message: `dws:getClusterAction: language must be one of en-us, zh-cn. ${invalid}`,
    });
    nothingWasSent();
  });

  it("is a period that ends before it begins, or is no instant", async () => {
    const [beginTime, endTime] = ["2026-01-15T00:00:00Z", "2026-01-14T23:59:59Z"];
    const subject = `dcs:getInstanceBackups of ${queryCases.dcs.resource}: `;
    await assert.rejects(read("dcs", { beginTime, endTime }), {
      message: `${subject}endTime must not be before beginTime. ${invalid}`,
    });
    await assert.rejects(read("dcs", { beginTime: "20260115000000" }), {
      message: `${subject}beginTime must be an RFC 3339 instant with a zone, such as 2026-11-20T00:00:00Z. ${invalid}`,
    });
    nothingWasSent();
  });

  it("is a time zone that does not exist", async () => {
    await assert.rejects(read("dws", { dwsTimeZone: "Asia/Nowhere" }), {
      message:
        `dws:getClusterAction of ${queryCases.dws.resource}: dwsTimeZone must be an IANA name such as Asia/Shanghai, ` +
        `UTC, or an offset such as +08:00. ${invalid}`,
    });
    nothingWasSent();
  });

  it("is answered with the nearest name when its own is unknown", async () => {
    const unknown = "Correct the name. [INPUT_UNKNOWN]";
    await assert.rejects(read("css", { clusterld: "x" }), {
      code: "INPUT_UNKNOWN",
      message: `css:getLogBackupRecords: clusterld is an unknown argument; did you mean clusterId? ${unknown}`,
    });
    await assert.rejects(read("cce", { somethingElse: 1 }), {
      message:
        "cce:getClusterSnapshotTasks: somethingElse is an unknown argument; valid keys: clusterId, edition, region, " +
        `projectId, maxRecords, newest. ${unknown}`,
    });
    await assert.rejects(read("cce", { limit: 10 }), { code: "INPUT_UNKNOWN" });
    await assert.rejects(read("cce", { "two\r\nlines": 1 }), {
      message: /^cce:getClusterSnapshotTasks: two lines is an unknown argument; valid keys: /,
    });
    nothingWasSent();
  });

  it("is named beside every other one, each once", async () => {
    await assert.rejects(read("css", { clusterId: "a/b", limit: 1.5, status: "x" }), (error: Error) => {
      for (const part of [`clusterId ${idRule}`, "limit must be a whole number", "status must be one of"]) {
        assert.equal(error.message.split(part).length, 2, `${part} in ${error.message}`);
      }
      return true;
    });
  });

  it("is never repeated in the message, since it may be a secret in the wrong place", async () => {
    const secret = "AKIA/not-a-real-secret";
    for (const argument of ["clusterId", "region", "projectId", "status", "limit"]) {
      await assert.rejects(read("css", { [argument]: secret }), (error: Error) => !error.message.includes(secret));
    }
  });
});
