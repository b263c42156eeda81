import type { Call } from "../../../../provider/api/call";
import type { SigningCredential } from "../../../../provider/config/settings";

/** Keys and expected signatures are those of test/vectors/signing.json. */
export const keyPair: Extract<SigningCredential, { kind: "accessKey" }> = {
  kind: "accessKey",
  accessKey: "AKEXAMPLE0123456789A",
  secretKey: "SKexample0123456789abcdefghijklmnopqrstuv",
};

const projectId = "0123456789abcdef0123456789abcdef";

/** The call of the vector `css-query-start-limit-status`. */
export function cssCall(parts: Partial<Call> = {}): Call & { readonly projectId: string } {
  return {
    baseUrl: "https://css.cn-north-4.myhuaweicloud.com",
    pathSegments: ["v1.0", projectId, "clusters", "4213d908-f5dc-4633-8401-cfd7175fca0c", "logs", "records"],
    query: [
      ["start", "1"],
      ["limit", "10"],
      ["status", "NOT_FAIL"],
    ],
    headers: {},
    projectId,
    emptyStatuses: [],
    errorCodes: { "CSS.0015": "API_NOT_FOUND_OR_DENIED" },
    permission: "css:log:listJob",
    ...parts,
  };
}
