// What the stand-in knows of random.RandomPet: defaults, checks, differences and the making of a name.

const { randomInt } = require("node:crypto");
const { isDeepStrictEqual } = require("node:util");

const type = "random:index/randomPet:RandomPet";

/** What the engine sends for a value that is not known yet (`UnknownStringValue` in Pulumi's own code). */
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const adverbs = ["barely", "calmly", "gladly", "mildly", "partly", "purely", "rarely", "simply", "truly", "wholly"];
const adjectives = ["amber", "brave", "clever", "fond", "gentle", "keen", "loyal", "quick", "sunny", "witty"];
const names = ["badger", "crane", "finch", "heron", "lynx", "marten", "newt", "otter", "robin", "vole"];

const anyOf = (words) => words[randomInt(words.length)];

/** The defaults are written into the inputs, as the real plugin does, so that they show up in the state. */
const withDefaults = (inputs) => ({ length: 2, separator: "-", ...inputs });

/** The failures of the inputs, as pairs of property and reason. */
function problems({ length }) {
  if (length === unknown || (Number.isInteger(length) && length >= 1)) return [];
  return [["length", `a whole number of at least 1 is needed, not ${JSON.stringify(length)}`]];
}

/** A pet cannot be changed, only replaced: the names of the inputs that differ. */
function differences(before, after) {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !isDeepStrictEqual(before[key], after[key])).sort();
}

/** [prefix,] adverbs, adjective, name: the last `length` words of that row, with the separator between all of them. */
function makeName({ length, prefix, separator }) {
  const words = [anyOf(names)];
  while (words.length < length) words.unshift(anyOf(words.length === 1 ? adjectives : adverbs));
  return [...(prefix ? [prefix] : []), ...words].join(separator);
}

module.exports = { type, withDefaults, problems, differences, makeName };
