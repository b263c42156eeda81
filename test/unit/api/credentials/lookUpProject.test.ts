import assert from "node:assert/strict";
import { lookUpProject } from "../../../../provider/api/credentials/lookUpProject";
import { staticAuthority } from "../../../../provider/api/credentials/authorities/staticAuthority";
import { ProviderError } from "../../../../provider/core/errors/providerError";
import { thrownBy } from "../support/thrownBy";
import { startBench } from "./support/bench";
import { answer, fakeSender, type Reply, type Sent } from "./support/fakeSender";

const line = "GET /v3/projects";
const iamUrl = "https://iam.cn-north-4.myhuaweicloud.com";
const host = "iam.cn-north-4.myhuaweicloud.com";
const authority = staticAuthority({ kind: "accessKey", accessKey: "AKEXAMPLE", secretKey: "SKexample" });
const howTo =
  "Set HW_PROJECT_ID, --project-id (command line), huaweicloud-backup:projectId (Pulumi) or the argument projectId " +
  "(functions). The console shows the id under My Credentials.";

describe("lookUpProject", () => {
  let sent: readonly Sent[];

  function lookUp(reply: Reply, name = "cn-north-4"): Promise<string> {
    const sender = fakeSender({ [line]: reply });
    sent = sender.sent;
    return lookUpProject({ sender, iamUrl, authority, region: "cn-north-4", name }, startBench().budget());
  }

  const project = (id: unknown, name = "cn-north-4", enabled: unknown = true): object => ({ id, name, enabled });
  const projects = (...rows: object[]): Reply => answer({ projects: rows, links: { next: null, previous: null } });

  // Whatever an answer says, the one call that leaves is this GET: nothing is ever created.
  afterEach(() => {
    assert.deepEqual(
      sent.map((one) => one.line),
      [line],
    );
  });

  it("asks for the projects of the name, signed and without a project", async () => {
    assert.equal(await lookUp(projects(project("p1"))), "p1");
    assert.deepEqual(sent[0]?.call, {
      method: "GET",
      baseUrl: iamUrl,
      pathSegments: ["v3", "projects"],
      query: [["name", "cn-north-4"]],
      headers: {},
      emptyStatuses: [],
      errorCodes: {},
      permission: "iam:projects:listProjects",
    });
    assert.equal(sent[0].authority, authority);
  });

  it("takes the project of exactly this name from an answer with others", async () => {
    const reply = projects(project("p1", "cn-north-4_team"), project("p2", "cn-north-4"), project("p3", "CN-NORTH-4"));
    assert.equal(await lookUp(reply), "p2");
    assert.equal(await lookUp(reply, "cn-north-4_team"), "p1");
  });

  it("takes a project that does not say whether it is enabled", async () => {
    assert.equal(await lookUp(answer({ projects: [{ id: "p1", name: "cn-north-4" }] })), "p1");
  });

  it("says of which region and name there is no project, and how to set one", async () => {
    for (const reply of [projects(), projects(project("p1", "other"))]) {
      const error = await thrownBy(() => lookUp(reply));
      assert.equal(
        error.message,
        `no project is set, and ${host} has no project with the name cn-north-4 for region cn-north-4. ${howTo} [CONFIG_MISSING]`,
      );
      assert.equal(error.parts.property, "projectId");
    }
  });

  it("lists the ids of several projects", async () => {
    const error = await thrownBy(() =>
      lookUp(projects(project("p1"), project("p2"), project("p3", "cn-north-4", false))),
    );
    assert.equal(error.code, "CONFIG_MISSING");
    assert.equal(
      error.parts.happened,
      `no project is set, and ${host} has 3 projects with the name cn-north-4 for region cn-north-4: p1, p2, p3`,
    );
  });

  it("lists ten ids at most", async () => {
    const rows = Array.from({ length: 12 }, (_, index) => project(`p${index + 1}`));
    const error = await thrownBy(() => lookUp(projects(...rows)));
    assert.match(error.parts.happened, /: p1, p2, p3, p4, p5, p6, p7, p8, p9, p10 and 2 more$/);
  });

  it("does not read a disabled project", async () => {
    const error = await thrownBy(() => lookUp(projects(project("p1", "cn-north-4", false))));
    assert.equal(error.code, "CONFIG_INVALID");
    assert.equal(error.parts.happened, "the project p1 (cn-north-4) of region cn-north-4 is disabled");
  });

  it("says that the credentials are good when they may not list projects", async () => {
    const denied = new ProviderError({ code: "AUTH_DENIED", happened: `${host} answered 403`, httpStatus: 403 });
    const error = await thrownBy(() => lookUp(() => Promise.reject(denied)));
    assert.equal(
      error.message,
      `the project of region cn-north-4 could not be looked up: ${host} answered 403. The credentials are valid but may not list ` +
        `projects. ${howTo} [AUTH_DENIED; HTTP 403]`,
    );
  });

  it("does not call IAM's 404 a missing resource", async () => {
    const missing = new ProviderError({ code: "API_NOT_FOUND", happened: `${host} answered 404` });
    assert.equal((await thrownBy(() => lookUp(() => Promise.reject(missing)))).code, "CONFIG_INVALID");
  });

  const wrong: readonly (readonly [what: string, body: unknown])[] = [
    ["without a list", {}],
    ["with an object for the list", { projects: { id: "p1", name: "cn-north-4" } }],
    ["with the first part of a list", { projects: [project("p1")], links: { next: "https://iam/v3/projects?page=2" } }],
    ["with a number for an id", { projects: [project(5)] }],
    ["without an id", { projects: [{ name: "cn-north-4" }] }],
    ["with a path for an id", { projects: [project("../p1")] }],
    ["with an endless id", { projects: [project("p".repeat(129))] }],
  ];
  for (const [what, body] of wrong) {
    it(`does not take an answer ${what}`, async () => {
      assert.equal((await thrownBy(() => lookUp(answer(body)))).code, "WIRE_WRONG_SHAPE");
    });
  }
});
