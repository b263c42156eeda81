/** A dynamic resource from a package and, with `copy`, a second one of what only an update makes known. */
import * as pulumi from "@pulumi/pulumi";

interface Note extends pulumi.CustomResource {
  readonly written: pulumi.Output<string>;
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a package that only the project of the test has
const { Note } = require("dynamic-notes") as { readonly Note: new (name: string, args: object) => Note };
const config = new pulumi.Config();
const note = new Note("note", { text: config.requireSecret("text") });
const copies = config.getBoolean("copy") === true ? [new Note("copy", { text: note.written })] : [];

export const written = note.written;
export const copied = copies.map((copy) => copy.written);
