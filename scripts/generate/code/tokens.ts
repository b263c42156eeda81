/** `huaweicloud-backup:css:getLogBackupRecords` in its parts. */
export interface TokenParts {
  /** `css` */
  readonly module: string;
  /** `getLogBackupRecords` */
  readonly name: string;
  /** The name that no function of another service has, for files and code: `getLogBackupRecords`, `getDwsSnapshots`. */
  readonly ownName: string;
  /** `GetLogBackupRecords`, `GetDwsSnapshots` */
  readonly typeName: string;
}

/**
 * Names that functions of several services have. What is made of such a function is named after its service too. A released
 * name must not be added: its dynamic class would be renamed, and states hold the names of classes.
 */
const sharedNames = new Set(["getSnapshots", "getClusters", "readCluster"]);

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export function tokenParts(token: string): TokenParts {
  const [, module = "", name = ""] = token.split(":");
  const ownName = sharedNames.has(name) ? name.replace(/^get|^read/, (verb) => `${verb}${capitalized(module)}`) : name;
  return { module, name, ownName, typeName: capitalized(ownName) };
}
