import { cleanRemoteText } from "../../core/remoteText";

/** No characters at all, in any plane: XML cannot hold the first two, and parsers of other formats stumble over the rest. */
const noncharacters = /\p{Noncharacter_Code_Point}/gu;

/** Text for a report in one line, without what a terminal or a log reader acts upon. */
export function plainText(text: string, limit: number): string {
  return cleanRemoteText(text, limit).replace(noncharacters, "\uFFFD");
}
