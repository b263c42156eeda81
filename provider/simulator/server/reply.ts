/** How an answer can go wrong on the wire, rather than in its content. */
export type Fault =
  /** The request is read and nothing ever comes back; the socket stays open until the simulator closes. */
  | "neverAnswer"
  /** The connection is reset (TCP RST) before any byte of an answer. */
  | "resetSocket"
  /** `Content-Length` promises the whole body, half of it arrives, then the connection ends. */
  | "cutBody"
  /** The same with chunked transfer: the closing chunk never arrives. */
  | "cutChunkedBody";

/** One answer, before the headers that every answer carries are added. */
export interface Reply {
  /** HTTP status; default 200. */
  readonly status?: number;
  /** Added to the standard headers or replacing them, whatever the letter case; `null` leaves that header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Text and bytes are sent as they are, anything else as JSON; absent means no body at all. */
  readonly body?: unknown;
  /** Real milliseconds (not simulator time) between reading the request and answering it; default 0. */
  readonly delayMilliseconds?: number;
  readonly fault?: Fault;
}
