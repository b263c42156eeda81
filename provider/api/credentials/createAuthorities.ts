import type { Settings } from "../../config/settings";
import { ProviderError } from "../../core/errors/providerError";
import { omitAbsent } from "../../core/omitAbsent";
import { remembered } from "../../core/remembered";
import { baseUrl } from "../endpoints";
import type { ReadBudget } from "../sending/readBudget";
import type { Sender } from "../sending/sender";
import type { Transport } from "../transport/transport";
import { agencyAuthority } from "./authorities/agencyAuthority";
import type { Authority } from "./authority";
import { lookUpProject } from "./lookUpProject";
import { LoginGuard } from "./loginGuard";
import { metadataAuthority } from "./authorities/metadataAuthority";
import { passwordAuthority, type TokenScope } from "./authorities/passwordAuthority";
import type { FetchContext } from "./renewedCredential";
import { SharedLookup } from "./sharedLookup";
import { staticAuthority } from "./authorities/staticAuthority";

/*
 * Which failure of fetching leads to which code:
 *
 * | What fails | Code |
 * | --- | --- |
 * | no credential in any source: nobody answers at the metadata address, no agency on the ECS | CONFIG_MISSING |
 * | no project of the name, or several | CONFIG_MISSING |
 * | IAM says 400 or 404: the agency, account or project of the settings; a project that is disabled | CONFIG_INVALID |
 * | 401: wrong password, key or token, the metadata service's own token | AUTH_REJECTED |
 * | 403: no Agent Operator, no right to list projects, an account of another site | AUTH_DENIED |
 * | 429, 5xx, no connection, no time (IAM, after the sender's retries) | API_THROTTLED, API_FAULT, API_UNREACHABLE, API_TIMEOUT |
 * | the read was cancelled while it waited | API_CANCELLED |
 * | success without a usable token, key or expiry; a project id that is none; a list of projects in parts | WIRE_WRONG_SHAPE |
 * | success that is not JSON, or not the documented status | WIRE_UNREADABLE, WIRE_UNEXPECTED_STATUS |
 * | a credential whose time was over when it came | WIRE_STALE |
 *
 * None is the word of the service that is read: API_NOT_FOUND and API_INVALID_REQUEST never come from here.
 */

interface AuthoritiesOptions extends FetchContext {
  readonly settings: Settings;
  readonly sender: Sender;
  /** For the metadata service, which is not asked through the sender. */
  readonly transport: Transport;
  /** Base URL of the ECS metadata service. Default: the one of every ECS. */
  readonly metadataUrl?: string;
}

export interface Authorities {
  /** On whose behalf a region is read. The same one for the same credential, agency and scope, with what it has in hand. */
  authority(target: { readonly region: string; readonly projectId?: string }): Authority;
  /** The id of the project that a region is read in: the settings' own, or the one that IAM knows by name. */
  projectId(region: string, budget: ReadBudget): Promise<string>;
}

type Kept<Value> = ReturnType<typeof remembered<Value>>;

/** The authority of the user's own credential, without an agency. */
function ownAuthority(
  { settings: { credential }, sender, transport, metadataUrl }: AuthoritiesOptions,
  context: FetchContext,
  authorityOf: Kept<Authority>,
): (iamUrl: string, scope: TokenScope) => Authority {
  const guard = new LoginGuard();
  return (iamUrl, scope) => {
    switch (credential?.kind) {
      case undefined:
        throw new ProviderError({
          code: "CONFIG_MISSING",
          happened: "no credentials were found",
          property: "accessKey",
        });
      case "password":
        return authorityOf(JSON.stringify(["password", iamUrl, scope]), () =>
          passwordAuthority({ ...context, sender, iamUrl, credential, scope, guard }),
        );
      case "metadata":
        return authorityOf("metadata", () =>
          metadataAuthority(omitAbsent({ ...context, transport, url: metadataUrl })),
        );
      case "accessKey":
      case "authToken":
        return authorityOf("given", () => staticAuthority(credential));
    }
  };
}

/** Every way from the settings to a credential and a project, kept for all reads with these settings. */
export function createAuthorities(options: AuthoritiesOptions): Authorities {
  const { settings, sender, timing, clockOffset, newBudget } = options;
  const context: FetchContext = { timing, clockOffset, newBudget };
  const { assumeRole } = settings;
  const authorityOf = remembered<Authority>();
  const lookupOf = remembered<SharedLookup<string>>();
  /** Projects that were found by name, by region. */
  const lookedUp = new Map<string, string>();
  const iamUrlOf = (region: string): string => baseUrl("iam", region, settings);
  const nameOf = (region: string): string => settings.projectName ?? region;

  const base = ownAuthority(options, context, authorityOf);

  function scopeOf(region: string, projectId: string | undefined): TokenScope {
    // A project that was looked up by name goes with the token that was fetched for the name.
    const isNamed = projectId === undefined || lookedUp.get(region) === projectId;
    return isNamed ? { kind: "project", name: nameOf(region) } : { kind: "project", id: projectId };
  }

  const authorities: Authorities = {
    authority({ region, projectId = settings.projectId }) {
      const iamUrl = iamUrlOf(region);
      if (assumeRole === undefined) return base(iamUrl, scopeOf(region, projectId));
      return authorityOf(JSON.stringify(["agency", iamUrl]), () =>
        agencyAuthority({ ...context, sender, iamUrl, base: base(iamUrl, { kind: "account" }), assumeRole }),
      );
    },

    async projectId(region, budget) {
      if (settings.projectId !== undefined) return settings.projectId;
      const iamUrl = iamUrlOf(region);
      const lookup = lookupOf(JSON.stringify([iamUrl, region]), () => {
        const authority = authorities.authority({ region });
        const target = { sender, iamUrl, authority, region, name: nameOf(region) };
        return new SharedLookup(newBudget, (own) => lookUpProject(target, own));
      });
      const id = await lookup.get(budget);
      lookedUp.set(region, id);
      return id;
    },
  };
  return authorities;
}
