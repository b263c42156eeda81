import assert from "node:assert/strict";
import { simulatorDefaults } from "../../../../../provider/simulator/index";
import { call, json, send, type Answer, type CallOptions } from "../../support/callSimulator";
import { assumeRole, keyOf, metadataKey, metadataToken, requestToken, signedWith } from "../../support/identityCalls";
import { useSimulator } from "../../support/useSimulator";

interface ProjectsBody {
  readonly projects: readonly { readonly id: string; readonly name: string }[];
}

const ids = (answer: Answer): string[] => json<ProjectsBody>(answer).projects.map(({ id }) => id);

const withoutProject: CallOptions = { headers: { "x-project-id": null } };

describe("GET /v3/projects", () => {
  const simulator = useSimulator();
  const list = (query = "", options: CallOptions = withoutProject) =>
    call(simulator(), `/v3/projects${query}`, options);

  it("lists the one project, named like the region", async () => {
    const answer = await list("?name=sim-region-1");
    assert.equal(answer.status, 200);
    const { domainId, projectId } = simulatorDefaults;
    assert.deepEqual(json<ProjectsBody>(answer).projects, [
      {
        domain_id: domainId,
        is_domain: false,
        parent_id: domainId,
        name: "sim-region-1",
        description: "",
        links: { self: `https://iam.example.com/v3/projects/${projectId}` },
        id: projectId,
        enabled: true,
      },
    ]);
    const [request] = simulator().requests();
    assert.deepEqual([request?.route, request?.kind, request?.answeredBy], ["iam.projects", "iam", "identity"]);
    assert.equal(request?.credential, "accessKey");
  });

  it("lists nothing for another name, and matches names as a whole and by letter case", async () => {
    for (const name of ["another", "sim-region", "SIM-REGION-1", ""]) {
      assert.deepEqual(ids(await list(`?name=${name}`)), [], name);
    }
  });

  it("filters by account and by being enabled", async () => {
    const { domainId, projectId } = simulatorDefaults;
    assert.deepEqual(ids(await list(`?domain_id=${domainId}&enabled=true`)), [projectId]);
    assert.deepEqual(ids(await list("?domain_id=another")), []);
    assert.deepEqual(ids(await list("?enabled=false")), []);
    assert.deepEqual(ids(await list("?page=1&per_page=5000")), [projectId]);
  });

  it("refuses parameters that the page does not have, and values outside their ranges", async () => {
    for (const query of ["?project=x", "?enabled=yes", "?per_page=5001", "?name=a&name=b"]) {
      const answer = await list(query);
      assert.deepEqual([answer.status, json<{ error: { title: string } }>(answer).error.title], [400, "Bad Request"]);
    }
  });

  it("refuses a body", async () => {
    assert.equal((await list("", { ...withoutProject, body: "{}" })).status, 400);
  });

  it("refuses a request that already names a project", async () => {
    const answer = await list("", {});
    const error = { code: 400, message: "header X-Project-Id is not expected", title: "Bad Request" };
    assert.deepEqual([answer.status, json(answer)], [400, { error }]);
  });

  it("refuses who is not known, in the gateway's shape", async () => {
    const refused = [
      await list("", { ...withoutProject, secretKey: "another" }),
      await list("", { ...withoutProject, unsigned: true }),
      await list("", { unsigned: true, headers: { "x-project-id": null, "x-auth-token": "another" } }),
    ];
    for (const answer of refused) {
      assert.equal(answer.status, 401);
      const body = json<{ error_code: string; request_id: string }>(answer);
      assert.deepEqual([body.error_code, body.request_id], ["APIGW.0301", answer.headers["x-request-id"]]);
    }
    assert.equal(simulator().authenticationFailures(), 3);
  });

  it("takes tokens and temporary keys as well", async () => {
    const { token } = await requestToken(simulator());
    assert.equal((await send(simulator(), "/v3/projects", "GET", { "x-auth-token": token })).status, 200);
    const agencyKey = keyOf(await assumeRole(simulator()));
    const ecsKey = keyOf(await metadataKey(simulator(), (await metadataToken(simulator())).text));
    for (const key of [agencyKey, ecsKey]) {
      const signed = signedWith(key);
      assert.equal((await list("", { ...signed, headers: { ...signed.headers, "x-project-id": null } })).status, 200);
    }
    assert.deepEqual(
      simulator()
        .requests()
        .filter(({ route }) => route === "iam.projects")
        .map(({ credential }) => credential),
      ["userToken", "agencyKey", "metadataKey"],
    );
  });
});

describe("GET /v3/projects of an account with other projects", () => {
  const projects = [
    { id: "one", name: "twice" },
    { id: "two", name: "twice" },
    { id: "off", name: "off", enabled: false },
  ];
  const several = useSimulator({ projects });
  const none = useSimulator({ projects: [] });

  it("lists several of one name, and disabled ones as such", async () => {
    const list = (query: string) => call(several(), `/v3/projects${query}`, withoutProject);
    assert.deepEqual(ids(await list("?name=twice")), ["one", "two"]);
    assert.deepEqual(ids(await list("?enabled=false")), ["off"]);
    assert.deepEqual(ids(await list("")), ["one", "two", "off"]);
    assert.deepEqual(several().projects, projects);
  });

  it("lists none when there are none", async () => {
    assert.deepEqual(ids(await call(none(), "/v3/projects?name=sim-region-1", withoutProject)), []);
  });
});

describe("POST /v3/projects", () => {
  const simulator = useSimulator();

  it("creates nothing whoever asks, and is recorded", async () => {
    const body = '{"project":{"name":"sim-region-1"}}';
    const answer = await call(simulator(), "/v3/projects", { method: "POST", body, ...withoutProject });
    assert.equal(answer.status, 403);
    const list = await call(simulator(), "/v3/projects", withoutProject);
    assert.equal(ids(list).length, 1);
    const [request] = simulator().requests();
    assert.deepEqual([request?.route, request?.method, request?.status], ["iam.createProject", "POST", 403]);
    assert.deepEqual(request?.body, { project: { name: "sim-region-1" } });
  });
});
