import type { ErrorCode } from "../../core/errors/errorCatalogue";

/** The codes of CBR's lists for a resource, a vault, a backup, a log or a policy that does not exist. */
export const listErrorCodes: Readonly<Record<string, ErrorCode>> = {
  "BackupService.9900": "API_INVALID_REQUEST",
  "BackupService.6000": "API_NOT_FOUND",
  "BackupService.6105": "API_NOT_FOUND",
  "BackupService.6200": "API_NOT_FOUND",
  "BackupService.6302": "API_NOT_FOUND",
  "BackupService.6500": "API_NOT_FOUND",
  "BackupService.7000": "API_NOT_FOUND",
  "BackupService.7100": "API_NOT_FOUND",
};

/**
 * The query parameters of the filters that were given. Without an enterprise project all granted ones are asked for. No page
 * says what the service lists by default, and a task in another enterprise project must not stay unseen.
 */
export function filterParameters(
  { enterpriseProjectId = "all_granted_eps" }: { readonly enterpriseProjectId?: string },
  filters: Readonly<Record<string, string | boolean | undefined>>,
): [name: string, value: string][] {
  const given = Object.entries(filters).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return [...given, ["enterprise_project_id", enterpriseProjectId]];
}
