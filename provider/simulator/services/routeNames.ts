import type { QueryName } from "../queries/queryNames";

/** The calls of IAM that a client may make, and one that it must not: creating a project. */
const iamRouteNames = ["iam.token", "iam.securityTokens", "iam.projects", "iam.createProject"] as const;

/** The two calls of the metadata service that an ECS uses to get the keys of its agency. */
const metadataRouteNames = ["metadata.token", "metadata.securityKey"] as const;

/** Everything that is not a query, by the names that `script()` and `requests()` use. */
export const identityRouteNames = [...iamRouteNames, ...metadataRouteNames] as const;
export type IdentityRouteName = (typeof identityRouteNames)[number];

/** A query or another call that the simulator knows. */
export type RouteName = QueryName | IdentityRouteName;

/** The part of the cloud that a request was meant for. */
export type RequestKind = "query" | "iam" | "metadata" | "unknown";

export function kindOf(route: RouteName | undefined): RequestKind {
  if (route === undefined) {
    return "unknown";
  }
  const includes = (names: readonly string[]): boolean => names.includes(route);
  return includes(iamRouteNames) ? "iam" : includes(metadataRouteNames) ? "metadata" : "query";
}
