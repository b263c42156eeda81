import type { Metafile } from "esbuild";

/** A file of `dist/`, by its path below it. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
  readonly isExecutable?: boolean;
}

export interface Bundle {
  readonly files: readonly BundleFile[];
  /** The sources of which something is in them: paths from the root of the repository. */
  readonly inputs: readonly string[];
}

/** What is left of some sources in the output; what is only looked at, or dropped as unused, is not. */
export function inputsOf({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
}
