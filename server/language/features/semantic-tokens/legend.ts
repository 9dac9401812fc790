import type { SemanticTokensLegend } from 'vscode-languageserver-types'
import type { Level } from '../../vocabulary/types.ts'

/**
 * Kinds of tokens. Names of the protocol wherever one fits, so that any client has a colour for them; the
 * manifest maps each to the scopes of the grammar, so that both give the same colours.
 */
const TYPES = [
  'keyword', // FM, TO, TAGS, SUBJECT; with `control` the prosigns, precedences and block words
  'number',
  'enumMember', // months, zones, N/A; with a level modifier the levels and portion marks
  'variable', // routing indicators; with `reference` what points elsewhere
  'type', // plain-language addresses
  'namespace', // series of message numbers
  'property', // TAGS
  'string', // subject, names of persons
  'decorator', // captions
  'comment', // page furniture and stamps
  'heading',
  'label', // letters of references
  'class', // signature
] as const

const MODIFIERS = [
  'control',
  'reference',
  'overall', // the level of the whole message
  'unclassified',
  'sensitive',
  'restricted',
  'confidential',
  'secret',
  'topSecret',
] as const

export type TokenType = (typeof TYPES)[number]
export type TokenModifier = (typeof MODIFIERS)[number]

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] }

/**
 * The legend for a client that lists the kinds it knows: a kind that it does not know goes by the name of the nearest
 * one that it does, so that themes which have never heard of cables show it as well. Any list is taken; an
 * empty one says nothing, and the kinds keep their names.
 */
export function legendFor(known: ReadonlySet<string>): SemanticTokensLegend {
  const nameFor = (type: TokenType): string =>
    known.size === 0 || known.has(type) ? type : (NEAREST[type]?.find((name) => known.has(name)) ?? type)
  return { tokenTypes: TYPES.map(nameFor), tokenModifiers: [...MODIFIERS] }
}

/** Of the kinds that some clients lack, those that stand for them, the best first. */
const NEAREST: Partial<Record<TokenType, readonly string[]>> = {
  heading: ['function', 'class'],
  label: ['parameter', 'variable'],
  decorator: ['macro', 'function'],
  enumMember: ['enum', 'macro', 'number'],
}

export function typeNumber(type: TokenType): number {
  return TYPES.indexOf(type)
}

export function modifierBits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << MODIFIERS.indexOf(modifier)), 0)
}

/**
 * The modifier that tells levels apart. Limited official use has one of its own: it went out under five E and
 * stood in place of a classification. All other unclassified controls count as sensitive.
 */
export function levelModifier(level: Level): TokenModifier {
  const control = level.code === 'LIMITED OFFICIAL USE' ? 'restricted' : 'sensitive'
  return BY_RANK[level.rank] ?? (level.controlRank > 0 ? control : 'unclassified')
}

const BY_RANK: Readonly<Record<number, TokenModifier>> = {
  1: 'restricted',
  2: 'confidential',
  3: 'secret',
  4: 'topSecret',
}
