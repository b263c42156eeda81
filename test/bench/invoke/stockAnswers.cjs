"use strict";
// A provider on the server of Pulumi's SDK that has its answer in memory: what gRPC and Struct alone cost there.
const { readFileSync } = require("node:fs");
const { main } = require("@pulumi/pulumi/provider");

const outputs = JSON.parse(readFileSync(process.argv[2], "utf8"));
void main({ version: "0.1.0", invoke: () => Promise.resolve({ outputs }) }, ["127.0.0.1:9"]);
