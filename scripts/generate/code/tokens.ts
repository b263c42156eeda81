/** `huaweicloud-backup:css:getLogBackupRecords` in its parts. */
export interface TokenParts {
  /** `css` */
  readonly module: string;
  /** `getLogBackupRecords` */
  readonly name: string;
  /** `GetLogBackupRecords` */
  readonly typeName: string;
}

export function tokenParts(token: string): TokenParts {
  const [, module = "", name = ""] = token.split(":");
  return { module, name, typeName: `${name.charAt(0).toUpperCase()}${name.slice(1)}` };
}
