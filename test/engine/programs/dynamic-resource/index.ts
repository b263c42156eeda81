/** One dynamic resource from a package. */
import * as pulumi from "@pulumi/pulumi";

interface Note extends pulumi.CustomResource {
  readonly written: pulumi.Output<string>;
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a package that only the project of the test has
const { Note } = require("dynamic-notes") as { readonly Note: new (name: string, args: object) => Note };
const note = new Note("note", { text: new pulumi.Config().requireSecret("text") });

export const written = note.written;
