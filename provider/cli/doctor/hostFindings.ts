import type { Instant } from "../../core/instants/instant";
import type { Probe } from "../../reading/probe";
import { isProviderError } from "../../core/errors/providerError";
import { exitCodes } from "../exitCodes";
import { failedWith, type CheckResult } from "./finding";

/** The gateway's window around its clock for signed requests, in milliseconds: 15 minutes. */
const window = 15 * 60_000;
/** From this difference on a clock is a warning, in milliseconds: a Date has whole seconds, and an answer takes time. */
const noticeable = 60_000;

function skewFinding(service: string, date: Instant | undefined, now: Instant): CheckResult {
  const check = `clock.${service}`;
  if (date === undefined) {
    const fix = "Compare the clock of this machine with NTP.";
    return { check, state: "notChecked", what: "the answer has no readable Date header", fix };
  }
  const seconds = Math.round((date - now) / 1000);
  const what = `the clock of the server is ${Math.abs(seconds)} s ${seconds < 0 ? "behind" : "ahead of"} that of this machine`;
  const fix = "Set the clock of this machine, by NTP.";
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
      ? "name, connection and TLS work"
      : "name and connection work, without TLS";
    return [
      { check, state: "ok", what: `${new URL(url).host} answers ${way} (HTTP ${status}): ${secured}` },
      skewFinding(service, date, now()),
    ];
  } catch (error) {
    if (!isProviderError(error)) throw error;
    return [failedWith(check, error)];
  }
}
