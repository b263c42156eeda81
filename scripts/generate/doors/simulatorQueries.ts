import { existsSync } from "node:fs";
import { join } from "node:path";
import { banner, type GeneratedFile } from "../generatedFile";
import type { PackageSpec } from "../../schema/spec";
import { internalModules, queriedServices, queryFunctions } from "../code/queryModules";
import { tokenParts } from "../code/tokens";
import { className } from "./dataClasses";

/** `simulatedInstanceBackups` of `huaweicloud-backup:dcs:getInstanceBackups`. */
const exported = (token: string): string => `simulated${className(token)}`;

/**
 * The queries of the simulator: their names, and the list of their files. Of the client the simulator learns the names
 * alone; paths, parameters, errors and answers are its own. A query without a file is reported by name.
 */
export function generateSimulatorQueries(schema: PackageSpec, root: string): GeneratedFile[] {
  const folder = "provider/simulator/queries";
  const tokens = [
    ...queryFunctions(schema).map(([token]) => token),
    ...internalModules(root).map(({ token }) => token),
  ];
  const queries = tokens.map((token) => {
    const { module: service, name } = tokenParts(token);
    return { token, service, name };
  });
  for (const { token, name, service } of queries) {
    const path = `${folder}/${service}/${name}.ts`;
    if (!existsSync(join(root, path)))
      throw new Error(
        `${token} is ${token.startsWith("internal:") ? "a query" : "in schema.json"}, but ${path} is missing`,
      );
  }
  const services = queriedServices(schema);
  const names = `${banner("schema.json")}/** The services; each keeps one host in the cloud, and all share one port here. */
export const serviceNames = [${services.map((service) => `"${service}"`).join(", ")}] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Every host of the cloud that a provider may call: the services, and IAM for tokens, temporary keys and projects. */
export const endpointNames = [...serviceNames, "iam"] as const;
export type EndpointName = (typeof endpointNames)[number];

/** The documented queries, by the names that \`script()\` and \`requests()\` use. */
export const queryNames = [
${queries.map(({ service, name }) => `  "${service}.${name}",\n`).join("")}] as const;
export type QueryName = (typeof queryNames)[number];
`;
  const imports = queries.map(
    ({ token, service, name }) => `import { ${exported(token)} } from "./${service}/${name}";\n`,
  );
  const catalogue = `${banner("schema.json")}${imports.join("")}import type { Service } from "../services/service";

/** The queries, told apart by their paths: all of them listen on one port. */
export const services: readonly Service[] = [
${queries.map(({ token }) => `  ${exported(token)},\n`).join("")}];
`;
  return [
    { path: `${folder}/queryNames.ts`, text: names },
    { path: `${folder}/catalogue.ts`, text: catalogue },
  ];
}

/** Of which services the provider configuration may name an endpoint. */
export function generateEndpointKeys(schema: PackageSpec): GeneratedFile {
  return {
    path: "provider/config/endpointKeys.ts",
    text: `${banner("schema.json")}/** What \`endpoints\` may name: the services of the queries, and IAM. */
export const endpointKeys = [${[...queriedServices(schema), "iam"].map((key) => `"${key}"`).join(", ")}] as const;
`,
  };
}
