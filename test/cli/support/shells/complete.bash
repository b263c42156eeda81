# What bash completes at the end of each line of standard input, in the folder where it runs; $1 is the script. Bash itself
# divides the lines, as readline does at COMP_WORDBREAKS; where the script asks for readline's file names they stand.
# An empty line follows each answer.
source "$1"
compopt() { defaults=$2; }
divide() {
  local rest=$1 breaks=
  if [[ $COMP_WORDBREAKS == *=* ]]; then breaks+==; fi
  if [[ $COMP_WORDBREAKS == *:* ]]; then breaks+=:; fi
  COMP_WORDS=()
  while [[ -n $rest ]]; do
    rest=${rest#"${rest%%[![:blank:]]*}"}
    if [[ -n $breaks && $rest =~ ^["$breaks"]+ || $rest =~ ^[^[:blank:]"$breaks"]+ ]]; then
      COMP_WORDS+=("${BASH_REMATCH[0]}")
      rest=${rest#"${BASH_REMATCH[0]}"}
    fi
  done
  # Behind a blank stands a word that is empty yet.
  if [[ $1 == *[[:blank:]] ]]; then COMP_WORDS+=(""); fi
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
}
while IFS= read -r COMP_LINE; do
  COMP_POINT=${#COMP_LINE}
  defaults=
  divide "$COMP_LINE"
  _hwbackup
  if [[ ${#COMPREPLY[@]} -gt 0 ]]; then
    printf '%s\n' "${COMPREPLY[@]}"
  elif [[ $defaults == default ]]; then
    last=${COMP_WORDS[COMP_CWORD]}
    compgen -f -- "${last#=}"
  fi
  echo
done
