// Generated from schema.json by `make generate`. Do not edit.

/** What `endpoints` may name: the services of the queries, and IAM. */
export const endpointKeys = ["cce", "css", "dws", "cbr", "dcs", "iam"] as const;
