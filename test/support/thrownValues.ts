const refuse = (): never => {
  throw new Error("from a trap");
};

/** Values that JavaScript can throw and that have no text to read, by what they are. */
export const thrownValues: readonly (readonly [string, unknown])[] = [
  ["an empty text", ""],
  ["a blank text", " \n\t\u200b"],
  ["a number", 7],
  ["NaN", NaN],
  ["a symbol", Symbol("s")],
  ["false", false],
  ["null", null],
  ["undefined", undefined],
  ["an object", {}],
  ["an object without prototype", Object.create(null)],
  ["an empty Error", new Error()],
  ["an Error of blanks", new Error("  \n ")],
  ["an AggregateError", new AggregateError([new Error("connect ECONNREFUSED")], "")],
  ["a message that is a number", { message: 7 }],
  ["a message that is an object", { message: { toString: () => "text" } }],
  ["a getter that throws", Object.defineProperty({}, "message", { get: refuse })],
  [
    "a Proxy that throws",
    new Proxy(new Error("hidden"), {
      get: refuse,
      has: refuse,
      getPrototypeOf: refuse,
      getOwnPropertyDescriptor: refuse,
    }),
  ],
  ["a function", String],
];
