import assert from "node:assert/strict";
import type { Environment } from "../../../provider/config/environment";
import { resolveSettings } from "../../../provider/config/resolveSettings";

function resolve(environment: Environment) {
  const { settings, problems } = resolveSettings({}, environment);
  return { proxies: settings.proxies, problems };
}

const url = "http://proxy.example.com:8080";

describe("the proxies", () => {
  it("are those of the environment, in upper case", () => {
    const environment = { HTTPS_PROXY: url, NO_PROXY: "localhost,.example.com" };
    assert.deepEqual(resolve(environment), {
      proxies: { httpsProxy: url, noProxy: "localhost,.example.com" },
      problems: [],
    });
  });

  it("are those of the environment, in lower case", () => {
    assert.deepEqual(resolve({ https_proxy: url, no_proxy: "*" }).proxies, { httpsProxy: url, noProxy: "*" });
  });

  it("are read in upper case first, variable by variable, as Go does; an empty one counts as not set", () => {
    const environment = {
      HTTPS_PROXY: "http://upper.example",
      https_proxy: "http://lower.example",
      NO_PROXY: "",
      no_proxy: "a",
    };
    assert.deepEqual(resolve(environment).proxies, { httpsProxy: "http://upper.example", noProxy: "a" });
  });

  it("are absent when no proxy for https is named, whatever else is said", () => {
    const environment = { NO_PROXY: "*", ALL_PROXY: url, HTTP_PROXY: url, http_proxy: "socks5://127.0.0.1:1080" };
    assert.deepEqual(resolve(environment), { proxies: undefined, problems: [] });
  });

  it("are frozen", () => assert.ok(Object.isFrozen(resolve({ HTTPS_PROXY: url }).proxies)));

  it("are not judged before a request needs them", () => {
    const environment = { HTTPS_PROXY: "socks5://proxy.example.com/path", NO_PROXY: "*", HW_AUTH_TOKEN: "t" };
    const { settings, problems } = resolveSettings({}, environment);
    assert.deepEqual([settings.credential?.kind, problems], ["authToken", []]);
    assert.equal(settings.proxies?.httpsProxy, "socks5://proxy.example.com/path");
  });
});
