import type { Mutation } from "../mutation";

/** Times without a zone, read in both zones. */
export const zones: readonly Mutation[] = [
  {
    rule: "C1",
    breaks: "judges times without a zone as UTC alone",
    file: "provider/gates/judge/times/inBothZones.ts",
    find: "if (!parts.records.some(hasUnprovenZone)) return",
    replace: "if (parts.records.length >= 0) return",
    tests: ["test/unit/gates/zones.test.ts"],
  },
  {
    rule: "C1",
    breaks: "takes the better of two readings that differ",
    file: "provider/gates/judge/times/inBothZones.ts",
    find: "if (asUtc.verdict !== in0800.verdict) return differing(asUtc, in0800, target);",
    replace: "if (asUtc.verdict !== in0800.verdict) return rank(asUtc) > rank(in0800) ? asUtc : in0800;",
    tests: ["test/unit/gates/zones.test.ts"],
  },
  {
    rule: "C1",
    breaks: "proves UTC where nothing does",
    file: "provider/queries/cbr/readStamps.ts",
    find: 'zoneProven: isZoneUsed && zone.kind === "unproven" ? false : undefined,',
    replace: "zoneProven: undefined,",
    tests: ["test/unit/queries/zoneOf.test.ts"],
  },
  {
    rule: "C1",
    breaks: "takes a time with a zone for a proof of the others' zone",
    file: "provider/queries/zoneOf.ts",
    find: 'return isMixed ? { kind: "unreadable" }',
    replace: 'return isMixed ? { kind: "proven", zone: utc }',
    tests: ["test/unit/queries/zoneOf.test.ts"],
  },
  {
    rule: "C1",
    breaks: "lets the creation stand in for a start that is left out",
    file: "provider/queries/cbr/readStamps.ts",
    find: "createdAt: isStartLeftOut ? undefined : instant(",
    replace: "createdAt: false ? undefined : instant(",
    tests: ["test/unit/queries/zoneOf.test.ts"],
  },
  {
    rule: "C1",
    breaks: "shows the younger reading of equal verdicts",
    file: "provider/gates/judge/times/inBothZones.ts",
    find: "...(isUtc ? asUtc : in0800),",
    replace: "...(isUtc || isSame ? asUtc : in0800),",
    tests: ["test/unit/gates/zones.test.ts"],
  },
  {
    rule: "C1",
    breaks: "names no setting for times whose zone is unproven",
    file: "provider/gates/judge/times/inBothZones.ts",
    find: "flag === undefined\n      ? undefined",
    replace: "flag !== null\n      ? undefined",
    tests: ["test/unit/gates/zones.test.ts"],
  },
];
