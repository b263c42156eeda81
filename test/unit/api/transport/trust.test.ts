import assert from "node:assert/strict";
import tls from "node:tls";
import { createTrust } from "../../../../provider/api/transport/trust";
import { certificates } from "../support/certificates";

/** What Node itself trusts; only newer versions tell what the environment adds to it. */
const { getCACertificates } = tls as { readonly getCACertificates?: (type: "default") => readonly string[] };

describe("createTrust (needs openssl to make certificates)", () => {
  const { createSecureContext } = tls;
  let built: (tls.SecureContextOptions | undefined)[];

  beforeEach(() => {
    built = [];
    tls.createSecureContext = (options) => {
      built.push(options);
      return createSecureContext(options);
    };
  });
  afterEach(() => {
    tls.createSecureContext = createSecureContext;
  });

  it("leaves everything to Node where nothing is set", () => {
    assert.deepEqual(createTrust()(), {});
    assert.deepEqual(built, []);
  });

  it("adds the given authorities to all of Node's, for services and proxies alike", () => {
    const { ca } = certificates();
    const { service, proxy } = createTrust({ ca })();
    assert.ok(service !== undefined && service === proxy);
    assert.deepEqual(built, [{ ca: [...(getCACertificates?.("default") ?? tls.rootCertificates), ca] }]);
    assert.ok(tls.rootCertificates.length > 100);
  });

  it("has the client's certificate for services only, and Node's authorities for both", () => {
    const { client, ca } = certificates();
    const { service, proxy } = createTrust({ ca, certificate: client.cert, key: client.key })();
    assert.ok(service !== undefined && proxy !== undefined && service !== proxy);
    assert.deepEqual(
      built.map((options) => [options?.cert, options?.key, options?.ca?.length]),
      [
        [undefined, undefined, built[1]?.ca?.length],
        [client.cert, client.key, built[0]?.ca?.length],
      ],
    );
  });

  it("reads the settings once", () => {
    const trust = createTrust({ ca: certificates().ca });
    assert.equal(trust(), trust());
    assert.equal(built.length, 1);
  });
});
