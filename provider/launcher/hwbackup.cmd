@echo off
rem The command line on Windows, where a pipeline does not go through npm's own shim.
node "%~dp0hwbackup" %*
