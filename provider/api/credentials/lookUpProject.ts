import { ProviderError } from "../../core/errors/providerError";
import { idForm } from "../../core/idForms";
import { cleanRemoteText } from "../../core/remoteText";
import type { Call } from "../call";
import type { ReadBudget } from "../sending/readBudget";
import type { Sender } from "../sending/sender";
import type { Authority } from "./authority";
import { fetchFailure } from "./fetchFailure";
import { memberOf } from "./iamAnswer";

interface ProjectLookup {
  readonly sender: Sender;
  readonly iamUrl: string;
  readonly authority: Authority;
  /** For messages. */
  readonly region: string;
  /** The project's name: `projectName`, or the region's, after which its own project is called. */
  readonly name: string;
}

interface Project {
  readonly id: string;
  readonly isEnabled: boolean;
}

const howTo =
  "Set HW_PROJECT_ID, --project-id (command line), huaweicloud-backup:projectId (Pulumi) or the argument projectId " +
  "(functions). The console shows the id under My Credentials.";
const advice = {
  AUTH_DENIED: `The credentials are valid but may not list projects. ${howTo}`,
  CONFIG_INVALID: `Check the endpoint of IAM (authUrl, endpoints.iam) and projectName. To avoid the lookup, set the id. ${howTo}`,
};

/** As many ids of several projects are named. */
const namedIds = 10;

/** This and no other: the official Node SDK creates a project when it does not find one, and a provider that only reads must not. */
function projectsCall(iamUrl: string, name: string): Call {
  return {
    method: "GET",
    baseUrl: iamUrl,
    pathSegments: ["v3", "projects"],
    query: [["name", name]],
    headers: {},
    emptyStatuses: [],
    errorCodes: {},
    permission: "iam:projects:listProjects",
  };
}

function wrongShape(host: string, what: string): ProviderError {
  const happened = `${host} answered the project lookup ${what}`;
  return new ProviderError({
    code: "WIRE_WRONG_SHAPE",
    happened,
    advice: `Check the endpoint of IAM. To avoid the lookup, set the id. ${howTo}`,
  });
}

/** The projects of exactly this name. The filter is IAM's; an answer that ignores it must not decide where a read goes. */
function readProjects(body: unknown, name: string, host: string): readonly Project[] {
  const wires = memberOf(body, "projects");
  if (!Array.isArray(wires)) throw wrongShape(host, "without a list of projects");
  const next = memberOf(memberOf(body, "links"), "next");
  if (next !== undefined && next !== null) throw wrongShape(host, "with an incomplete list");
  return wires
    .filter((wire) => memberOf(wire, "name") === name)
    .map((wire) => {
      const [id, enabled] = [memberOf(wire, "id"), memberOf(wire, "enabled")];
      // It becomes part of a path.
      if (typeof id !== "string" || !idForm.test(id)) throw wrongShape(host, "with an invalid id");
      return { id, isEnabled: enabled !== false };
    });
}

/** The id of the one project that reads of a region go to (GET /v3/projects). Reads only: nothing is ever created. */
export async function lookUpProject(lookup: ProjectLookup, budget: ReadBudget): Promise<string> {
  const { sender, iamUrl, authority, region, name } = lookup;
  const { host } = new URL(iamUrl);
  const shown = cleanRemoteText(name, 64);
  // Outside: what keeps a credential from being had is explained already, and is no matter of projects.
  await authority.credential(budget);
  let projects: readonly Project[];
  try {
    const { body } = await sender.send(projectsCall(iamUrl, name), authority, budget);
    projects = readProjects(body, name, host);
  } catch (error) {
    throw fetchFailure(error, `the project of region ${region} could not be looked up`, advice);
  }
  const [project] = projects;
  if (project === undefined) {
    const happened = `no project is set, and ${host} has no project with the name ${shown} for region ${region}`;
    throw new ProviderError({ code: "CONFIG_MISSING", happened, advice: howTo, property: "projectId" });
  }
  if (projects.length > 1) {
    const ids = projects.slice(0, namedIds).map(({ id }) => id);
    const more = projects.length > namedIds ? ` and ${projects.length - namedIds} more` : "";
    const happened = `no project is set, and ${host} has ${projects.length} projects with the name ${shown} for region ${region}: ${ids.join(", ")}${more}`;
    throw new ProviderError({ code: "CONFIG_MISSING", happened, advice: howTo, property: "projectId" });
  }
  if (!project.isEnabled) {
    const happened = `the project ${project.id} (${shown}) of region ${region} is disabled`;
    throw new ProviderError({ code: "CONFIG_INVALID", happened, advice: `Enable it, or choose another one. ${howTo}` });
  }
  return project.id;
}
