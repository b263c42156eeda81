import * as backup from "pulumi-huaweicloud-backup";

const instances = backup.dcs.getInstancesOutput({ tags: "env=prod" });

export const cacheInstances = instances.listedResources.apply((found) => found.map(({ name, id }) => `${name} ${id}`));
export const idleInstances = instances.listedResources.apply(
  (found) => found.filter(({ activity }) => activity === "idle").length,
);
export const isWholeList = instances.complete; // a list that is not complete cannot prove what is missing
