/**
 * Reads through several providers, one for each way to give a credential, and shows every error there is.
 *
 * `SHAPE` says what the providers are called and which settings they have. The settings themselves come from the secret
 * configuration `settings`, through the SDK; or in clear from `SETTINGS`, past the SDK, as a program without types may
 * write them.
 */
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

type Settings = Readonly<Record<string, string>>;

class UntypedProvider extends pulumi.ProviderResource {
  constructor(name: string, settings: pulumi.Inputs) {
    super("huaweicloud-backup", name, settings);
  }
}

const shape = JSON.parse(process.env["SHAPE"] ?? "{}") as Readonly<Record<string, readonly string[]>>;
const clear = process.env["SETTINGS"];
const secret = new pulumi.Config().getSecretObject<Readonly<Record<string, Settings>>>("settings");
const endpoints = JSON.parse(process.env["ENDPOINTS"] ?? "{}") as Readonly<Record<string, Settings>>;
const instanceId = process.env["INSTANCE_ID"] ?? "";

function createProvider(name: string, settings: readonly string[]): pulumi.ProviderResource {
  if (clear !== undefined) {
    const own = (JSON.parse(clear) as Readonly<Record<string, Settings>>)[name];
    return new UntypedProvider(name, { ...own, endpoints: JSON.stringify(endpoints[name]) });
  }
  const own: Record<string, pulumi.Input<string> | undefined> = {};
  for (const setting of settings) own[setting] = secret?.apply((all) => all[name]?.[setting] ?? "");
  return new backup.Provider(name, { ...own, endpoints: endpoints[name] ?? {} });
}

export = async (): Promise<Record<string, unknown>> => {
  const reads = Object.entries(shape).map(async ([name, settings]) => {
    const provider = createProvider(name, settings);
    // The engine answers nothing with a provider that it has not created yet.
    await new Promise((resolve) => provider.urn.apply(resolve));
    return [name, (await backup.dcs.getInstanceBackups({ instanceId }, { provider })).openCount] as const;
  });
  const outcomes = await Promise.allSettled(reads);
  const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason)] : []));
  for (const failure of failures) await pulumi.log.error(failure);
  return Object.fromEntries<unknown>(
    outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : [])),
  );
};
