import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Pulumi's generator for Node copies the keys that the schema knows and drops all others: a mistyped `polcy` would open a
 * gate. This step hands the others on, so that the provider refuses them with the nearest name, as for every language.
 */
const helper = `
/**
 * What stands in the arguments beside the keys that the schema knows, so that the provider refuses it by name. Keys of
 * prototypes are among them, since known ones are read from there too. A key without a value says nothing.
 *
 * @internal
 */
export function unknownKeys(args: any, known: string[], secret: boolean = false): pulumi.Inputs {
    if (pulumi.Output.isInstance(args)) {
        throw new pulumi.RunError("The arguments are an Output, whose keys cannot be checked. Give an object; its values may be Outputs. [INPUT_INVALID]");
    }
    refuseLostKeys(args, new Set([args]));
    const unknown: pulumi.Inputs = {};
    for (const key in args) {
        if (known.indexOf(key) < 0 && args[key] !== undefined) {
            unknown[key] = secret ? pulumi.secret(args[key]) : args[key];
        }
    }
    return unknown;
}

/** An object that holds its keys itself. A Map, and what a class or another object made, keep theirs elsewhere. */
function isPlain(value: any): boolean {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.prototype.hasOwnProperty.call(prototype, "isPrototypeOf");
}

/** The SDK copies own keys by assignment, and would lose what stands elsewhere, or under this name. */
function refuseLostKeys(value: any, seen: Set<any>): void {
    if (typeof value !== "object" || value === null) {
        return;
    }
    if (Object.prototype.hasOwnProperty.call(value, "__proto__")) {
        throw new pulumi.RunError('The key "__proto__" is unknown. Remove it. [INPUT_UNKNOWN]');
    }
    for (const key of Object.keys(value)) {
        const member = value[key];
        if (typeof member !== "object" || member === null || seen.has(member)) {
            continue;
        }
        seen.add(member);
        if (pulumi.Output.isInstance(member) || pulumi.Resource.isInstance(member) || typeof member.then === "function") {
            continue;
        }
        if (!Array.isArray(member) && !isPlain(member)) {
            throw new pulumi.RunError('The value of "' + key + '" must be a plain object: keys of a Map, a class or a prototype would be lost. [INPUT_INVALID]');
        }
        refuseLostKeys(member, seen);
    }
}
`;

const call = /(pulumi\.runtime\.invoke(?:Output)?\("[^"]+", \{\n)((?: +"\w+": args\.\w+,\n)+)( +\}, opts\))/g;
const anyCall = /pulumi\.runtime\.(?:invoke|call)\w*\(/g;
const anyClass = /\bextends pulumi\.(\w+)\b(?! *\{\}).*\{/g;
const input = /^ +resourceInputs\["(\w+)"\] = (?!undefined).*\bargs\??\.\1\b/gm;
const defaults = /^ +opts = pulumi\.mergeOptions\(utilities\.resourceOptsDefaults\(\), opts\);\n/gm;

/** An SDK of a form that this step does not know is not written: it would drop keys again. */
function unknownForm(path: string): Error {
  return new Error(`${path} has a form that scripts/sdks/handOnUnknownKeys.ts does not know; adapt that step`);
}

const listOf = (names: readonly string[]): string => `[${names.map((name) => `"${name}"`).join(", ")}]`;

function inCalls(path: string, text: string): string {
  let replaced = 0;
  const result = text.replace(call, (_whole, head: string, known: string, tail: string) => {
    replaced += 1;
    const names = [...known.matchAll(/"(\w+)":/g)].map(([, name]) => name ?? "");
    return `${head}${known}        ...utilities.unknownKeys(args, ${listOf(names)}),\n${tail}`;
  });
  if (replaced !== [...text.matchAll(anyCall)].length) throw unknownForm(path);
  return result;
}

function inClass(path: string, text: string): string {
  const classes = [...text.matchAll(anyClass)].map(([, name]) => name);
  if (classes.length === 0) return text;
  const names = [...text.matchAll(input)].map(([, name]) => name ?? "");
  const isProvider = classes[0] === "ProviderResource";
  const isKnownClass = isProvider || classes[0] === "CustomResource";
  if (classes.length > 1 || !isKnownClass || names.length === 0 || [...text.matchAll(defaults)].length !== 1) {
    throw unknownForm(path);
  }
  // A resource that is looked up by its id has no arguments. A name that the provider does not know may be a mistyped one
  // of a credential.
  const [condition, secret] = isProvider ? ["", ", true"] : ["if (!opts.id) ", ""];
  const added = `        ${condition}Object.assign(resourceInputs, utilities.unknownKeys(args, ${listOf(names)}${secret}));\n`;
  return text.replace(defaults, (line) => added + line);
}

/** Changes the Node SDK in a folder, as Pulumi's generator wrote it, in place. */
export function handOnUnknownKeys(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((each) =>
    each.endsWith(".ts"),
  )) {
    const file = join(folder, path);
    const text = readFileSync(file, "utf8");
    const changed = path === "utilities.ts" ? text + helper : inClass(path, inCalls(path, text));
    if (changed !== text) writeFileSync(file, changed);
  }
}
