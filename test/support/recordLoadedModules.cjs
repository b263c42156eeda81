"use strict";
// Loaded into a process by NODE_OPTIONS=--require: when the process ends, every module that it loaded stands in the file
// that LOADED_MODULES_FILE names, one path per line.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  writeFileSync(process.env.LOADED_MODULES_FILE, Object.keys(require.cache).join("\n"));
});
