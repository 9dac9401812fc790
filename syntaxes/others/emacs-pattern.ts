import { mostTaken, type Pattern } from './pattern.ts'

/**
 * Writes patterns; what is long and stands in several of them is written once, by the labels of the reader of Lisp
 * (`#1=` and `#1#`).
 */
export function emacsPatterns(): (pattern: Pattern) => string {
  const labels = new Map<string, number>()
  return (pattern) => labelled(pattern, labels)
}

function labelled(pattern: Pattern, labels: Map<string, number>): string {
  const plain = emacsPattern(pattern)
  if (plain.length < 40) return plain
  const label = labels.get(plain)
  if (label !== undefined) return `#${label}#`
  const text = emacsPattern(pattern, (each) => labelled(each, labels))
  // A sequence of one thing is that thing.
  if (text.startsWith('#')) return text
  labels.set(plain, labels.size + 1)
  return `#${labels.size}=${text}`
}

/**
 * A pattern as the mode for Emacs reads it, whose own expressions cannot look ahead: a string and a number stand for
 * themselves, `s` is a set, `q` a sequence, `o` a choice, `r` a repetition, `l` a look,
 * with how far back it looks.
 */
function emacsPattern(pattern: Pattern, inner: (pattern: Pattern) => string = emacsPattern): string {
  switch (pattern.is) {
    case 'set':
      return set(pattern)
    case 'sequence':
      return sequence(pattern.of, inner)
    case 'choice':
      return `(o ${pattern.of.map((each) => inner(each)).join(' ')})`
    case 'repeat': {
      const max = Number.isFinite(pattern.max) ? pattern.max : 'nil'
      return `(r ${pattern.min} ${max} ${pattern.lazy ? 't' : 'nil'} ${inner(pattern.of)})`
    }
    case 'look':
      return `(l ${pattern.behind ? mostTaken(pattern.of) : 'nil'} ${pattern.not ? 't' : 'nil'} ${inner(pattern.of)})`
    case 'line-start':
      return 'bol'
    case 'line-end':
      return 'eol'
    case 'text-start':
      return 'bof'
    case 'word-edge':
      return 'edge'
  }
}

/** Letters that follow one another make a word. */
function sequence(of: readonly Pattern[], inner: (pattern: Pattern) => string): string {
  const parts: string[] = []
  let letters = ''
  const flush = (): void => {
    if (letters !== '') parts.push(`"${letters.replaceAll(/["\\]/g, '\\$&')}"`)
    letters = ''
  }
  for (const each of of) {
    const point = single(each)
    if (point !== undefined) letters += String.fromCodePoint(point)
    else {
      flush()
      parts.push(inner(each))
    }
  }
  flush()
  return parts.length === 1 ? (parts[0] ?? '') : `(q ${parts.join(' ')})`
}

function single(pattern: Pattern): number | undefined {
  if (pattern.is !== 'set' || pattern.not || pattern.ranges.length !== 1) return undefined
  const [from, to] = pattern.ranges[0] ?? [0, 1]
  return from === to ? from : undefined
}

function set(pattern: Extract<Pattern, { is: 'set' }>): string {
  const point = single(pattern)
  if (point !== undefined) return String(point)
  return `(s ${pattern.not ? 't' : 'nil'} ${pattern.ranges.map(([from, to]) => (from === to ? from : `(${from} . ${to})`)).join(' ')})`
}
