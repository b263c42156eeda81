/** Folders of more than 15 files on one level, and why they are not divided. */
export const wideFolders: Readonly<Record<string, string>> = {
  scripts: "one file for each command, and a folder of the same name for what it needs",
  "provider/cli/commands": "one file for each command, and the list of them",
  "provider/report/browser": "one style sheet for each part of the page, beside its scripts",
  "provider/simulator/scenarios": "one file for each family of stories that the simulator tells",
  "test/engine": "one file for each way in which the engine is used; its programs stand below",
  "test/contract": "one file for each promise about queries",
  "test/oracle": "the second evaluator, which shares no folder with the first; rules and examples stand below",
  "test/oracle/examples": "one file for each criterion or rule",
  "test/cli": "one file for each command or promise of the command line",
  "test/docs": "one file for each kind of page",
  "test/support": "what several kinds of tests share, one idea a file",
};
