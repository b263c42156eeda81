import { formatNames, loadFormat } from "../../../provider/cli/formats/catalogue";

/** Formats that leave the exit code as it is. */
export const usualFormats = formatNames.filter((name) => loadFormat(name).exitCode === undefined);
