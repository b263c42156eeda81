import assert from "node:assert/strict";
import type { Document, Element } from "@xmldom/xmldom";
import { elements } from "./parsers";

/**
 * What Jenkins takes: elements and attributes of its schema (xUnit plugin, junit-10.xsd, commit 031e285). No package
 * ships that schema, hence this table. Other readers' schemas were not read. A case has no properties, and the root no count of skipped cases.
 */
const shape: Readonly<
  Record<string, { readonly children: readonly string[]; readonly attributes: readonly string[] }>
> = {
  testsuites: { children: ["testsuite"], attributes: ["name", "tests", "failures", "errors", "time"] },
  testsuite: {
    children: ["properties", "testcase", "system-out", "system-err"],
    attributes: ["name", "tests", "failures", "errors", "skipped", "time", "timestamp"],
  },
  properties: { children: ["property"], attributes: [] },
  property: { children: [], attributes: ["name", "value"] },
  testcase: {
    children: ["skipped", "failure", "error", "system-out"],
    attributes: ["name", "classname", "time"],
  },
  skipped: { children: [], attributes: ["message"] },
  failure: { children: [], attributes: ["type", "message"] },
  error: { children: [], attributes: ["type", "message"] },
  "system-out": { children: [], attributes: [] },
  "system-err": { children: [], attributes: [] },
};

function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function assertElement(element: Element): void {
  const allowed = shape[element.tagName];
  assert.ok(allowed, `<${element.tagName}> is no element of JUnit`);
  const attributes = [...element.attributes].map(({ name }) => name);
  assert.deepEqual([...attributes].sort(), [...allowed.attributes].sort(), `attributes of <${element.tagName}>`);
  const ranks = childrenOf(element).map(({ tagName }) => allowed.children.indexOf(tagName));
  assert.ok(!ranks.includes(-1), `a child that <${element.tagName}> cannot have`);
  assert.deepEqual(
    ranks,
    [...ranks].sort((a, b) => a - b),
    `order within <${element.tagName}>`,
  );
  childrenOf(element).forEach(assertElement);
}

/** The counts in the attributes are those of the elements. */
function assertCounts(suite: Element): void {
  const counted = {
    tests: elements(suite, "testcase").length,
    failures: elements(suite, "failure").length,
    errors: elements(suite, "error").length,
    skipped: elements(suite, "skipped").length,
  };
  for (const [name, count] of Object.entries(counted)) {
    // The root has no such attribute.
    if (name === "skipped" && suite.tagName === "testsuites") continue;
    assert.equal(suite.getAttribute(name), String(count), name);
  }
}

export function assertJunitShape(document: Document): void {
  const root = document.documentElement!;
  assert.equal(root.tagName, "testsuites");
  assertElement(root);
  for (const element of [root, ...elements(document, "testsuite")]) assertCounts(element);
}
