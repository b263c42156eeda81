/** A request as it came over the wire: nothing decoded, nothing put right. */
export interface WireRequest {
  /** `GET /v1?a=b HTTP/1.1`, without its line feed. */
  readonly line: string;
  readonly method: string;
  /** Path and query as sent, still percent-encoded. */
  readonly target: string;
  /** Lower-case names, in the order received, repeats kept. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

const headEnd = Buffer.from("\r\n\r\n");

/** The value of the first header of this name, in lower case. */
export function headerOf(request: Pick<WireRequest, "headers">, name: string): string | undefined {
  return request.headers.find(([candidate]) => candidate === name)?.[1];
}

/**
 * Cuts a byte stream into requests. It knows just what clients send here: a head in Latin-1, and a body of
 * Content-Length bytes. Not node:http, so that what is counted is what came, and not what a parser made of it.
 */
export class RequestParser {
  #pending: Buffer = Buffer.alloc(0);

  /** Takes bytes as they come; returns the requests that are whole by now. */
  add(chunk: Buffer): WireRequest[] {
    this.#pending = Buffer.concat([this.#pending, chunk]);
    const whole: WireRequest[] = [];
    for (;;) {
      const end = this.#pending.indexOf(headEnd);
      if (end < 0) return whole;
      const [line = "", ...fields] = this.#pending.toString("latin1", 0, end).split("\r\n");
      const headers = fields.map((field): readonly [string, string] => {
        const colon = field.indexOf(":");
        return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
      });
      const bodyStart = end + headEnd.length;
      const bodyEnd = bodyStart + Number(headerOf({ headers }, "content-length") ?? "0");
      if (this.#pending.length < bodyEnd) return whole;
      const [method = "", target = ""] = line.split(" ");
      whole.push({ line, method, target, headers, body: this.#pending.subarray(bodyStart, bodyEnd) });
      this.#pending = this.#pending.subarray(bodyEnd);
    }
  }
}
