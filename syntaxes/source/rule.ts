/** One entry of a TextMate grammar, as far as this grammar uses the format. */
export interface Rule {
  readonly comment?: string
  readonly name?: string
  readonly contentName?: string
  readonly include?: string
  readonly match?: string
  readonly captures?: Captures
  readonly begin?: string
  readonly beginCaptures?: Captures
  readonly end?: string
  readonly applyEndPatternLast?: 1
  readonly patterns?: readonly Rule[]
}

export type Captures = Readonly<Record<string, Rule>>

/** Named rules; a grammar refers to them as `#name`. */
export type Repository = Readonly<Record<string, Rule>>

/** A rule for a pattern that stays in one line. A capture is a scope name, or a rule to look inside. */
export function line(name: string, match: string, captures: Readonly<Record<string, string | Rule>> = {}): Rule {
  return Object.keys(captures).length === 0 ? { name, match } : { name, match, captures: scopes(captures) }
}

/** Captures from scope names; a rule stands for itself. */
export function scopes(captures: Readonly<Record<string, string | Rule>>): Captures {
  return Object.fromEntries(
    Object.entries(captures).map(([group, value]) => [group, typeof value === 'string' ? { name: value } : value]),
  )
}

/** References to named rules, in the order in which they are tried. */
export function include(...names: readonly string[]): readonly Rule[] {
  return names.map((name) => ({ include: `#${name}` }))
}

/**
 * A capture whose text is looked into with named rules. The scope, where given, is repeated here because textmate
 * drops the scope of the whole match inside such a capture when the match opens a state.
 */
export function inside(names: readonly string[], name?: string): Rule {
  return name === undefined ? { patterns: include(...names) } : { name, patterns: include(...names) }
}

/**
 * A state that lasts over blank lines up to the end of the next line with text. Its own patterns are tried on that line
 * first; where none fits, the state ends before the line begins.
 */
export const untilNextText = { end: '(?<=\\S)(?=\\s*$)|^(?=.*\\S)', applyEndPatternLast: 1 } as const

/** A state for the next line alone; a blank line ends it. */
export const untilNextLine = { end: '(?<=\\S)(?=\\s*$)|^', applyEndPatternLast: 1 } as const
