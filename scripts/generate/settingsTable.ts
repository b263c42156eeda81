import { settingsList, type SettingRow } from "../../provider/config/settingsList";
import { regionEndpointPrefix } from "../../provider/config/environment";
import { markdownTable } from "./markdown";

const code = (text: string): string => `\`${text}\``;

/** What the setting is, with unit, range and default where it has them. */
function whatItIs({ what, unit, range, default: value }: SettingRow): string {
  const parts = [
    `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
    ...(range === undefined ? [] : [`${range.from} to ${range.to} ${unit ?? ""}`.trimEnd()]),
    ...(value === undefined ? [] : [`default ${code(String(value))}`]),
  ];
  return parts.join("; ");
}

/** Every setting of the provider, with the environment variables that stand in for it, in order of precedence. */
export function settingsTable(services: readonly string[]): string {
  const rows = settingsList.map((row: SettingRow) => [
    code(row.name),
    whatItIs(row),
    row.environment.length === 0 ? "none" : row.environment.map(code).join(", "),
    row.secret ? "yes" : "no",
  ]);
  const endpoints = [
    code("endpoints"),
    `Base URL by service: a map with the keys ${[...services, "iam"].map(code).join(", ")}`,
    `${code(`${regionEndpointPrefix}<SERVICE>_<REGION>`)}, one per service and region`,
    "no",
  ];
  return markdownTable(
    ["Setting", "Meaning", "Environment variables, first one set wins", "Secret"],
    [...rows, endpoints],
  );
}
