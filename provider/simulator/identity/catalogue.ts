import type { RawRequest } from "../rawRequest";
import { iamCreateProjectRoute } from "./iamCreateProject";
import { iamProjectsRoute } from "./iamProjects";
import { iamSecurityTokensRoute } from "./iamSecurityTokens";
import { iamTokenRoute } from "./iamToken";
import type { IdentityRoute } from "./identityRoute";
import { metadataSecurityKeyRoute } from "./metadataSecurityKey";
import { metadataTokenRoute } from "./metadataToken";

/** Every call besides the five queries, told apart by method and path. */
export const identityRoutes: readonly IdentityRoute[] = [
  iamTokenRoute,
  iamSecurityTokensRoute,
  iamProjectsRoute,
  iamCreateProjectRoute,
  metadataTokenRoute,
  metadataSecurityKeyRoute,
];

export function findIdentityRoute({ method, path }: RawRequest): IdentityRoute | undefined {
  return identityRoutes.find((route) => route.method === method && route.path === path);
}
