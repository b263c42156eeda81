import assert from "node:assert/strict";
import { kebab } from "../../../provider/cli/options/flags";
import { settingOptions } from "../../../provider/cli/options/settingFlags";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { settingRow, settingsList, type SettingName, type SettingRow } from "../../../provider/config/settingsList";

const rows: readonly SettingRow[] = settingsList;

describe("settingsList", () => {
  it("names each setting, its variables in order of precedence and whether it is secret", () => {
    assert.deepEqual(
      rows.map(({ name, environment, secret }) => [name, environment, secret === true]),
      [
        ["region", ["HW_REGION_NAME"], false],
        ["projectId", ["HW_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID"], false],
        ["projectName", ["HW_PROJECT_NAME"], false],
        ["accessKey", ["HW_ACCESS_KEY", "HUAWEICLOUD_SDK_AK", "CLOUD_SDK_AK"], true],
        ["secretKey", ["HW_SECRET_KEY", "HUAWEICLOUD_SDK_SK", "CLOUD_SDK_SK"], true],
        ["securityToken", ["HW_SECURITY_TOKEN", "HUAWEICLOUD_SDK_SECURITY_TOKEN"], true],
        ["authToken", ["HW_AUTH_TOKEN"], true],
        ["userName", ["HW_USER_NAME"], false],
        ["userId", ["HW_USER_ID"], false],
        ["password", ["HW_USER_PASSWORD"], true],
        ["domainId", ["HW_DOMAIN_ID", "HUAWEICLOUD_SDK_DOMAIN_ID"], false],
        ["domainName", ["HW_DOMAIN_NAME"], false],
        ["assumeRoleAgencyName", ["HW_ASSUME_ROLE_AGENCY_NAME"], false],
        ["assumeRoleDomainName", ["HW_ASSUME_ROLE_DOMAIN_NAME"], false],
        ["assumeRoleDomainId", ["HW_ASSUME_ROLE_DOMAIN_ID"], false],
        ["assumeRoleDurationSeconds", ["HW_ASSUME_ROLE_DURATION"], false],
        ["cloud", ["HW_CLOUD"], false],
        ["authUrl", ["HW_AUTH_URL", "HUAWEICLOUD_SDK_IAM_ENDPOINT"], false],
        ["sharedConfigFile", ["HW_SHARED_CONFIG_FILE"], false],
        ["profile", ["HW_PROFILE"], false],
        ["credentialsFile", ["HUAWEICLOUD_SDK_CREDENTIALS_FILE"], false],
        ["ecsMetadata", ["HWBACKUP_ECS_METADATA"], false],
        ["dwsTimeZone", [], false],
        ["dwsSnapshotTimeZone", ["HWBACKUP_DWS_SNAPSHOT_TIME_ZONE"], false],
        ["cbrTimeZone", ["HWBACKUP_CBR_TIME_ZONE"], false],
        ["maxRetries", ["HW_MAX_RETRIES"], false],
        ["attemptTimeoutSeconds", ["HWBACKUP_ATTEMPT_TIMEOUT_SECONDS"], false],
        ["totalTimeoutSeconds", ["HWBACKUP_TOTAL_TIMEOUT_SECONDS"], false],
        ["queueTimeoutSeconds", ["HWBACKUP_QUEUE_TIMEOUT_SECONDS"], false],
        ["caFile", ["HWBACKUP_CA_FILE"], false],
        ["clientCertificateFile", ["HWBACKUP_CLIENT_CERTIFICATE_FILE"], false],
        ["clientKeyFile", ["HWBACKUP_CLIENT_KEY_FILE"], false],
      ],
    );
  });

  it("gives each number its range, unit and default, and the switch its default", () => {
    assert.deepEqual(
      rows
        .filter(({ type }) => type !== "text")
        .map((row) => [row.name, row.range?.from, row.range?.to, row.unit, row.default]),
      [
        ["assumeRoleDurationSeconds", 900, 86400, "seconds", 3600],
        ["ecsMetadata", undefined, undefined, undefined, true],
        ["maxRetries", 0, 10, "attempts", 3],
        ["attemptTimeoutSeconds", 1, 300, "seconds", 20],
        ["totalTimeoutSeconds", 1, 3600, "seconds", 60],
        ["queueTimeoutSeconds", 1, 86400, "seconds", 900],
      ],
    );
  });

  it("gives a text neither range nor default", () => {
    const odd = rows.filter((row) => row.type === "text" && (row.range ?? row.unit ?? row.default) !== undefined);
    assert.deepEqual(odd, []);
  });

  it("uses no variable twice", () => {
    const variables = rows.flatMap(({ environment }) => [...environment]);
    assert.equal(new Set(variables).size, variables.length);
  });

  it("C1 has the zone of CBR under the names that a gate's message gives", () => {
    const { flag, variable, name } = gateFacts["cbr"]?.[0]?.timeZoneSetting ?? {};
    const row = rows.find((one) => one.name === name);
    assert.deepEqual([flag, row?.environment], [`--${kebab(row?.name ?? "")}`, [variable]]);
    assert.ok(settingOptions().some(({ long }) => long === flag));
  });

  it("has no row for a name that is no setting", () => {
    assert.throws(() => settingRow("regions" as SettingName), /there is no setting regions/);
  });
});
