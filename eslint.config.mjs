// The rules of the house. What prettier formats is not linted; what is generated is not linted.
import tseslint from "typescript-eslint";

const noDateParsing = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The clock is handed in (`now`): read it at the edges only.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name=/^(now|parse)$/]",
    message: "Date.now belongs to the edges, and Date.parse guesses formats and zones: use a parser of core/instants.",
  },
];

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "dist.*/",
      "node_modules/",
      "sdk/",
      "provider/generated/",
      "examples/*/node_modules/",
      "coverage/",
      ".artifacts/",
      "tools/",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // `a || b` on purpose: an empty text counts as not given, in settings and arguments alike.
      "@typescript-eslint/prefer-nullish-coalescing": "off",
      // Index access is spelled `record["name"]` where the compiler's noPropertyAccessFromIndexSignature asks for it.
      "@typescript-eslint/dot-notation": "off",
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["provider/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...noDateParsing] },
  },
  {
    // process.env is read in one place of the provider; the simulator has its own, since it shares nothing.
    files: ["provider/**/*.ts"],
    ignores: ["provider/config/environment.ts", "provider/simulator/main.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Settings come from provider/config." },
      ],
    },
  },
  {
    files: [
      "provider/core/timing.ts",
      "provider/doors/gates/evaluation/wallClock.ts",
      "provider/simulator/server/startSimulator.ts",
    ],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["scripts/**/*.ts", "test/**/*.ts", "provider/launcher/plugin.ts", "provider/simulator/main.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // Assertions on values of unknown shape, and mocha's promises, read better without these.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-expressions": "off",
      // What `before` sets is undefined when it failed, and typed readers of JSON say what a test expects.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },
  {
    // What is loaded only when it is asked for; the file says why `import()` cannot do it.
    files: [
      "provider/cli/commands/catalogue.ts",
      "provider/cli/formats/catalogue.ts",
      "provider/cli/commands/schema.ts",
      "provider/cli/commands/simulator.ts",
    ],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["**/*.mjs", "**/*.cjs", "**/*.js"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
