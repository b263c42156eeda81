/** The function that evaluates a gate: the one that is no query of a service. */
export const gateVerdictToken = "huaweicloud-backup:index:getGateVerdict";
