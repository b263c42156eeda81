/** Whether a text has the form of a UUID. DWS and DCS check it before they look a resource up. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
