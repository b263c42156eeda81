import { queryNames } from "../queries/queryNames";
import { scenarioDescriptions, scenarioNames } from "../scenarios/catalogue";
import type { Simulator } from "../simulator";

/** What a person needs after starting a simulator by hand: where it is, what it holds, and lines to paste. */
export function simulatorBanner(simulator: Simulator): string {
  const { account } = simulator;
  const exports = Object.entries(simulator.environment()).map(([name, value]) => `export ${name}=${quote(value)}`);
  const resources = Object.entries(simulator.resources).map(([name, id]) => `  ${name.padEnd(18)} ${id}`);
  const width = Math.max(...scenarioNames.map((name) => name.length));
  const list = scenarioNames.map((name) => `  ${name.padEnd(width)}  ${scenarioDescriptions[name]}`);
  return [
    `Simulator of ${queryNames.length} Huawei Cloud queries on ${simulator.url} (loopback only), scenario ${simulator.scenario}`,
    "",
    "Resources:",
    ...resources,
    "",
    "To sign in with the password of the IAM user, leave out the access key below, and add:",
    `export HW_USER_NAME=${quote(account.userName)} HW_DOMAIN_NAME=${quote(account.domainName)} HW_USER_PASSWORD=${quote(account.password)}`,
    `The agency ${account.agencyName} of the account ${account.agencyDomainName} gives temporary keys to either.`,
    "",
    "The clock and the Date header move without waiting, and a service or a resource can have a scenario of its own:",
    `curl -d '{"forwardSeconds":3600}' ${simulator.url}/_simulator/clock`,
    `curl -d '{"now":"2026-11-20T12:00:00Z","standsStill":true,"dateAheadSeconds":60}' ${simulator.url}/_simulator/clock`,
    `curl -d '{"scenario":"denied","service":"dcs"}' ${simulator.url}/_simulator/scenario`,
    "",
    `Scenarios; change with: curl -d '{"scenario":"failed"}' ${simulator.url}/_simulator/scenario`,
    ...list,
    "",
    // At the end, where they stand above the prompt: the list above is longer than a terminal.
    "Paste these lines into another terminal (the credentials are invented):",
    ...exports,
    "",
  ].join("\n");
}

/** Single quotes only where the shell would read a character of its own. */
function quote(value: string): string {
  return /^[\w.:/@%+=-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
