/**
 * The name of a target that has none of its own: service and id, then its action or the evidence that it names. It is made
 * of what stands in the description alone, so that an override can be written without knowing the defaults.
 */
export function targetName({
  service,
  resourceId,
  actionName,
  evidence,
}: Readonly<Partial<Record<"service" | "resourceId" | "actionName" | "evidence", unknown>>>): string {
  return [service, resourceId, actionName ?? evidence].filter((part) => typeof part === "string").join("/");
}
