# What fish completes at the end of each line of standard input, without the descriptions; $argv[1] is the script. An empty
# line follows each answer.
source $argv[1]
while read -l line
    complete -C "$line" | string replace -r '\t.*' ''
    echo
end
