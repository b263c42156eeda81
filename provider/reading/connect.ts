import { createAuthorities, type Authorities } from "../api/credentials/createAuthorities";
import { createSender } from "../api/sending/createSender";
import { ReadBudget } from "../api/sending/readBudget";
import type { Sender } from "../api/sending/sender";
import { createShared, processShared, type Shared } from "../api/sending/shared";
import { proxySecrets } from "../api/transport/proxies";
import { createTransport, type Transport } from "../api/transport/transport";
import type { Settings } from "../config/settings";
import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import { systemTiming, type Timing } from "../core/timing";
import { version } from "../generated/version";
import { readLimits, type ReadLimits } from "./limits";

export interface ReaderOptions {
  readonly settings: Settings;
  /** The wall clock, for signatures and for answers without a Date. Default: this machine's. */
  readonly now?: () => Instant;
  /** All of time and chance; default the system's, with `now` as its wall clock. */
  readonly timing?: Timing;
  readonly transport?: Transport;
  /** Stronger than the limits of the settings. */
  readonly limits?: Partial<ReadLimits>;
  /** Ends every read of this reader at once. */
  readonly signal?: AbortSignal;
  /**
   * What is known of hosts and credentials (limits, refusals, the cloud's clock). Default: shared by the whole process;
   * a reader with a clock or a timing of its own gets its own.
   */
  readonly shared?: Shared;
  /** Hears of each request in one line, without credentials and contents. */
  readonly log?: (line: string) => void;
  /** Hears of each answer by which a server asks for fewer requests (429). */
  readonly onThrottled?: () => void;
  /** Hears once of each read that comes to its {@link longList}th page of the usual size. */
  readonly onLongList?: () => void;
  /** Base URL of the ECS metadata service. Default: the one of every ECS. */
  readonly metadataUrl?: string;
}

/** A list of this many pages of the usual size is a long one: memory counts for more than speed. */
export const longList = 20;

/** The way to the cloud with one set of settings. */
interface Connection {
  readonly transport: Transport;
  readonly shared: Shared;
  readonly limits: ReadLimits;
  readonly userAgent: string;
  readonly sender: Sender;
  readonly authorities: Authorities;
  /** The time for one read, which begins now. */
  readonly newBudget: (signal?: AbortSignal) => ReadBudget;
}

function sharedFor({ shared, timing, now }: ReaderOptions): Shared {
  if (shared !== undefined) return shared;
  if (timing === undefined && now === undefined) return processShared;
  return createShared({ ...systemTiming, ...timing, ...(now === undefined ? {} : { now }) });
}

/** Puts the client together. Nothing is sent. */
export function connect(options: ReaderOptions): Connection {
  const { settings, log, onThrottled, metadataUrl, signal } = options;
  const { transport = createTransport(omitAbsent({ tls: settings.tls, proxies: settings.proxies })) } = options;
  const shared = sharedFor(options);
  const { timing, clock } = shared;
  const limits = readLimits(settings.limits, options.limits);
  const userAgent = `pulumi-huaweicloud-backup/${version}`;
  const secrets = proxySecrets(settings.proxies);
  const sender = createSender(omitAbsent({ transport, shared, userAgent, limits, log, onThrottled, secrets }));
  const newBudget = (until?: AbortSignal): ReadBudget => new ReadBudget(timing, limits, until);
  // A credential is fetched for all reads: the end of one must not end it, the end of the connection does.
  const ofCredential = (): ReadBudget => newBudget(signal);
  const clockOffset = (): number => clock.offset;
  const authorities = createAuthorities(
    omitAbsent({ settings, sender, transport, timing, clockOffset, newBudget: ofCredential, metadataUrl }),
  );
  return { transport, shared, limits, userAgent, sender, authorities, newBudget };
}
