import { endpointKeys, settingsList } from "../../provider/config/settingsList";
import { regionEndpointPrefix } from "../../provider/config/environment";
import { markdownTable } from "./markdown";

const code = (text: string): string => `\`${text}\``;

/** Every setting of the provider, with the environment variables that stand in for it, in order of precedence. */
export function settingsTable(): string {
  const rows = settingsList.map(({ name, what, environment, secret }) => [
    code(name),
    `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
    environment.length === 0 ? "none" : environment.map(code).join(", "),
    secret ? "yes" : "no",
  ]);
  const endpoints = [
    code("endpoints"),
    `Base URL by service: a map with the keys ${endpointKeys.map(code).join(", ")}`,
    `${code(`${regionEndpointPrefix}<SERVICE>_<REGION>`)}, one per service and region`,
    "no",
  ];
  return markdownTable(
    ["Setting", "What it is", "Environment variables, first one set wins", "Secret"],
    [...rows, endpoints],
  );
}
