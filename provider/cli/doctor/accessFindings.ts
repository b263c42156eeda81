import { argumentRules } from "../../generated/argumentRules";
import { registry } from "../../generated/registry";
import type { FunctionToken } from "../../generated/types";
import { settingsList, type SettingRow } from "../../config/settingsList";
import type { Target } from "../../gates/target";
import { counted } from "../../gates/judge/words";
import { isProviderError } from "../../core/errors/providerError";
import { cleanRemoteText } from "../../core/remoteText";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import type { Reader } from "../../reading/createReader";
import { evidenceOf } from "../../verdict/evidence/catalogue";
import type { Question } from "../../verdict/evidence/evidenceSource";
import { questionsOf } from "../../verdict/readTargets";
import { kebab } from "../options/flags";
import { failedWith, type CheckResult } from "./finding";

interface Answer {
  readonly records: readonly BackupRecord[];
  readonly complete: boolean;
  readonly incompleteReason?: string;
  readonly warnings: readonly string[];
}

const tokens = Object.keys(registry) as readonly FunctionToken[];

export const servicesWithQueries: readonly string[] = [...new Set(tokens.map((token) => registry[token].service))];

/** More rows than this are not read twice: the second reading takes a handful of requests then. */
const rowsAtMost = 1000;

/** A failure and not a warning: a gate on an incomplete list is unknown. */
function incompleteFinding(check: string, { incompleteReason = "the service gave no reason" }: Answer): CheckResult {
  const what = `the list is incomplete: ${cleanRemoteText(incompleteReason)}`;
  const fix = "Raise --max-records if that is the reason. If not, report it to the support of the service.";
  return { check, state: "failed", what, fix };
}

/** Reads the list again in pages of a third of it, which must give the same records. */
async function pagingFinding(
  check: string,
  { records }: Answer,
  again: (limit?: number) => Promise<Answer>,
): Promise<CheckResult> {
  const skip = (what: string): CheckResult => ({ check, state: "notChecked", what });
  if (records.length < 2) return skip("needs a resource with at least 2 records");
  if (records.length > rowsAtMost) return skip(`needs a resource with at most ${rowsAtMost} records`);
  const limit = Math.ceil(records.length / 3);
  const idsOf = (answer: Pick<Answer, "records">): string => JSON.stringify(answer.records.map(({ id }) => id));
  const paged = idsOf(await again(limit));
  if (paged === idsOf({ records })) {
    return { check, state: "ok", what: `pages of ${limit} give the same ${records.length} records as the whole list` };
  }
  if (paged === idsOf(await again())) return skip("the list changed during the check; run doctor again");
  const what = `pages of ${limit} give other records than the whole list`;
  return {
    check,
    state: "failed",
    what,
    fix: "Report this to the support of the service. Gates on this list are not reliable.",
  };
}

/** The answer's own words for times whose zone nothing proves, with the setting that does. */
function zoneFindings(check: string, { warnings }: Pick<Answer, "warnings">): readonly CheckResult[] {
  const rows: readonly SettingRow[] = settingsList;
  return rows.flatMap(({ name, environment }): CheckResult[] => {
    const warning = warnings.find((text) => text.includes(`${name} is not set`));
    if (warning === undefined) return [];
    const ways = [`--${kebab(name)}`, ...environment].join(" or ");
    const fix = `Set ${ways} to the time zone of the service, such as UTC.`;
    return [{ check, state: "warning", what: cleanRemoteText(warning), fix }];
  });
}

/** Whether what an evidence asks beside its first question can be read. A gate is closed without it. */
async function furtherFinding(
  label: string,
  { token, inputs }: Question,
  reader: Reader,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  const [, ...query] = token.split(":");
  const check = `permission.${label}.${query.join(":")}`;
  try {
    const answer = await reader.read(token as FunctionToken, inputs, { signal });
    return [{ check, state: "ok", what: "readable" }, ...zoneFindings(`zone.${label}`, answer)];
  } catch (error) {
    if (!isProviderError(error)) throw error;
    return [failedWith(check, error)];
  }
}

/** Whether a list can be read, whether the zone of its times is known, and whether it is the same in pages of any size. */
async function listFindings(
  label: string,
  { token: asked, inputs }: Question,
  reader: Reader,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  const token = asked as FunctionToken;
  const read = (limit?: number): Promise<Answer> =>
    reader.read(token, omitAbsent<object>({ ...inputs, limit }), { signal }) as Promise<Answer>;
  const checks = [`permission.${label}`, `paging.${label}`] as const;
  let found: CheckResult[] = [];
  try {
    const answer = await read();
    found = [{ check: checks[0], state: "ok", what: `readable, ${counted(answer.records.length, "record")}` }];
    for (const finding of zoneFindings(`zone.${label}`, answer)) found.push(finding);
    if (!answer.complete) found.push(incompleteFinding(checks[1], answer));
    else if ("limit" in argumentRules[token]) found.push(await pagingFinding(checks[1], answer, read));
    return found;
  } catch (error) {
    if (!isProviderError(error)) throw error;
    return [...found, failedWith(checks[found.length === 0 ? 0 : 1], error)];
  }
}

/** IAM locks a key that is refused several times in a row: nothing more is sent with it. */
export function isRejected(findings: readonly CheckResult[]): boolean {
  return findings.some(({ what }) => what.endsWith("[AUTH_REJECTED]"));
}

/** Each question that a target asks of the cloud: whether the credential may ask it, and what the answer is worth. */
export async function accessFindings(
  reader: Reader,
  target: Target,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  const label = cleanRemoteText(target.name, 256);
  const [list, ...others] = questionsOf(target, evidenceOf(target));
  if (list === undefined) throw new TypeError(`no query reads the service ${target.service}`);
  const found = [...(await listFindings(label, list, reader, signal))];
  for (const question of others) {
    if (isRejected(found)) break;
    const further = await furtherFinding(label, question, reader, signal);
    // Two lists of one service lack the same zone.
    found.push(...further.filter((one) => !found.some(({ check }) => check === one.check)));
  }
  return found;
}
