# The interactive half of complete.zsh.
autoload -U compinit
compinit -u -D
source $HWBACKUP_SCRIPT

# Writes down what is offered; calls that only sort words into arrays are no offers.
compadd() {
  if [[ " ${@[1,(i)(-|--)]}" != *\ -[OAD]\ * ]]; then
    local -a offered
    builtin compadd -O offered "$@"
    (( $#offered )) && print -rl -- $offered >>$HWBACKUP_OUT
  fi
  builtin compadd "$@"
}
ask() {
  _main_complete
  compstate[insert]=
  compstate[list]=
}
zle -C ask complete-word ask
askAll() {
  local line
  for line in "${(@f)$(<$HWBACKUP_LINES)}"; do
    BUFFER=$line
    CURSOR=$#BUFFER
    zle ask
    print >>$HWBACKUP_OUT
  done
  exit
}
zle -N askAll
bindkey '^I' askAll
PROMPT='all is ready>'
