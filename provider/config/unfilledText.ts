const wrapped = /^(["'`])[^]*\1$/;
const placeholder = /^(?:\$\{[^}]*\}|\$\([^)]*\)|\{\{[^]*\}\}|<[^<>]*>|%[A-Za-z_]+%|\$[A-Za-z_]\w*)$/;

/**
 * Why a text is certainly not what it stands for: it came with the quotes of a file that keeps them, or a template was not
 * filled in. Sent to IAM it would count as a failed login, and five of them lock the key or the user.
 */
export function unfilledReason(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return "is blank: set a value, or remove it";
  if (wrapped.test(trimmed))
    return "is in quotes, which count as part of the value: remove them (docker --env-file keeps them)";
  if (placeholder.test(trimmed)) return "is a placeholder such as ${NAME} or <name>: replace it with the value";
  return undefined;
}
