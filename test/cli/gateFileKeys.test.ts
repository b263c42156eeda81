import assert from "node:assert/strict";
import { useGateFolder } from "./support/gateFiles";
import { assertRefused, validated, type Fault, type Validated } from "./support/validated";

const target = "targets: [{ service: dcs, resourceId: one }]\n";

/** A key that stands twice, once or both times through an alias. */
const repeatedByAlias: readonly Fault[] = [
  {
    title: "a criterion",
    text: `criteria: {&k lastBackupMaximumAge: 1h, *k : 99d}\n${target}`,
    lines: ["1:41: Map keys must be unique: lastBackupMaximumAge is given twice"],
  },
  {
    title: "a criterion whose alias comes first",
    text: `wait: { until: &k lastBackupMaximumAge }\ncriteria: {*k : 1h, lastBackupMaximumAge: 99d}\n${target}`,
    lines: ["2:21: Map keys must be unique: lastBackupMaximumAge is given twice"],
  },
  {
    title: "a key of the policy",
    text: `criteria: { lastTaskSucceeded: true }\npolicy:\n  &u onUnknown: block\n  *u : warn\n${target}`,
    lines: ["4:3: Map keys must be unique: onUnknown is given twice"],
  },
  {
    title: "a key at the top",
    text: `&c criteria: { lastTaskSucceeded: true }\n*c : { noTaskRunning: true }\n${target}`,
    lines: ["2:1: Map keys must be unique: criteria is given twice"],
  },
  {
    title: "a key of a target",
    text: "criteria: { lastTaskSucceeded: true }\ntargets: [{ service: dcs, &r resourceId: one, *r : two }]\n",
    lines: ["2:47: Map keys must be unique: resourceId is given twice"],
  },
  {
    title: "a key of an override",
    text: `criteria: { lastTaskSucceeded: true }\n${target}overrides: [{ reason: agreed with the owner, actor: night, &e expiresAt: 2026-01-15T12:30:00Z, *e : 2026-01-15T18:00:00Z }]\n`,
    lines: ["3:96: Map keys must be unique: expiresAt is given twice"],
  },
  {
    title: "a number and the text of the same digits",
    text: `criteria: { 1: true, "1": true }\n${target}`,
    lines: ["1:22: Map keys must be unique: 1 is given twice"],
  },
];

