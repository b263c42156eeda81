import { posix } from "node:path";
import { functionPagePath, isIamAction, loadQuery } from "./functionPages";
import { markdownTable } from "./markdown";
import type { QueryModule } from "./code/queryModules";
import { tokenParts } from "./code/tokens";

/**
 * What the queries need, as they state it themselves: a table with links from `docs/`, and an identity policy with every
 * action. Grammar of the policy: IAM user guide "Identity Policy Grammar", 2025-11-07.
 */
export function permissionSection(modules: readonly QueryModule[], root: string): string {
  const needs = modules.map((queryModule) => ({ ...queryModule, ...loadQuery(queryModule, root) }));
  const rows = needs.map(({ token, service, resourceArgument, permission }) => {
    const { module, name } = tokenParts(token);
    return [
      service.toUpperCase(),
      `[\`${module}.${name}\`](${posix.relative("docs", functionPagePath(token))})`,
      resourceArgument === undefined ? "–" : `\`${resourceArgument}\``,
      isIamAction(permission) ? `\`${permission}\`` : permission,
    ];
  });
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
