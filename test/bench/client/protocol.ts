/** The clients that are raced, the slowest to be beaten first. Raw http is the floor: nothing is signed, retried or judged. */
export const racers = ["this project", "SDK core", "node-fetch", "raw http"] as const;

export type Racer = (typeof racers)[number];

/** What a client's process is started for. */
export interface RacerOptions {
  readonly racer: Racer;
  readonly url: string;
}

/** One run of a client: so many reads, each of a resource of its own, by so many callers. */
export interface RunOrder {
  readonly reads: number;
  readonly callers: number;
}

export interface RunFigures {
  /** Of single reads, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly readsPerSecond: number;
}

/** What the server has seen since it was asked last: requests and TLS handshakes. */
export interface Seen {
  readonly requests: number;
  readonly full: number;
  readonly resumed: number;
}
