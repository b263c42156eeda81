import { queryPairs, singleHeader, type RawRequest } from "../../server/rawRequest";
import { integerParameter, parametersProblem, wordParameter, type ParameterRule } from "../../services/parameterRules";
import type { Account, SimulatorProject } from "../account";
import { keystoneError, refusedByGateway } from "../iamError";
import type { IdentityRoute } from "../identityRoute";

/**
 * Creating a project, which one official SDK does by itself when it does not find one. Every client is
 * refused. The route has a name of its own, so that a test can show that no client asked for it.
 */
export const iamCreateProjectRoute: IdentityRoute = {
  name: "iam.createProject",
  method: "POST",
  path: "/v3/projects",
  examine: () => {
    const message = "You are not authorized to perform the requested action: identity:create_project.";
    return { refusal: keystoneError(403, message) };
  },
};

const anyText = (name: string): ParameterRule => ({ name, problem: () => undefined });

/** The page's table; pages are checked for their form and have no effect, since all projects fit on one. */
const parameters = [
  anyText("domain_id"),
  anyText("name"),
  anyText("parent_id"),
  wordParameter("enabled", ["true", "false"]),
  wordParameter("is_domain", ["true", "false"]),
  integerParameter("page", 1, Number.MAX_SAFE_INTEGER),
  integerParameter("per_page", 1, 5000),
];

/**
 * The projects of the account, found by name.
 *
 * Source:   IAM API reference, "Querying Project Information", 2025-12-27.
 * Choices:  `X-Project-Id` is refused: who looks a project up cannot know it, and a client that sends one signs in the
 *           name of a project that it only guesses. Script a 403 for a user who may not list projects.
 */
export const iamProjectsRoute: IdentityRoute = {
  name: "iam.projects",
  method: "GET",
  path: "/v3/projects",
  examine: (request, { authenticate, identity, requestId }) => {
    const authentication = authenticate();
    if (authentication.refusal !== undefined) {
      return refusedByGateway(authentication.refusal, requestId);
    }
    const problem =
      parametersProblem(queryPairs(request.rawQuery), parameters) ??
      (singleHeader(request, "x-project-id") === undefined ? undefined : "header X-Project-Id is not expected") ??
      (request.body.byteLength === 0 ? undefined : "a request body is not expected");
    if (problem !== undefined) {
      return { refusal: keystoneError(400, problem) };
    }
    return {
      credential: authentication.credential,
      answer: () => ({
        body: {
          links: { self: "https://iam.example.com/v3/projects", previous: null, next: null },
          projects: select(request, identity.projects, identity.account).map((project) =>
            projectWire(project, identity.account),
          ),
        },
      }),
    };
  },
};

function select(
  request: RawRequest,
  projects: readonly SimulatorProject[],
  { domainId }: Account,
): readonly SimulatorProject[] {
  const asked = new Map(queryPairs(request.rawQuery));
  const fits = (name: string, value: string): boolean => (asked.get(name) ?? value) === value;
  return projects.filter(
    ({ name, enabled = true }) =>
      fits("name", name) &&
      fits("enabled", String(enabled)) &&
      fits("domain_id", domainId) &&
      fits("parent_id", domainId) &&
      fits("is_domain", "false"),
  );
}

function projectWire({ id, name, enabled = true }: SimulatorProject, { domainId }: Account): object {
  return {
    domain_id: domainId,
    is_domain: false,
    parent_id: domainId,
    name,
    description: "",
    links: { self: `https://iam.example.com/v3/projects/${id}` },
    id,
    enabled,
  };
}
