import assert from "node:assert/strict";
import type { ScenarioName } from "../../../../provider/simulator/index";
import { call, json, paths, type Answer } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

describe("scenarios of refusals and lies", () => {
  const simulator = useSimulator();

  async function all(scenario: ScenarioName): Promise<readonly Answer[]> {
    simulator().setScenario(scenario);
    return Promise.all(Object.values(paths).map((path) => call(simulator(), path)));
  }
  const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status);

  it("denied: 403 in the shape of each service", async () => {
    const answers = await all("denied");
    assert.deepEqual(statuses(answers), [403, 403, 403, 403, 403]);
    const members = answers.map((answer) => Object.keys(json<object>(answer)).sort().join(" "));
    assert.deepEqual(members, [
      "errorCode errorMessage",
      "errCode externalMessage",
      "errCode error_code error_msg externalMessage",
      "error_code error_msg",
      "error_code error_ext_msg error_msg",
    ]);
  });

  it("unauthenticated: 401 even for what is not signed at all, and without locking the key", async () => {
    simulator().setScenario("unauthenticated");
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      const answer = await call(simulator(), paths.css, { secretKey: "another" });
      assert.equal(answer.status, 401);
      assert.equal(
        json<{ error_msg: string }>(answer).error_msg,
        "Incorrect IAM authentication information: Get secretKey failed,ak:******,err:ak not exist",
      );
    }
    simulator().setScenario("fresh");
    assert.equal((await call(simulator(), paths.css)).status, 200);
  });

  it("throttled: 429 APIGW.0308 without Retry-After", async () => {
    const answers = await all("throttled");
    assert.deepEqual(statuses(answers), [429, 429, 429, 429, 429]);
    for (const answer of answers) {
      assert.equal(json<{ error_code: string }>(answer).error_code, "APIGW.0308");
      assert.equal(answer.headers["retry-after"], undefined);
    }
  });

  it("still checks the signature where the service answers badly", async () => {
    for (const scenario of ["denied", "throttled", "fault", "html"] as const) {
      simulator().setScenario(scenario);
      assert.equal((await call(simulator(), paths.css, { accessKey: "NOBODY-" + scenario })).status, 401);
    }
  });

  it("fault: 500 with a code", async () => {
    const answers = await all("fault");
    assert.deepEqual(statuses(answers), [500, 500, 500, 500, 500]);
    const codes = ["CCE.01500001", "CSS.9999", "DWS.9999", "BackupService.0500", "DCS.5000"];
    answers.forEach((answer, index) => assert.ok(answer.text.includes(codes[index] ?? "?"), answer.text));
  });

  it("malformed: 200 with text that is not JSON, its length being right", async () => {
    for (const answer of await all("malformed")) {
      assert.equal(answer.status, 200);
      assert.equal(Number(answer.headers["content-length"]), answer.text.length);
      assert.throws(() => JSON.parse(answer.text) as unknown, SyntaxError);
    }
  });

  it("html: 200 with a page", async () => {
    for (const answer of await all("html")) {
      assert.deepEqual([answer.status, answer.headers["content-type"]], [200, "text/html;charset=utf-8"]);
      assert.match(answer.text, /^<!DOCTYPE html>/);
    }
  });

  it("emptyBody: 200 with nothing", async () => {
    for (const answer of await all("emptyBody")) {
      assert.deepEqual([answer.status, answer.text, answer.headers["content-length"]], [200, "", "0"]);
    }
  });

  it("wrongShape: 200 with text in the place of lists and objects", async () => {
    const [cce, css, dws, cbr, dcs] = (await all("wrongShape")).map((answer) => json<Record<string, unknown>>(answer));
    assert.equal(cce?.["items"], "none");
    assert.equal(css?.["clusterLogRecord"], "none");
    assert.equal(dws?.["items"], "none");
    assert.equal(cbr?.["operation_log"], "none");
    assert.equal(dcs?.["backup_record_response"], "none");
  });

  it("errorInside200: 200 with error_code and error_msg", async () => {
    for (const answer of await all("errorInside200")) {
      assert.equal(answer.status, 200);
      assert.deepEqual(Object.keys(json<object>(answer)), ["error_code", "error_msg", "request_id"]);
    }
  });

  it("redirect: 302 to a host that cannot exist", async () => {
    for (const answer of await all("redirect")) {
      assert.deepEqual(
        [answer.status, answer.headers.location],
        [302, "https://elsewhere.invalid/login?from=simulator"],
      );
    }
  });
});
