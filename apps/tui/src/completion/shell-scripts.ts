/** The shells that `countermand completion` knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

// Bash splits words at = and : as well; they are put together again, and what stands before the last of them is cut from the answers.
// It must run in bash 3.2, which macOS has: no mapfile, and perhaps no compopt.
const BASH = `# countermand: completion for bash. In ~/.bashrc: source <(countermand completion bash)
_countermand() {
  local -a words=()
  local index word joining='' kind='' line cut typed
  for ((index = 1; index <= COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if ((\${#words[@]} > 0)) && [[ -n $joining || $word == [=:]* ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    if [[ $word == [=:]* ]]; then joining=yes; else joining=''; fi
  done
  typed=\${words[\${#words[@]}-1]}
  cut=\${typed%"\${typed##*[=:]}"}
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $kind ]]; then kind=$line; continue; fi
    line=\${line%%$'\\t'*}
    COMPREPLY+=("\${line#"$cut"}")
  done < <("$1" __complete "\${words[@]}" 2>/dev/null)
  if [[ $kind == files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$typed")
  elif [[ $kind == beginnings ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _countermand countermand
`;

const ZSH = `#compdef countermand
# countermand: completion for zsh. In ~/.zshrc, after compinit: source <(countermand completion zsh)
_countermand() {
  local -a lines candidates
  local line value
  lines=("\${(@f)$("\${(Q)words[1]}" __complete "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $lines[1] == files ]]; then _files; return; fi
  for line in $lines[2,-1]; do
    value=\${line%%$'\\t'*}
    if [[ $line == *$'\\t'* ]]; then
      candidates+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
    else
      candidates+=("\${value//:/\\\\:}")
    fi
  done
  if [[ $lines[1] == beginnings ]]; then _describe countermand candidates -S ''; else _describe countermand candidates; fi
}
if [[ $funcstack[1] == _countermand ]]; then _countermand "$@"; else compdef _countermand countermand; fi
`;

const FISH = `# countermand: completion for fish. In ~/.config/fish/config.fish: countermand completion fish | source
function __countermand_complete
  set -l words (commandline -opc)
  set -l typed (commandline -ct)
  set -l lines ($words[1] __complete $words[2..] "$typed" 2>/dev/null)
  if test "$lines[1]" = files
    __fish_complete_path "$typed"
  else if test (count $lines) -gt 1
    printf '%s\\n' $lines[2..]
  end
end
complete -c countermand -f -a '(__countermand_complete)'
`;

/**
 * The scripts hold no commands and no flags: they ask the program that is completed, so they fit every version of it. What is typed is
 * handed on as words and never evaluated: Tab runs nothing that stands on the line.
 */
export const SHELL_SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
