import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/automation/sandbox";
import type * as Door from "../../../provider/index";
import type { FunctionToken } from "../../../provider/generated/types";
import { serviceNames } from "../../../provider/simulator/index";
import { projectId } from "../../support/faultServer/goodAnswers";
import { canaries, type BenchClient } from "./benchClient";

/** This project's reader out of the built package, through the door `pulumi-huaweicloud-backup/client`. */
export function shippedProject(url: string): BenchClient {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- what was built, by its path
  const { createReader, resolveSettings } = require(join(repositoryRoot, "dist/provider/index.js")) as typeof Door;
  const endpoints = Object.fromEntries(serviceNames.map((service) => [service, url]));
  const { settings, problems } = resolveSettings({ region: "sim-region-1", projectId, endpoints, ...canaries }, {});
  if (problems.length > 0) throw new Error(problems.map(({ property, reason }) => `${property} ${reason}`).join("; "));
  const reader = createReader({ settings });
  return {
    name: "this project",
    async read(query, resourceId = query.resourceId) {
      const inputs = { ...query.more, [query.resourceArgument]: resourceId };
      const value = await reader.read<FunctionToken>(query.token, inputs as never);
      return { text: "", complete: value.complete, value };
    },
  };
}
