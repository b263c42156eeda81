import type { Environment } from "./environment";

/** The variable that asks for a line about each request. */
export const logVariable = "HWBACKUP_LOG";

/** Whether `HWBACKUP_LOG=debug` is set (in any letter case): each request is then shown, without credentials. */
export function showsRequests(environment: Environment): boolean {
  return environment[logVariable]?.toLowerCase() === "debug";
}
