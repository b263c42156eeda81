import type { RawRequest } from "../server/rawRequest";
import { iamCreateProjectRoute, iamProjectsRoute } from "./routes/iamProjects";
import { iamSecurityTokensRoute } from "./routes/iamSecurityTokens";
import { iamTokenRoute } from "./routes/iamToken";
import type { IdentityRoute } from "./identityRoute";
import { metadataSecurityKeyRoute, metadataTokenRoute } from "./routes/metadataRoutes";

/** Every call besides the queries, told apart by method and path. */
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