describe("the keys of a gate file", () => {
  const folder = useGateFolder();
  const validate = (text: string): Promise<Validated> => validated(folder, text);

  for (const fault of repeatedByAlias) {
    it(`E1 refuses ${fault.title} that stands twice through an alias`, () => assertRefused(folder, fault));
  }

  it("E1 names a key that is null, empty or invisible", async () => {
    for (const [criteria, line] of [
      ["{ null : true }", "1:13: a key must be a text, not null"],
      ["{ ~ : true }", "1:13: a key must be a text, not null"],
      ["{ ? : true }", "1:15: a key must be a text, not null"],
      ["{ : true }", "1:12: a key must be a text, not null"],
      ['{ "" : true }', '1:13: criteria."" is an unknown key; valid keys: '],
      ['{ "\\u200B" : true }', '1:13: criteria."" is an unknown key; valid keys: '],
    ] as const) {
      const { code, lines } = await validate(`criteria: ${criteria}\n${target}`);
      assert.equal(code, 78);
      assert.equal(lines[0]?.startsWith(line), true, `${criteria}: ${lines[0] ?? ""}`);
    }
    const { code, lines } = await validate(`criteria: { lastTaskSucceeded: true }\n${target}null: 1\n`);
    assert.deepEqual([code, lines], [78, [`3:1: a key must be a text, not null [GATE_INVALID]`]]);
  });

  it("E1 refuses merge keys, a key that is a list, and an alias without an anchor", async () => {
    for (const [criteria, line] of [
      ["{ <<: { lastTaskSucceeded: true } }", "1:13: criteria.<< is an unknown key; valid keys: "],
      ["{ <<: { noTaskRunning: true }, <<: { lastTaskSucceeded: true } }", "1:42: Map keys must be unique"],
      [
        "{ lastBackupMaximumAge: 1h, !!merge <<: { lastBackupMaximumAge: 99d, lastTaskSucceeded: true } }",
        "1:47: a merge key (<<) is not supported; write the keys themselves",
      ],
      ["{ ? [lastTaskSucceeded] : true }", "1:15: a key must be a text"],
      ["{ *none : true }", "1:13: the alias *none has no anchor above it"],
    ] as const) {
      const { code, lines } = await validate(`criteria: ${criteria}\n${target}`);
      assert.equal(code, 78);
      assert.equal(lines[0]?.startsWith(line), true, `${criteria}: ${lines[0] ?? ""}`);
    }
    const old = await validate(`%YAML 1.1\n---\ncriteria: { <<: { lastTaskSucceeded: true } }\n${target}`);
    assert.equal(old.code, 78);
  });

  it("E1 refuses a merge that a tag makes, in a map, in a list of maps, and through an alias", async () => {
    for (const [criteria, column] of [
      ["{ !!merge <<: { lastBackupMaximumAge: 99d }, lastBackupMaximumAge: 1h }", 21],
      ["{ lastTaskSucceeded: true, !!merge <<: [{ lastBackupMaximumAge: 99d }, { lastBackupMaximumAge: 1h }] }", 46],
      ["{ !<tag:yaml.org,2002:merge> <<: { lastTaskSucceeded: true } }", 40],
    ] as const) {
      const { code, lines } = await validate(`criteria: ${criteria}\n${target}`);
      assert.deepEqual(
        [code, lines],
        [78, [`1:${column}: a merge key (<<) is not supported; write the keys themselves [GATE_INVALID]`]],
      );
    }
    const alias = await validate(
      `policy: { !!merge &m <<: { onUnknown: warn } }\ncriteria: { *m : { lastTaskSucceeded: true } }\n${target}`,
    );
    assert.deepEqual([alias.code, alias.lines.length], [78, 2]);
  });

  it("E1 refuses a credential whose name is given through an alias", async () => {
    const { code, lines } = await validate(
      `criteria: { lastTaskSucceeded: true }\n${target}wait: { until: &name accessKey }\nmore: { *name : canary-value }\n`,
    );
    assert.equal(code, 78);
    assert.deepEqual(lines, [
      "4:9: accessKey is a credential, which a gate file must not hold. Set it in the environment, " +
        "and replace it if the file was shared [GATE_INVALID]",
    ]);
  });

  it("E1 takes a key through an alias that stands once, and shows where it stands", async () => {
    const { lines } = await validate(
      `criteria: { lastTaskSucceeded: true }\n${target}wait: { until: &name lookback }\npolicy: { *name : 3d }\n`,
    );
    assert.equal(lines[0]?.startsWith("4:11: policy.lookback is an unknown key"), true, lines[0]);
  });

  it("E10 takes 150 uses of one anchor", async () => {
    const targets = Array.from({ length: 150 }, (_, at) => `  - { service: dcs, resourceId: r${at}, criteria: *own }`);
    const { code } = await validate(
      `criteria: &own { lastTaskSucceeded: true, noTaskRunning: true }\ntargets:\n${targets.join("\n")}\n`,
    );
    assert.equal(code, 0);
  });

  it("E10 refuses lines that stand for a million values", async () => {
    const levels = Array.from({ length: 9 }, (_, at) => {
      const below = at === 0 ? '"x"' : `*l${at - 1}`;
      return `l${at}: &l${at} [${Array.from({ length: 9 }, () => below).join(", ")}]`;
    });
    const { code, lines } = await validate(`${levels.join("\n")}\n`);
    assert.equal(code, 78);
    assert.deepEqual(lines, ["7:10: aliases add more than 1000000 values to the file [GATE_INVALID]"]);
  });
});
