import { cleanRemoteText } from "../../core/remoteText";

/**
 * Text for a report in one line, without control codes, and without what log readers act upon wherever it stands in a
 * line: `##[error]` of GitHub's runner, `##vso[…]` of Azure Pipelines, `##teamcity[…]`.
 */
export function plainText(text: string, limit: number): string {
  return cleanRemoteText(text, limit).replace(/##(?=\w*\[)/g, "# #");
}
