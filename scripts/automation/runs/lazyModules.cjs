"use strict";
/**
 * Loads two packages of Pulumi's SDK when something of them is used, and not with the SDK: they are half of its 770 modules
 * and 0.4 s of processor time in each process that loads it. The SDK needs them for functions that go into state alone.
 */
const Module = require("node:module");

const late = new Set(["@npmcli/arborist", "typescript"]);
const load = Module._load;

Module._load = function (request, parent, isMain) {
  const isOfSdk = late.has(request) && /[\\/]@pulumi[\\/]pulumi[\\/]/.test(parent?.filename ?? "");
  if (!isOfSdk) return load.call(this, request, parent, isMain);
  let loaded;
  const used = () => (loaded ??= load.call(this, request, parent, isMain));
  // As a module of ES, so that what compilers wrap around an import of CommonJS does not copy it, which would load it.
  return new Proxy(
    {},
    { get: (_, name) => (name === "__esModule" ? true : name === "default" ? used() : used()[name]) },
  );
};
