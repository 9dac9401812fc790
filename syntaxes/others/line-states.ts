import type { Repository, Rule } from '../source/rule.ts'
import { parsePattern, takesLineBreak, takesNothing } from './pattern.ts'

/**
 * The grammar as an automaton over lines: what a line is by how it begins and by the state that the lines before it
 * left. Made of the same rules; what only colours parts of a line is left out.
 */
export interface LineState {
  readonly name: string
  /** The kind of its further lines, where it is a field that wraps. */
  readonly kind?: string
  readonly rules: readonly LineRule[]
  /** What ends it at the start of a line, before its rules are tried or after them. */
  readonly end?: { readonly pattern: string; readonly first: boolean }
  /** It holds for the next line alone, or for the next line that has text. */
  readonly lasts?: 'next-line' | 'next-text'
  readonly openings: readonly LineRule[]
}

export interface LineRule {
  readonly pattern: string
  readonly kind?: string
  /** The state that it begins. */
  readonly begins?: string
  /** It takes nothing: the line is read again in the state that it begins. */
  readonly looksOnly?: true
  /** The line break is its own, so that a state for the next line goes on behind it. */
  readonly keepsState?: true
}

interface Grammar {
  readonly patterns: readonly Rule[]
  readonly repository: Repository
}

export const ROOT = 'text'

export function lineStates({ patterns, repository }: Grammar): readonly LineState[] {
  const states = new Map<string, LineState>()
  const names = new Map<Rule, string>()
  states.set(ROOT, { name: ROOT, rules: [], openings: [] })
  add({ patterns }, ROOT)
  return [...states.values()]

  function add(rule: Rule, name: string): void {
    const all = flat(rule.patterns ?? [], '').map(([each, path]) => toRule(each, path))
    const found = all.filter((each) => each !== undefined)
    const kind = kindOf({ name: rule.name ?? '' })
    states.set(name, {
      name,
      ...(kind && { kind }),
      rules: found.filter(({ pattern }) => startsLine(pattern)),
      openings: found.filter(({ pattern, begins }) => !startsLine(pattern) && begins !== undefined),
      ...ending(rule),
    })
  }

  /** The rules behind includes, each with the name under which it stands. */
  function flat(rules: readonly Rule[], path: string): readonly (readonly [Rule, string])[] {
    return rules.flatMap((rule): readonly (readonly [Rule, string])[] => {
      if (rule.include !== undefined) {
        const name = rule.include.slice(1)
        const target = repository[name]
        if (!target) throw new Error(`no rule ${name}`)
        return flat([target], name)
      }
      return rule.begin === undefined && rule.patterns ? flat(rule.patterns, path) : [[rule, path]]
    })
  }

  function toRule(rule: Rule, path: string): LineRule | undefined {
    const kind = kindOf(rule)
    if (rule.match !== undefined)
      return kind === undefined ? undefined : { pattern: rule.match, kind, ...facts(rule.match) }
    if (rule.begin === undefined) return undefined
    let begins = names.get(rule)
    if (begins === undefined) {
      const own = kind ?? (path || 'addresses')
      begins = [own, ...Array.from({ length: 9 }, (_, index) => `${own}-${index + 2}`)].find(
        (name) => !states.has(name),
      )
      if (begins === undefined) throw new Error(`too many states ${path}`)
      names.set(rule, begins)
      states.set(begins, { name: begins, rules: [], openings: [] })
      add(rule, begins)
    }
    return { pattern: rule.begin, ...(kind && { kind }), begins, ...facts(rule.begin) }
  }
}

const NEXT_TEXT = String.raw`(?<=\S)(?=\s*$)|^(?=.*\S)`
const NEXT_LINE = String.raw`(?<=\S)(?=\s*$)|^`

function ending({ end, applyEndPatternLast }: Rule): Partial<LineState> {
  if (end === undefined) return {}
  if (end === NEXT_TEXT) return { lasts: 'next-text' }
  if (end === NEXT_LINE) return { lasts: 'next-line' }
  return { end: { pattern: end, first: applyEndPatternLast === undefined } }
}

/**
 * What begins a state at the end of a line, so that it takes what stands there: Vim and Kate look for nothing behind the
 * last character.
 */
export function takingMark(pattern: string): string {
  return pattern.replace(/^\(\?<=/, '(?:')
}

function facts(source: string): Partial<LineRule> {
  const pattern = parsePattern(source)
  return {
    ...(takesNothing(pattern) && { looksOnly: true }),
    ...(takesLineBreak(pattern) && { keepsState: true }),
  }
}

function startsLine(pattern: string): boolean {
  return pattern.startsWith('^') || pattern.startsWith(String.raw`\A`)
}

/** The kind of a line: of a rule that has none, that of its first capture. */
function kindOf(rule: Rule): string | undefined {
  const scopes = [rule.name, ...Object.values(rule.beginCaptures ?? {}).map(({ name }) => name)]
  return scopes.map((scope) => /^meta\.(?!part\.)([a-z-]+)\.cable/.exec(scope ?? '')?.[1]).find((kind) => kind)
}
