import assert from "node:assert/strict";
import { settingsList } from "../../../provider/config/settingsList";

describe("settingsList", () => {
  it("names each setting, its variables in order of precedence and whether it is secret", () => {
    assert.deepEqual(
      settingsList.map(({ name, environment, secret }) => [name, environment, secret]),
      [
        ["region", ["HW_REGION_NAME"], false],
        ["projectId", ["HW_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID"], false],
        ["accessKey", ["HW_ACCESS_KEY", "HUAWEICLOUD_SDK_AK", "CLOUD_SDK_AK"], true],
        ["secretKey", ["HW_SECRET_KEY", "HUAWEICLOUD_SDK_SK", "CLOUD_SDK_SK"], true],
        ["securityToken", ["HW_SECURITY_TOKEN", "HUAWEICLOUD_SDK_SECURITY_TOKEN"], true],
        ["authToken", ["HW_AUTH_TOKEN"], true],
        ["dwsTimeZone", [], false],
      ],
    );
  });

  it("uses no variable twice", () => {
    const variables = settingsList.flatMap(({ environment }) => [...environment]);
    assert.equal(new Set(variables).size, variables.length);
  });
});
