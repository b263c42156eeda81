import { gatewayError } from "../server/gatewayError";
import type { RepliesScenario } from "./scenario";

/** Scenarios whose status says 200, or nearly, and whose content is no answer to the query. */

export const malformed: RepliesScenario = {
  kind: "replies",
  description: "200 with JSON that breaks off in the middle, although its length is right.",
  reply: ({ envelope }) => ({ body: `{"${envelope}" : [ {"id" : "4827f2da-` }),
};

export const signInPage: RepliesScenario = {
  kind: "replies",
  description: "200 with a login page in HTML, as a captive proxy answers.",
  reply: () => ({
    headers: { "Content-Type": "text/html;charset=utf-8" },
    body: "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><form>Please sign in.</form></body></html>\n",
  }),
};

export const emptyBody: RepliesScenario = {
  kind: "replies",
  description: "200 with a body of no bytes.",
  reply: () => ({ body: "" }),
};

export const wrongShape: RepliesScenario = {
  kind: "replies",
  description: "200 with valid JSON of the wrong shape: text where the page has a list or an object.",
  reply: ({ wrongBody }) => ({ body: wrongBody }),
};

export const errorInside200: RepliesScenario = {
  kind: "replies",
  description: "200 whose body is an error.",
  reply: (_service, requestId) =>
    gatewayError(200, "APIGW.0602", "An error that travels with the wrong status.", requestId),
};

export const redirect: RepliesScenario = {
  kind: "replies",
  // `.invalid` is reserved and resolves nowhere, so a client that follows sends its credentials to nobody.
  description: "302 to another host.",
  reply: () => ({ status: 302, headers: { Location: "https://elsewhere.invalid/login?from=simulator" }, body: "" }),
};
