import { extname } from "node:path";
import { lintSource } from "@secretlint/core";
import { creator as wellKnown } from "@secretlint/secretlint-rule-preset-recommend";

/** What the well-known rules leave out: keys of this cloud, and tokens of Pulumi's own service. */
const further: readonly (readonly [what: string, pattern: RegExp])[] = [
  // An access key is 20 capitals and digits. Invented ones say so; one more is that of the signing guide's worked example.
  [
    "a Huawei Cloud access key",
    /(?<![\w+/-])(?!\w*(?:EXAMPLE|ACCESSKEY)|QTWAOYTTINDUT2QVKYUC)(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{20}(?![\w+/=-])/,
  ],
  ["a Pulumi access token", /\bpul-[0-9a-f]{40}\b/],
];

/** What in a text looks like a secret, in words that do not repeat it. */
export async function findSecrets(path: string, content: string): Promise<string[]> {
  const { messages } = await lintSource({
    source: { filePath: path, content, ext: extname(path), contentType: "text" },
    options: {
      maskSecrets: true,
      config: { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: wellKnown }] },
    },
  });
  const known = messages.map(({ loc, ruleId }) => `${path}:${loc.start.line}: ${ruleId}`);
  const own = further.filter(([, pattern]) => pattern.test(content)).map(([what]) => `${path}: ${what}`);
  return [...known, ...own];
}
