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
    const environment = { HTTPS_PROXY: url, HTTP_PROXY: "https://p.example.com", NO_PROXY: "localhost,.example.com" };
    assert.deepEqual(resolve(environment), {
      proxies: { httpsProxy: url, httpProxy: "https://p.example.com", noProxy: "localhost,.example.com" },
      problems: [],
    });
  });

  it("are those of the environment, in lower case", () => {
    const environment = { https_proxy: url, http_proxy: "https://p.example.com", no_proxy: "*" };
    assert.deepEqual(resolve(environment).proxies, {
      httpsProxy: url,
      httpProxy: "https://p.example.com",
      noProxy: "*",
    });
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

  it("are absent when no proxy is named, whatever NO_PROXY says", () => {
    assert.deepEqual(resolve({ NO_PROXY: "*", ALL_PROXY: url }), { proxies: undefined, problems: [] });
  });

  it("are frozen", () => assert.ok(Object.isFrozen(resolve({ HTTPS_PROXY: url }).proxies)));

  it("are without HTTP_PROXY in a CGI process, where a visitor sets it", () => {
    const environment = { REQUEST_METHOD: "GET", HTTPS_PROXY: url, HTTP_PROXY: url, http_proxy: url };
    assert.deepEqual(resolve(environment).proxies, { httpsProxy: url });
    assert.deepEqual(resolve({ REQUEST_METHOD: "", HTTP_PROXY: url }).proxies, { httpProxy: url });
  });

  for (const [text, expected] of [
    ["proxy.example.com", "http://proxy.example.com"],
    ["proxy.example.com:8080", "http://proxy.example.com:8080"],
    ["10.0.0.1:3128/", "http://10.0.0.1:3128"],
    ["[::1]:3128", "http://[::1]:3128"],
    ["HTTP://Proxy.Example.com:80", "http://proxy.example.com"],
    ["https://proxy.example.com:443/", "https://proxy.example.com"],
    ["http://user:p%40ss@proxy.example.com:8080", "http://user:p%40ss@proxy.example.com:8080"],
    ["user:word@proxy.example.com", "http://user:word@proxy.example.com"],
    ["http://user@proxy.example.com", "http://user@proxy.example.com"],
  ] as const) {
    it(`take ${text} for ${expected}`, () => {
      assert.deepEqual(resolve({ HTTPS_PROXY: text }), { proxies: { httpsProxy: expected }, problems: [] });
    });
  }

  const kind = "must be an http or https URL; other kinds of proxies are not supported";
  const rest = "must not hold a path, query or fragment";
  const noUrl = "is not the URL of a proxy, such as http://proxy.example.com:8080";
  const character = "holds a character that no URL has";
  for (const [text, reason] of [
    ["socks5://user:hush@proxy.example.com", kind],
    ["ftp://proxy.example.com", kind],
    ["http://proxy.example.com/path", rest],
    ["http://user:hush@proxy.example.com?x", "must not hold a path, query or fragment"],
    ["http://proxy.example.com#x", rest],
    ["http://", noUrl],
    ["proxy.example.com:99999", noUrl],
    ["http://user:hu sh@proxy.example.com", character],
    ["http://proxy.example.com\n", character],
    ["http:\\\\proxy.example.com", character],
  ] as const) {
    for (const variable of ["HTTPS_PROXY", "http_proxy"]) {
      it(`are refused for ${JSON.stringify(text)} in ${variable}, which is named without its value`, () => {
        assert.deepEqual(resolve({ [variable]: text }), {
          proxies: undefined,
          problems: [{ property: variable, code: "CONFIG_INVALID", reason }],
        });
      });
    }
  }
});
