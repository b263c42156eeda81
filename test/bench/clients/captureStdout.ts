/**
 * Runs some work and returns what was written to stdout meanwhile, instead of showing it: the official SDK logs every
 * failed request there, with keys and signatures in it.
 */
export async function captureStdout<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly written: string }> {
  const chunks: string[] = [];
  const real = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array, ...more: unknown[]) => {
    chunks.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"));
    const done = more.find((argument) => typeof argument === "function") as (() => void) | undefined;
    done?.();
    return true;
  };
  try {
    const value = await work();
    // Loggers write behind a turn of the loop.
    await new Promise((resolve) => setImmediate(resolve));
    return { value, written: chunks.join("") };
  } finally {
    process.stdout.write = real;
  }
}
