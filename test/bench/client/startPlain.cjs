/**
 * Runs a TypeScript file of this folder in a process whose modules are loaded by Node alone from then on. With tsx left in
 * place, each module of a client, and each later import(), would go through it, and be measured along with the client.
 */
const { register } = require("tsx/cjs/api");

const unregister = register();
const { start } = require(`./${process.argv[3]}.ts`);
unregister();
start();
