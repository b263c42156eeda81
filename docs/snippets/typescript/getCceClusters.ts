import * as backup from "pulumi-huaweicloud-backup";

const clusters = backup.cce.getClustersOutput({ edition: "standard" });

export const containerClusters = clusters.listedResources.apply((found) =>
  found.map(({ name, id }) => `${name} ${id}`),
);
export const idleContainerClusters = clusters.listedResources.apply(
  (found) => found.filter(({ activity }) => activity === "idle").length,
);
export const isWholeContainerList = clusters.complete; // a list that is not complete cannot prove what is missing
