/**
 * What `cable complete bash` writes. The script of the library needs the package bash-completion, which neither macOS nor
 * a container has, runs what was typed in order to quote it, and offers no files.
 */
export const BASH_COMPLETION = String.raw`# bash completion for cable

__cable_complete() {
    # As typed: bash cuts words at = and : as well.
    local line=${'$'}{COMP_LINE:0:COMP_POINT} out word
    local -a words
    IFS=$' \t\n' read -r -a words <<< "$line"
    case $line in *[[:space:]]) words+=('') ;; esac
    out=$(cable complete -- "${'$'}{words[@]:1}" 2>/dev/null)
    COMPREPLY=()
    while IFS=$'\t' read -r word _; do
        case $word in '' | :*) ;; *) COMPREPLY+=("$word") ;; esac
    done <<< "$out"
    # Where no word fits, bash offers files, unless the command says that none are meant.
    case $out in *:4) [ ${'$'}{#COMPREPLY[@]} -gt 0 ] || compopt +o default 2>/dev/null ;; esac
    return 0
}

complete -o default -F __cable_complete cable`
