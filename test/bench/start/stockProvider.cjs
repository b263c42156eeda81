"use strict";
// The server that Pulumi's SDK gives to providers, with nothing behind it: what a provider in TypeScript usually starts.
const { main } = require("@pulumi/pulumi/provider");

void main({ version: "0.1.0" }, ["127.0.0.1:9"]);
