/** `null` says as little as no value at all: languages send it for what a program left out. An empty text is a value. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
