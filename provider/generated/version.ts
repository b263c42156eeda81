// Generated from package.json by `make generate`. Do not edit.

/** The version of the package, of the plugin and of the SDKs. */
export const version = "0.1.0";
