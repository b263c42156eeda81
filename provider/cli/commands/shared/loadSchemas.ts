/**
 * The published JSON Schemas: 40 KB that one command needs, so that no other loads them. By `require`, since `import()` takes
 * another way through Node, on which the test runner does not find sources.
 */
export function loadSchemas(): typeof import("../../../generated/jsonSchemas") {
  return require("../../../generated/jsonSchemas") as typeof import("../../../generated/jsonSchemas");
}
