import * as backup from "pulumi-huaweicloud-backup";

const clusters = backup.css.getClustersOutput({ datastoreType: "elasticsearch" });

export const searchClusters = clusters.listedResources.apply((found) => found.map(({ name, id }) => `${name} ${id}`));
export const idleSearchClusters = clusters.listedResources.apply(
  (found) => found.filter(({ activity }) => activity === "idle").length,
);
export const isWholeSearchList = clusters.complete; // a list that is not complete cannot prove what is missing
