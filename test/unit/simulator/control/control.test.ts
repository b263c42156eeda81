import assert from "node:assert/strict";
import {
  identityRouteNames,
  scenarioNames,
  simulatorDefaults,
  simulatorResources,
} from "../../../../provider/simulator/index";
import { call, json, paths, send } from "../support/callSimulator";
import { requestToken } from "../support/identityCalls";
import { useSimulator } from "../support/useSimulator";

describe("control routes", () => {
  const simulator = useSimulator();
  const post = (body: string) => send(simulator(), "/_simulator/scenario", "POST", {}, body);

  it("describe the simulator and its scenarios, without a signature", async () => {
    const answer = await send(simulator(), "/_simulator/", "GET");
    assert.equal(answer.status, 200);
    const body = json<{
      scenario: string;
      scenarios: Record<string, string>;
      resources: unknown;
      queries: { queryName: string }[];
    }>(answer);
    assert.equal(body.scenario, "fresh");
    assert.deepEqual(Object.keys(body.scenarios), scenarioNames);
    assert.ok(Object.values(body.scenarios).every((sentence) => sentence.endsWith(".") && sentence.length > 15));
    assert.deepEqual(body.resources, simulatorResources);
    const [queryName, path] = ["dcs.getInstanceBackups", "GET /v2/{project_id}/instances/{instance_id}/backups"];
    assert.deepEqual(
      body.queries.filter((query) => query.queryName === queryName),
      [{ queryName, path }],
    );
  });

  it("change the scenario", async () => {
    const answer = await post('{"scenario":"fault"}');
    assert.deepEqual([answer.status, json(answer)], [200, { scenario: "fault" }]);
    assert.equal((await call(simulator(), paths.css)).status, 500);
  });

  it("refuse a scenario that does not exist, and leave the old one", async () => {
    for (const body of ['{"scenario":"nonsense"}', '{"scenario":7}', "{}", "null", "no json"]) {
      const answer = await post(body);
      assert.equal(answer.status, 400, body);
      assert.match(json<{ error: string }>(answer).error, /^"scenario" must be one of fresh, stale, running/);
    }
    assert.equal(simulator().scenario, "fresh");
  });

  it("list the requests, themselves not among them", async () => {
    await call(simulator(), paths.css);
    await send(simulator(), "/_simulator/", "GET");
    const answer = await send(simulator(), "/_simulator/requests", "GET");
    const { requests } = json<{ requests: unknown[] }>(answer);
    assert.equal(requests.length, 1);
    assert.deepEqual(requests, JSON.parse(JSON.stringify(simulator().requests())));
  });

  it("answer 404 to anything else", async () => {
    assert.equal((await send(simulator(), "/_simulator/nothing", "GET")).status, 404);
    assert.equal((await send(simulator(), "/_simulator/requests", "DELETE")).status, 404);
  });

  it("name the calls of IAM and of the metadata service, and no credential", async () => {
    const answer = await send(simulator(), "/_simulator/", "GET");
    const body = json<{ identity: unknown[]; projects: unknown[]; metadata: string }>(answer);
    assert.deepEqual(
      body.identity.map((row) => (row as { route: string }).route),
      identityRouteNames,
    );
    assert.deepEqual(body.identity[0], { route: "iam.token", path: "POST /v3/auth/tokens" });
    assert.deepEqual(body.projects, [{ id: simulatorDefaults.projectId, name: "sim-region-1" }]);
    assert.equal(body.metadata, "tokens");
    assert.equal(answer.text.includes("not-a-real-one"), false);
  });

  it("end every credential that was handed out", async () => {
    const { token } = await requestToken(simulator());
    const read = () => call(simulator(), paths.css, { unsigned: true, headers: { "x-auth-token": token } });
    assert.equal((await read()).status, 200);
    const answer = await send(simulator(), "/_simulator/expire-credentials", "POST");
    assert.deepEqual([answer.status, json(answer)], [200, { expired: true }]);
    assert.equal((await read()).status, 401);
  });

  it("refuse a body that no caller has reason to send", async () => {
    const answer = await post("x".repeat(70_000));
    assert.equal(answer.status, 413);
  });
});
