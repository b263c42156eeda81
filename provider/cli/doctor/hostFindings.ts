import type { Instant } from "../../core/instants/instant";
import type { Probe } from "../../reading/probe";
import { isProviderError } from "../../core/errors/providerError";
import { exitCodes } from "../exitCodes";
import { failedWith, type CheckResult } from "./finding";

/** The gateway's window around its clock for signed requests, in milliseconds: 15 minutes. */
const window = 15 * 60_000;
/** From here on a clock is worth a look, in milliseconds; a Date has whole seconds, and the way takes its time. */
const noticeable = 60_000;

function skewFinding(service: string, date: Instant | undefined, now: Instant): CheckResult {
  const check = `clock.${service}`;
  if (date === undefined) {
    const fix = "Compare this machine's clock with another source, such as NTP.";
    return { check, state: "notChecked", what: "the answer has no Date that can be read", fix };
  }
  const seconds = Math.round((date - now) / 1000);
  const what = `the server's clock is ${Math.abs(seconds)} s ${seconds < 0 ? "behind" : "ahead of"} this machine's`;
  const fix = "Set this machine's clock (NTP).";
  if (Math.abs(date - now) > window) return { check, state: "failed", what, fix, exitCode: exitCodes.unknown };
  return Math.abs(date - now) >= noticeable ? { check, state: "warning", what, fix } : { check, state: "ok", what };
}

/** Whether the host of a service answers, through which proxy, and what its clock says. */
export async function hostFindings(
  probe: Probe,
  { service, region }: { readonly service: string; readonly region: string },
  { now, signal }: { readonly now: () => Instant; readonly signal: AbortSignal },
): Promise<readonly CheckResult[]> {
  const check = `host.${service}`;
  const url = probe.url(service, region);
  try {
    const proxy = probe.proxyFor(url);
    const { status, date } = await probe.answerOf(url, signal);
    const way = proxy === undefined ? "directly" : `through the proxy ${proxy}`;
    const secured = url.startsWith("https:")
      ? "name, connection and TLS are good"
      : "name and connection are good, no TLS";
    return [
      { check, state: "ok", what: `${new URL(url).host} answers ${way} (HTTP ${status}): ${secured}` },
      skewFinding(service, date, now()),
    ];
  } catch (error) {
    // A host that answers something else than HTTP as we read it has been reached all the same, but proves nothing.
    if (!isProviderError(error)) throw error;
    return [failedWith(check, error)];
  }
}
