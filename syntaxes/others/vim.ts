import { type LineRule, type LineState, ROOT, takingMark } from './line-states.ts'
import { type Look, lookOf } from './looks.ts'
import { parsePattern } from './pattern.ts'
import { vimPattern } from './vim-pattern.ts'

const GROUPS: Readonly<Record<Look, string>> = {
  keyword: 'Keyword',
  field: 'Identifier',
  level: 'Type',
  title: 'Title',
  block: 'Statement',
  number: 'Number',
  name: 'Constant',
  comment: 'Comment',
}

/**
 * The syntax file of Vim: a region for each field that wraps, and groups that are looked for next for what may stand in
 * the next line. Of items that begin at one place Vim takes the one that is defined last, so they stand in reverse.
 */
export function vimSyntax(states: readonly LineState[], kinds: readonly string[]): string {
  const items = states.flatMap((state) =>
    [...state.rules, ...state.openings].reverse().map((rule) => item(state, rule)),
  )
  const links = new Set(states.flatMap((state) => state.rules.map((rule) => link(state, rule)).filter((each) => each)))
  return `" Vim syntax file. Language: cable.
" Generated from syntaxes/source: npm run generate.
if exists('b:current_syntax')
  finish
endif
scriptencoding utf-8
syntax case match
syntax sync fromstart
${items.join('\n')}

${[...links].join('\n')}
${kinds.map((kind) => `highlight default link ${groupOf(kind)} ${GROUPS[lookOf(kind)]}`).join('\n')}

let b:current_syntax = 'cable'
`

  function item(state: LineState, rule: LineRule): string {
    const begun = states.find(({ name }) => name === rule.begins)
    const contained = state.name === ROOT ? '' : ' contained'
    const pattern = `/${vimPattern(parsePattern(state.openings.includes(rule) ? takingMark(rule.pattern) : rule.pattern))}/`
    const own = itemOf(state, rule)
    if (begun?.end?.first) {
      const ends = `/${vimPattern(parsePattern(begun.end.pattern))}/`
      const marked = rule.kind ? ` matchgroup=${own}` : ''
      return `syntax region cableIn_${word(begun.name)}${marked} start=${pattern} end=${ends} contains=${inside(begun)}${contained}`
    }
    const after = begun ?? (rule.keepsState && state.lasts === 'next-text' ? state : undefined)
    const next = after ? ` nextgroup=${inside(after)} skipnl${after.lasts === 'next-line' ? '' : ' skipempty'}` : ''
    return `syntax match ${own} ${pattern}${contained}${next}`
  }

  function inside(state: LineState): string {
    const names = [...new Set(state.rules.map((rule) => itemName(state, rule)))]
    return names.length === 0 ? 'NONE' : names.join(',')
  }

  /** By what an item of a state is called from outside: a region by what it begins. */
  function itemName(state: LineState, rule: LineRule): string {
    const begun = states.find(({ name }) => name === rule.begins)
    return begun?.end?.first ? `cableIn_${word(begun.name)}` : itemOf(state, rule)
  }
}

function itemOf(state: LineState, { kind, begins }: LineRule): string {
  return `cable_${word(state.name)}_${word(kind ?? begins ?? '')}`
}

function link(state: LineState, rule: LineRule): string | undefined {
  return rule.kind && `highlight default link ${itemOf(state, rule)} ${groupOf(rule.kind)}`
}

/** The group of a kind, for those who want colours of their own: `cableDateTimeGroup`. */
function groupOf(kind: string): string {
  return `cable${kind.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`
}

function word(name: string): string {
  return name.replaceAll('-', '_')
}
