/** Whether a URL's host is this machine itself. Plain http is accepted for nothing else. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * The base URL that an endpoint setting names, without a trailing slash; or what is wrong with it.
 *
 * An endpoint decides where signed requests and tokens go, so it is a bare origin: https (http for loopback only), no
 * user name, path, query or fragment. A missing scheme means https, as in the Terraform provider.
 */
export function endpointUrl(value: string): { readonly url: string } | { readonly problem: string } {
  const text = value.trim();
  if (text === "") return { problem: "is empty" };
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  // The URL parser drops tabs and newlines, and takes a backslash for a slash; nobody means either.
  if (!/^[\x21-\x7e]+$/.test(withScheme) || withScheme.includes("\\")) {
    return { problem: "contains a character that is invalid in a URL" };
  }
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    return { problem: "is not a URL" };
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return { problem: "must be an https URL" };
  if (url.username !== "" || url.password !== "" || withScheme.includes("@")) {
    return { problem: "must not contain a user name or password" };
  }
  // The parser resolves `/a/..` and rewrites `127.1` and `%63ss.example.com`: what is written has to be what is meant.
  const [, host, rest] = /^[^:]+:\/\/(\[.*\]|[^:/?#]*)(?::\d*)?(.*)$/.exec(withScheme) ?? [];
  if (rest !== "" && rest !== "/") return { problem: "must be a bare host, without path, query or fragment" };
  if (host?.toLowerCase() !== url.hostname) {
    return { problem: "must have a host in the usual form, such as css.example.com or 127.0.0.1" };
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return { problem: "must use https; plain http is accepted for loopback addresses only" };
  }
  return { url: url.origin };
}
