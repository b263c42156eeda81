import * as backup from "pulumi-huaweicloud-backup";

const clusters = backup.dws.getClustersOutput({ enterpriseProjectId: "all_granted_eps" });

export const warehouseClusters = clusters.listedResources.apply((found) =>
  found.map(({ name, id }) => `${name} ${id}`),
);
export const idleWarehouseClusters = clusters.listedResources.apply(
  (found) => found.filter(({ activity }) => activity === "idle").length,
);
export const isWholeWarehouseList = clusters.complete; // a list that is not complete cannot prove what is missing
