import assert from "node:assert/strict";
import { simulatorDefaults } from "../../../../provider/simulator/index";
import { call, json, paths, type CallOptions } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

const otherUuid = "11111111-2222-4333-8444-555555555555";
const otherProject = "f".repeat(32);

/** A UUID or word at the end of a path, or in front of its last part, replaced. */
function replaceId(path: string, id: string): string {
  return path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, id);
}

describe("refusals", () => {
  const simulator = useSimulator();

  async function refused(target: string, status: number, body: unknown, options: CallOptions = {}): Promise<void> {
    const answer = await call(simulator(), target, options);
    assert.deepEqual({ status: answer.status, body: json(answer) }, { status, body });
  }

  const notPublished = "The API does not exist or has not been published in the environment";

  it("answers an unknown path as the gateway does, before looking at credentials", async () => {
    for (const target of ["/", "/v1/x", `${paths.css}/`, paths.css.replace("v1.0", "v1")]) {
      const answer = await call(simulator(), target, { unsigned: true });
      assert.equal(answer.status, 404, target);
      assert.equal(json<{ error_msg: string }>(answer).error_msg, notPublished);
    }
  });

  it("answers another method as the gateway does", async () => {
    const answer = await call(simulator(), paths.css, { method: "POST" });
    assert.equal(answer.status, 404);
    assert.equal(json<{ error_code: string }>(answer).error_code, "APIGW.0101");
  });

  it("refuses an unknown resource as each service does", async () => {
    await refused(replaceId(paths.cce, otherUuid), 404, {
      errorMessage: "Resource not found.",
      errorCode: "CCE.01404001",
    });
    const cssText = "No resources are found or the access is denied.";
    await refused(replaceId(paths.css, otherUuid), 403, { errCode: "CSS.0015", externalMessage: cssText });
    const dwsText = "The cluster does not exist.";
    const dwsBody = { errCode: "DWS.0047", externalMessage: dwsText, error_code: "DWS.0047", error_msg: dwsText };
    await refused(replaceId(paths.dws, otherUuid), 404, dwsBody);
    const cbrText = "Operation log does not exist.";
    await refused(replaceId(paths.cbr, otherUuid), 404, { error_code: "BackupService.6500", error_msg: cbrText });
    const dcsText = "This DCS instance does not exist.";
    await refused(replaceId(paths.dcs, otherUuid), 404, {
      error_msg: dcsText,
      error_code: "DCS.3022",
      error_ext_msg: null,
    });
  });

  it("refuses an unknown DWS cluster with 401 in the scenario made for it", async () => {
    simulator().setScenario("dwsUnknownAs401");
    const answer = await call(simulator(), replaceId(paths.dws, otherUuid));
    assert.equal(answer.status, 401);
    assert.equal(json<{ error_code: string }>(answer).error_code, "DWS.0047");
    assert.equal((await call(simulator(), paths.dws)).status, 200);
  });

  it("refuses DWS and DCS ids that are no UUIDs", async () => {
    const dwsText = "Invalid request. cluster_id is not a UUID";
    const dwsBody = { errCode: "DWS.0001", externalMessage: dwsText, error_code: "DWS.0001", error_msg: dwsText };
    await refused(replaceId(paths.dws, "warehouse"), 400, dwsBody);
    const dcsBody = { error_msg: "Invalid instance_id in the request.", error_code: "DCS.4800", error_ext_msg: null };
    await refused(replaceId(paths.dcs, "cache"), 400, dcsBody);
  });

  it("knows the eight DWS action names and no other", async () => {
    const names =
      "GROWING RESIZE_FAILURE RESTORING RESTORING_FAILED SNAPSHOTTING SNAPSHOTTING_FAILED FINE_GRAINED_RESTORING FINE_GRAINED_RESTORING_FAILED";
    for (const name of names.split(" ")) {
      assert.equal((await call(simulator(), paths.dws.replace("SNAPSHOTTING", name))).status, 200, name);
    }
    for (const name of ["RESIZING", "snapshotting", "RESIZE_FAILURE_FAILED"]) {
      const answer = await call(simulator(), paths.dws.replace("SNAPSHOTTING", name));
      assert.equal(answer.status, 400, name);
      assert.equal(json<{ error_msg: string }>(answer).error_msg, `Invalid request. unknown action_name ${name}`);
    }
  });

  it("refuses a project that is not its own with 403 in the service's shape", async () => {
    const codes = {
      cce: ["errorCode", "CCE.01403001"],
      css: ["errCode", "CSS.0015"],
      dws: ["error_code", "DWS.0403"],
      cbr: ["error_code", "BackupService.0403"],
      dcs: ["error_code", "DCS.2003"],
    } as const;
    for (const service of ["cce", "css", "dws", "cbr", "dcs"] as const) {
      const target = paths[service].replace(simulatorDefaults.projectId, otherProject);
      const answer = await call(simulator(), target, { headers: { "x-project-id": otherProject } });
      const [member, code] = codes[service];
      assert.equal(answer.status, 403, service);
      assert.equal(json<Record<string, string>>(answer)[member], code);
    }
  });

  it("refuses a project header that is missing or differs from the path", async () => {
    const body = (text: string) => ({
      errCode: "CSS.0001",
      externalMessage: `CSS.0001 : Incorrect parameters. (${text})`,
    });
    const text = "header X-Project-Id must be the project of the path";
    await refused(paths.css, 400, body(text), { headers: { "x-project-id": null } });
    await refused(paths.css, 400, body(text), { headers: { "x-project-id": otherProject } });
  });

  it("refuses a missing or foreign content type, and a body", async () => {
    const body = (text: string) => ({ errorMessage: `Invalid request. ${text}`, errorCode: "CCE.01400001" });
    const text = "header Content-Type must be application/json";
    await refused(paths.cce, 400, body(text), { headers: { "content-type": null } });
    await refused(paths.cce, 400, body(text), { headers: { "content-type": "text/plain" } });
    await refused(paths.cce, 400, body("a request body is not expected"), { body: "{}" });
    assert.equal(
      (await call(simulator(), paths.cce, { headers: { "content-type": "application/json;charset=utf8" } })).status,
      200,
    );
  });

  it("refuses parameters that the pages do not have, and values outside their ranges", async () => {
    const problems: readonly (readonly [string, string])[] = [
      [`${paths.cce}?limit=10`, "unknown parameter limit"],
      [`${paths.dws}?limit=10`, "unknown parameter limit"],
      [`${paths.cbr}?limit=10`, "unknown parameter limit"],
      [`${paths.css}?offset=1`, "unknown parameter offset"],
      [`${paths.css}?start=0`, "start must be 1 to 1000"],
      [`${paths.css}?start=1001`, "start must be 1 to 1000"],
      [`${paths.css}?limit=0`, "limit must be 1 to 1000"],
      [`${paths.css}?limit=1.5`, "limit must be 1 to 1000"],
      [`${paths.css}?limit=10&limit=11`, "parameter limit is given twice"],
      [`${paths.css}?status=SUCCESS`, "status must be one of FAIL, NOT_FAIL, "],
      [`${paths.dcs}?start=1`, "unknown parameter start"],
      [`${paths.dcs}?beginTime=20260101000000`, "unknown parameter beginTime"],
      [`${paths.dcs}?limit=1001`, "limit must be 1 to 1000"],
      [`${paths.dcs}?offset=-1`, "offset must be an integer of at least 0"],
      [`${paths.dcs}?begin_time=2026-01-01`, "begin_time must have the form yyyyMMddHHmmss"],
      [`${paths.dcs}?end_time=20260230000000`, "end_time must have the form yyyyMMddHHmmss"],
    ];
    for (const [target, problem] of problems) {
      const answer = await call(simulator(), target);
      assert.equal(answer.status, 400, target);
      assert.ok(answer.text.includes(problem), `${target}: ${answer.text}`);
    }
  });
});
