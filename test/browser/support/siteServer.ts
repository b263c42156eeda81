import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export interface SiteServer {
  /** `http://127.0.0.1:PORT`, without a closing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder of files as any simple web server does: what is not there is 404. */
export async function serveSite(folder: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname));
    const asked = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const file = existsSync(asked) && statSync(asked).isFile() ? asked : `${asked}.html`;
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not there");
      return;
    }
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
