import { isTimeZone } from "../core/instants/zonelessTime";
import { visibleText } from "../core/visibleText";
import { idForm, idWords, regionForm } from "../core/idForms";
import { controlCharacter } from "./credentials/account";
import { settingRow, type SettingName } from "./settingsList";

/** A domain of at least two lower-case labels, of which the last is no number: hosts are built by putting labels before it. */
const cloudForm = /^(?=.{1,200}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

interface SettingForm {
  readonly test: (text: string) => boolean;
  readonly reason: string;
}

const oneLine = (what: string): SettingForm => ({
  test: (text) => visibleText(text) !== "" && text.length <= 256 && !controlCharacter.test(text),
  reason: `is not ${what}: it is blank, longer than 256 characters, or contains a line break or another control character`,
});

const timeZone: SettingForm = {
  test: isTimeZone,
  reason: "is not a time zone: give an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00",
};

const forms: Readonly<Partial<Record<SettingName, SettingForm>>> = {
  region: {
    test: (text) => regionForm.test(text),
    reason: "is not a region id: use lower-case letters, digits and hyphens, such as cn-north-4",
  },
  projectId: {
    test: (text) => idForm.test(text),
    reason: `is not a project id: ${idWords}`,
  },
  projectName: oneLine("a project name"),
  profile: oneLine("a profile name"),
  cloud: {
    test: (text) => cloudForm.test(text),
    reason: "is not a bare domain: use lower case without scheme, port or path, such as myhuaweicloud.com",
  },
  dwsTimeZone: timeZone,
  dwsSnapshotTimeZone: timeZone,
  cbrTimeZone: timeZone,
};

function integerProblem(setting: SettingName, text: string): string | undefined {
  const { range, unit = "" } = settingRow(setting);
  const { from = 0, to = 0 } = range ?? {};
  const isIn = /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to;
  return isIn ? undefined : `must be a whole number of ${unit} from ${from} to ${to}`;
}

/** What is wrong with a setting's text. It is not repeated in the reason: someone may have pasted a key there. */
export function formProblem(setting: SettingName, text: string): string | undefined {
  switch (settingRow(setting).type) {
    case "integer":
      return integerProblem(setting, text);
    case "boolean":
      return text === "true" || text === "false" ? undefined : "must be true or false";
    case "text": {
      const form = forms[setting];
      return form === undefined || form.test(text) ? undefined : form.reason;
    }
  }
}
