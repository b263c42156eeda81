import { posix } from "node:path";
import type { StateRead } from "../../provider/queries/defineStateRead";
import { functionPagePath, isIamAction, loadQuery } from "./functionPages";
import { markdownTable } from "./markdown";
import type { QueryModule } from "./code/queryModules";
import { tokenParts } from "./code/tokens";

function linkTo(token: string): string {
  const { module, name } = tokenParts(token);
  return `[\`${module}.${name}\`](${posix.relative("docs", functionPagePath(token))})`;
}

/**
 * What the queries need, as they state it themselves: a table with links from `docs/`, and an identity policy with every
 * action. `internal` reads have no function of their own. Grammar of the policy: IAM user guide "Identity Policy Grammar",
 * 2025-11-07.
 */
export function permissionSection(
  modules: readonly QueryModule[],
  internal: readonly QueryModule[],
  root: string,
): string {
  const loaded = (queryModule: QueryModule) => ({ ...queryModule, ...loadQuery(queryModule, root) });
  const needs = [
    ...modules.map((one) => ({ ...loaded(one), query: linkTo(one.token) })),
    ...internal.map((one) => {
      const read = loaded(one) as ReturnType<typeof loaded> & Pick<StateRead<unknown>, "argumentsOf">;
      return { ...read, query: `the ${read.resource} itself, in a gate on ${linkTo(read.argumentsOf)}` };
    }),
  ];
  const rows = needs.map(({ query, service, resourceArgument, permission }) => [
    service.toUpperCase(),
    query,
    `\`${resourceArgument}\``,
    isIamAction(permission) ? `\`${permission}\`` : permission,
  ]);
  const actions = [...new Set(needs.map(({ permission }) => permission).filter(isIamAction))];
  const policy = { Version: "5.0", Statement: [{ Effect: "Allow", Action: actions }] };
  const table = markdownTable(["Service", "Query", "Id", "Permission"], rows);
  return `${table}
This identity policy allows all of these actions:

\`\`\`json
${JSON.stringify(policy, undefined, 2)}
\`\`\`
`;
}
