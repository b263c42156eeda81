# What zsh completes at the end of each line of the file $2, into the file $3; $1 is the script, $4 the other half of this one
# and $5 the path of zsh. Completion needs a terminal and its line editor, so that an interactive zsh does it on a pseudo
# terminal. An empty line follows each answer.
zmodload zsh/zpty || exit 1
zpty shell "${(q)5} -f -i"
zpty -w shell "HWBACKUP_SCRIPT=${(q)1} HWBACKUP_LINES=${(q)2} HWBACKUP_OUT=${(q)3}; source ${(q)4}"
# Its prompt says that everything is made ready; this key asks. The shell ends when it has answered.
zpty -r shell output '*all is ready>'
zpty -w -n shell $'\t'
while zpty -r shell output 2>/dev/null; do :; done
