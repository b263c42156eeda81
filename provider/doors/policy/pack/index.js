// The ready pack as a folder: whoever runs it does so in this folder, since a pack reads its version from package.json of
// the current one.

const { backupPolicies } = require("../provider/doors/policy/index.js");

function loadPolicySdk() {
  try {
    return require("@pulumi/policy");
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    process.stderr.write("the policy pack needs @pulumi/policy: npm install --save-dev @pulumi/policy\n");
    process.exit(1);
  }
}

const { PolicyPack } = loadPolicySdk();

new PolicyPack("huaweicloud-backup", { policies: backupPolicies() });
