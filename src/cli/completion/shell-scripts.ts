import type { Shell } from './shells.ts';

/** Each asks the program itself what may stand at the cursor, so that it never lags behind the version installed. */
const bash = `# Completion of ofsted-letters in bash.
_ofsted_letters() {
  local line
  local -a lines
  COMPREPLY=()
  mapfile -t lines < <("\${COMP_WORDS[0]}" complete-words bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  for line in "\${lines[@]}"; do
    if [[ $line == ':files' ]]; then
      compopt -o default 2>/dev/null
    else
      COMPREPLY+=("$line")
    fi
  done
}
complete -F _ofsted_letters ofsted-letters
`;

const zsh = `#compdef ofsted-letters
# Completion of ofsted-letters in zsh.
_ofsted_letters() {
  local line word wants_files
  local -a candidates
  for line in "\${(@f)$("\${words[1]}" complete-words zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -z $line ]] && continue
    if [[ $line == ':files' ]]; then
      wants_files=1
      continue
    fi
    word=\${line%%$'\\t'*}
    word=\${word//:/\\\\:}
    if [[ $line == *$'\\t'* ]]; then
      candidates+=("$word:\${line#*$'\\t'}")
    else
      candidates+=("$word")
    fi
  done
  (( \${#candidates} )) && _describe -V 'ofsted-letters' candidates
  [[ -n $wants_files ]] && _files
  return 0
}
if [[ $funcstack[1] == _ofsted_letters || $funcstack[1] == _ofsted-letters ]]; then
  _ofsted_letters "$@"
else
  compdef _ofsted_letters ofsted-letters
fi
`;

const fish = `# Completion of ofsted-letters in fish.
function __ofsted_letters_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    for line in ($before[1] complete-words fish -- $before[2..-1] "$current" 2>/dev/null)
        if test "$line" = ':files'
            __fish_complete_path "$current"
        else
            printf '%s\\n' $line
        end
    end
end
complete -c ofsted-letters -f -a '(__ofsted_letters_complete)'
`;

const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };

export const scriptFor = (shell: Shell): string => scripts[shell];
