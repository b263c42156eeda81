/** The repository of the package; a test compares it with package.json. */
export const homepage = "https://github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup";

/** Where the page about the command line is. Its whole URL is wider than 80 columns. */
export const docsLines = ["Documentation: docs/cli.md in", homepage] as const;
