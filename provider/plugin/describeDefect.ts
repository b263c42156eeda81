function describe(error: Error): string {
  // The folder is the user's; the file and line are what a report needs.
  const frames = (error.stack ?? "").replace(error.message, "");
  const place = /\n\s+at [^\n]*?([\w.-]+:\d+):\d+\)?/.exec(frames)?.[1];
  return place === undefined ? error.name : `${error.name} at ${place}`;
}

/**
 * A defect of ours in one line: the kind of the error and where it was thrown. Never its text, which may quote what was in
 * hand, keys included. Never empty, and never throws.
 */
export function describeDefect(error: unknown): string {
  try {
    return error instanceof Error ? describe(error) || "Error" : typeof error;
  } catch {
    // A getter or a Proxy that throws.
    return typeof error;
  }
}
