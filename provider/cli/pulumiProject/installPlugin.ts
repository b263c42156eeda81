import { execFile, type ExecFileException } from "node:child_process";
import { promisify } from "node:util";
import { cleanRemoteText } from "../../core/remoteText";
import { version } from "../../generated/version";
import { configurationError } from "../output/cliError";
import type { CliIo } from "../io";
import { findOnPath } from "./findOnPath";
import { pluginName } from "./packageFolder";

/** Time for the engine to copy a few files, in milliseconds; it usually takes a second. */
const patience = 120_000;

/**
 * Lets the engine copy the plugin's folder into its own cache of plugins, where every project of this user finds it. One of
 * this version that is there already is replaced: by itself the engine would leave it, whatever it is.
 */
export async function installPlugin(folder: string, { environment, signal }: CliIo): Promise<void> {
  const engine = findOnPath("pulumi", environment);
  if (engine === undefined) {
    const fix = "Install the Pulumi CLI or put its folder on PATH, or run setup without --install";
    throw configurationError([`cannot install the plugin: pulumi is not on PATH. ${fix}`]);
  }
  // `--file` takes a folder as well as an archive (sdk/go/common/workspace/plugins.go of v3.259.0), and asks no network.
  const argv = ["plugin", "install", "resource", pluginName, `v${version}`, "--file", folder, "--reinstall"];
  const env = { ...environment, PULUMI_SKIP_UPDATE_CHECK: "true" } as NodeJS.ProcessEnv;
  try {
    await promisify(execFile)(engine, argv, { env, timeout: patience, signal });
  } catch (error) {
    // An interrupt has its own exit code, and the caller asks for it.
    if (signal.aborted) return;
    const { stderr = "", killed, code } = error as ExecFileException & { readonly stderr?: string };
    const silence =
      killed === true
        ? `it took longer than ${patience / 1000} s`
        : `it ended with ${code ?? "a signal"} and no message`;
    const said = cleanRemoteText(stderr, 300);
    const what = `${engine} plugin install failed for ${folder}`;
    throw configurationError([`${what}: ${said === "" ? silence : said}`]);
  }
}
