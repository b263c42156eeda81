import assert from "node:assert/strict";
import { call, json, paths, send } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

describe("the control route of scenarios", () => {
  const simulator = useSimulator();
  const post = (body: unknown) => send(simulator(), "/_simulator/scenario", "POST", {}, JSON.stringify(body));
  const status = async (path: string): Promise<number> => (await call(simulator(), path)).status;

  it("changes the scenario of one service, and takes that back", async () => {
    const body = { scenario: "denied", service: "dcs" };
    const answer = await post(body);
    assert.deepEqual([answer.status, json(answer)], [200, body]);
    assert.deepEqual([await status(paths.dcs), await status(paths.css)], [403, 200]);
    assert.equal(simulator().scenario, "fresh");
    const description = json<object>(await send(simulator(), "/_simulator/", "GET"));
    assert.deepEqual((description as { scenariosOfServices: unknown }).scenariosOfServices, { dcs: "denied" });
    assert.equal((await post({ scenario: null, service: "dcs" })).status, 200);
    assert.equal(await status(paths.dcs), 200);
  });

  it("adds a resource with a scenario of its own", async () => {
    const resourceId = "dc500000-0000-4000-8000-0000000000ff";
    const path = paths.dcs.replace(simulator().resources.dcsInstanceId, resourceId);
    assert.equal(await status(path), 404);
    assert.equal((await post({ scenario: "fault", service: "dcs", resourceId })).status, 200);
    assert.deepEqual([await status(path), await status(paths.dcs), simulator().addedResources], [500, 200, 1]);
  });

  it("says what is wrong, and changes nothing", async () => {
    const cases: readonly (readonly [unknown, RegExp])[] = [
      [{ scenario: "denied", service: "ecs" }, /^"service" must be one of cce, css, dws, cbr, dcs$/],
      [{ scenario: null }, /^"scenario" must be one of fresh, /],
      [{ scenario: null, service: "dcs", resourceId: "a" }, /^"scenario" must be one of fresh, /],
      [{ scenario: "denied", resourceId: "a" }, /^"resourceId" must be a text that is not empty, beside a "service"$/],
      [{ scenario: "denied", service: "dcs", resourceId: "" }, /^"resourceId" must be/],
      [{ scenario: "denied", resource: "a" }, /^"resource" is no member; there are scenario, service, resourceId$/],
    ];
    for (const [body, error] of cases) {
      const answer = await post(body);
      assert.equal(answer.status, 400, answer.text);
      assert.match(json<{ error: string }>(answer).error, error);
    }
    assert.deepEqual(
      [simulator().scenario, simulator().scenariosOfServices(), simulator().addedResources],
      ["fresh", {}, 0],
    );
  });
});
