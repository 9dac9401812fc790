import { emacsPatterns } from './emacs-pattern.ts'
import { type LineState, ROOT } from './line-states.ts'
import { type Look, lookOf } from './looks.ts'
import { parsePattern } from './pattern.ts'

const FACES: Readonly<Record<Look, string>> = {
  keyword: 'font-lock-keyword-face',
  field: 'font-lock-variable-name-face',
  level: 'font-lock-type-face',
  title: 'font-lock-function-name-face',
  block: 'font-lock-builtin-face',
  number: 'font-lock-constant-face',
  name: 'font-lock-string-face',
  comment: 'font-lock-comment-face',
}
const MARK = ';; The states and faces stand here.\n'

/**
 * The mode for Emacs: the automaton as data, put into what reads it.
 * @param reader the text of `cable-mode.source.el`
 */
export function emacsMode(states: readonly LineState[], kinds: readonly string[], reader: string): string {
  const pattern = emacsPatterns()
  const data = `(defconst cable--states
  '(${states.map((state) => one(state, (source) => pattern(parsePattern(source)))).join('\n    ')})
  "The states: a name, the kind of further lines, how long it lasts, its end, its rules, its openings.
A rule is a kind, the state that it begins, whether it only looks, whether a state goes on behind it, and a pattern.")

${kinds.map((kind) => `(defface cable-${kind}-face '((t :inherit ${FACES[lookOf(kind)]})) "How a line begins that is ${kind}." :group 'cable)`).join('\n')}
`
  if (!reader.includes(MARK)) throw new Error(`the mode has no line: ${MARK}`)
  return reader.replace(MARK, () => `;; Generated from syntaxes/source: npm run generate.\n${data}`)
}

function one({ name, kind, lasts, end, rules, openings }: LineState, pattern: (source: string) => string): string {
  const rule = (each: LineState['rules'][number]): string =>
    `(${each.kind ?? 'nil'} ${each.begins ?? 'nil'} ${each.looksOnly ? 't' : 'nil'} ${each.keepsState ? 't' : 'nil'} ${pattern(each.pattern)})`
  return `(${name === ROOT ? ROOT : name} ${kind ?? 'nil'} ${lasts ?? 'nil'} ${end ? `(${end.first ? 't' : 'nil'} ${pattern(end.pattern)})` : 'nil'}
      (${rules.map(rule).join('\n       ')})
      (${openings.map(rule).join(' ')}))`
}
