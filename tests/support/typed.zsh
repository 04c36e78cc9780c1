# A shell of its own on a terminal of its own: types what it is given and Tab, and prints what stands on the line then.
# Waits for what the shell writes, for no time.
#   zsh -f typed.zsh bash|zsh SCRIPT WORDS
zmodload zsh/zpty
case $1 in
  bash) start='env TERM=dumb bash --noprofile --norc -i' ;;
  zsh) start='env TERM=dumb zsh -f -i' ;;
esac
zpty shell "$start"
show() {
  case $1 in
    bash) print -r -- "bind -x '\"\\C-x\\C-g\": echo \"<\$READLINE_LINE>\"'" ;;
    zsh) print -r -- 'show() { print -r -- "<$BUFFER>" }; zle -N show; bindkey "^X^G" show; autoload -Uz compinit; compinit -u -D; setopt no_beep' ;;
  esac
}
zpty -w shell "$(show $1)"
zpty -w shell "source ${(q)2}"
# Said in two parts: what is typed comes back as well.
zpty -w shell "echo 're''ady'"
zpty -r shell before $'*ready*'
zpty -w -n shell "$3"$'\t\x18\x07'
zpty -r shell after $'*<*>*'
print -r -- "${${after##*<}%%>*}"
zpty -d shell
