import type { PolicyChoice } from "../../gates/result";
import { cleanRemoteText } from "../../core/remoteText";

/** `policy onUnknown: warn (from HWBACKUP_ON_UNKNOWN)` */
export function policyLine({ name, value, origin }: PolicyChoice): string {
  return `policy ${name}: ${cleanRemoteText(value, 64)} (from ${cleanRemoteText(origin, 300)})`;
}
