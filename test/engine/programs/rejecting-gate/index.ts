/** One guarded resource for each shape of rejection: the description of its gate rejects with it, in every run but the first. */
import * as pulumi from "@pulumi/pulumi";
import { gateHooks, gateTransform } from "pulumi-huaweicloud-backup/gates";

const config = new pulumi.Config();
const input = config.require("input");
const description = {
  targets: [{ name: "redis", service: "dcs", resourceId: config.require("instanceId") }],
  criteria: { lastBackupMaximumAge: "26h" },
};

/** A refused connection of a name with two addresses is one of these. */
const shapes: Readonly<Record<string, () => unknown>> = {
  text: () => "no route",
  number: () => 7,
  null: () => null,
  undefined: () => undefined,
  object: () => ({}),
  error: () => new Error(),
  aggregate: () => new AggregateError([new Error("connect ECONNREFUSED")], ""),
};

function descriptionFor(shape: string): pulumi.Input<typeof description> {
  if (config.getBoolean("rejects") !== true) return { ...description };
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what is tried
  const rejection = Promise.reject<typeof description>(shapes[shape]?.());
  // Handled here, so that the program itself goes on: the hook meets the rejection again.
  rejection.catch(() => undefined);
  const output = pulumi.output(description) as unknown as { promise: () => Promise<typeof description> };
  output.promise = () => rejection;
  return output as unknown as pulumi.Output<typeof description>;
}

for (const shape of Object.keys(shapes)) {
  const guarded = `guarded-${shape}`;
  if (config.require("door") === "gateHooks") {
    const hooks = gateHooks(descriptionFor(shape), { name: guarded });
    new pulumi.Stash(guarded, { input }, { hooks });
  } else {
    const transform = gateTransform(descriptionFor(shape), { name: guarded, types: ["pulumi:index:Stash"] });
    new pulumi.Stash(guarded, { input }, { transforms: [transform] });
  }
}
