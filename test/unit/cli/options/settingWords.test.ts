import assert from "node:assert/strict";
import { inDoorWords, problemInWords, settingWords } from "../../../../provider/cli/options/settingWords";
import { kebab } from "../../../../provider/cli/options/flags";
import { isSecretSetting, settingsList } from "../../../../provider/config/settingsList";
import { ProviderError } from "../../../../provider/core/errors/providerError";

describe("messages about settings on the command line", () => {
  for (const row of settingsList) {
    const { name } = row;
    const told = isSecretSetting(row) ? row.environment[0] : `--${kebab(name)}`;
    it(`name ${name} as ${told}`, () => {
      assert.equal(problemInWords({ property: name, reason: "must be a text" }), `${told} must be a text`);
      const error = new ProviderError({
        code: "CONFIG_INVALID",
        happened: "x",
        advice: `Set huaweicloud-backup:${name}.`,
      });
      assert.equal(inDoorWords(error).message, `x. Set ${told}. [CONFIG_INVALID]`);
    });
  }

  it("name the variable that gave a value in place of the flag", () => {
    const reason = "must be a whole number of attempts from 0 to 10 (from HW_MAX_RETRIES)";
    const expected = "HW_MAX_RETRIES must be a whole number of attempts from 0 to 10";
    assert.equal(problemInWords({ property: "maxRetries", reason }), expected);
  });

  it("leave plain words and parts of other words alone", () => {
    for (const text of ["no region is set", "the cloud of this profile", "myprojectId", "caFile.pem", "a/caFile"]) {
      assert.equal(settingWords(text), text);
    }
  });

  it("say first how a missing setting is set here", () => {
    const missing = (property: string): string =>
      inDoorWords(new ProviderError({ code: "CONFIG_MISSING", happened: "x", property })).message;
    assert.equal(
      missing("region"),
      "x. Set --region or HW_REGION_NAME (in a Pulumi program: huaweicloud-backup:region). [CONFIG_MISSING]",
    );
    assert.equal(
      missing("projectId"),
      "x. Set --project-id or HW_PROJECT_ID (in a Pulumi program: huaweicloud-backup:projectId). [CONFIG_MISSING]",
    );
    assert.equal(
      missing("accessKey"),
      "x. Set HW_ACCESS_KEY and HW_SECRET_KEY, or name a file with --shared-config-file or --credentials-file. " +
        "On an ECS, bind an agency to it. [CONFIG_MISSING]",
    );
  });

  it("are the same when they are told twice", () => {
    const once = settingWords("Check authUrl, endpoints.iam and projectName, or huaweicloud-backup:caFile.");
    assert.equal(once, "Check --auth-url, --endpoint iam=URL and --project-name, or --ca-file.");
    assert.equal(settingWords(once), once);
  });
});
