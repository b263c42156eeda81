import type { Reply } from "../server/reply";
import type { SimulatorProject } from "./account";
import { keystoneError } from "./iamError";
import type { Identity } from "./identity";
import { asObject, refersTo } from "./jsonObject";

/** What a token is to be good for, or why it cannot be. */
export type Scope =
  | { readonly kind: "project"; readonly project: SimulatorProject }
  | { readonly kind: "account" }
  | { readonly kind: "refused"; readonly reply: Reply };

/** Reads `auth.scope`: a project or an account, by id or by name, and not both of them. */
export function readScope(scope: unknown, { account, projects }: Identity): Scope {
  if (scope === undefined) {
    return { kind: "account" };
  }
  const { project, domain } = asObject(scope) ?? {};
  const projectReference = asObject(project);
  const domainReference = asObject(domain);
  if (projectReference !== undefined && domain === undefined) {
    // Asked of a project that does not exist, so that a reference that says nothing is found out in an empty list too.
    if (refersTo(projectReference, "", "") === undefined) {
      return malformed;
    }
    const found = projects.find(({ id, name }) => refersTo(projectReference, id, name) === true);
    if (found === undefined) {
      return refused(404, "Could not find project.");
    }
    return found.enabled === false ? refused(403, "The project is disabled.") : { kind: "project", project: found };
  }
  if (domainReference !== undefined && project === undefined) {
    const matches = refersTo(domainReference, account.domainId, account.domainName);
    return matches === undefined ? malformed : matches ? { kind: "account" } : refused(404, "Could not find domain.");
  }
  return malformed;
}

function refused(status: 400 | 403 | 404, message: string): Scope {
  return { kind: "refused", reply: keystoneError(status, message) };
}

const malformed = refused(400, "The request body is invalid.");
