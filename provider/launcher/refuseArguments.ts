/** EX_USAGE of sysexits, as `hwbackup` ends for a command line that is not one. */
const usage = 64;

/** The engine passes its address, `127.0.0.1:41234`, and flags before it. */
const flagOrAddress = /^-|:\d+$/;

/**
 * Ends a program of the engine's that was started with the words of a command line: a pipeline would take a port on
 * standard output, or the 0 after SIGTERM, for an open gate.
 */
export function refuseArguments([first]: readonly string[]): void {
  if (first === undefined || flagOrAddress.test(first)) return;
  process.stderr.write("this is the plugin, which the Pulumi engine starts; to evaluate a gate, run hwbackup\n");
  process.exit(usage);
}
