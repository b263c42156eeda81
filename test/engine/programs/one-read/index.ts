/** Reads what the configuration says, with the provider that stack configuration and environment give. */
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const args = JSON.parse(config.require("args")) as Record<string, unknown>;

export const answer = pulumi.runtime.invoke(`huaweicloud-backup:${config.require("function")}`, args, {
  version: "0.1.0",
}) as Promise<unknown>;
