import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "../../../provider/api/transport";

describe("TLS verification (needs openssl to make a certificate)", () => {
  let server: Server;
  let folder: string;
  const before_ = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];

  before(function (done) {
    if (spawnSync("openssl", ["version"]).status !== 0) this.skip();
    folder = mkdtempSync(join(tmpdir(), "tls-"));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const subject = ["-subj", "/CN=somebody-else.invalid", "-days", "1"];
    const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, ...subject];
    execFileSync("openssl", made, { stdio: "ignore" });
    server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => response.end("{}"));
    server.listen(0, "127.0.0.1", done);
  });
  after(() => {
    if (before_ === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = before_;
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const value of [undefined, "0"]) {
    it(`refuses an untrusted server, with NODE_TLS_REJECT_UNAUTHORIZED ${value ?? "unset"}`, async () => {
      if (value === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = value;
      const { port } = server.address() as AddressInfo;
      const url = `https://127.0.0.1:${port}/`;
      const request = { url, headers: {}, timeoutMilliseconds: 5000, maximumBytes: 1000 };
      await assert.rejects(createTransport()(request), { code: "API_UNREACHABLE", message: /certificate/ });
    });
  }
});
