@echo off
rem The plugin executable on Windows, where a path in Pulumi.yaml does not go through npm's own shim.
node "%~dp0pulumi-resource-huaweicloud-backup" %*
