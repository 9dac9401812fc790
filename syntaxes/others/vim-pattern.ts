import { mostTaken, type Pattern } from './pattern.ts'

/** A pattern as Vim writes it, very magic. Groups capture nothing. */
export function vimPattern(pattern: Pattern): string {
  return `\\v${written(pattern)}`
}

function written(pattern: Pattern): string {
  switch (pattern.is) {
    case 'set':
      return set(pattern)
    case 'sequence':
      return pattern.of.map((each) => (each.is === 'choice' ? `%(${written(each)})` : written(each))).join('')
    case 'choice':
      return pattern.of.map(written).join('|')
    case 'repeat':
      return `${group(pattern.of)}{${pattern.lazy ? '-' : ''}${pattern.min},${Number.isFinite(pattern.max) ? pattern.max : ''}}`
    case 'look':
      // How far back, in bytes: else Vim tries every place of two lines.
      return `%(${written(pattern.of)})@${pattern.behind ? `${4 * mostTaken(pattern.of)}<` : ''}${pattern.not ? '!' : '='}`
    case 'line-start':
      return '\\_^'
    case 'line-end':
      return '\\_$'
    case 'text-start':
      return '%^'
    case 'word-edge':
      return '%(<|>)'
  }
}

function group(pattern: Pattern): string {
  return pattern.is === 'set' ? written(pattern) : `%(${written(pattern)})`
}

function set({ not, ranges }: Extract<Pattern, { is: 'set' }>): string {
  const [first] = ranges
  const points = ranges.map(([from, to]) => `${from}-${to}`).join()
  if (points === '9-13,32-32') return not ? '\\S' : '\\s'
  if (not && points === '10-10') return '.'
  if (!not && ranges.length === 1 && first && first[0] === first[1]) return literal(first[0])
  return `[${not ? '^' : ''}${ranges.map(([from, to]) => range(from, to)).join('')}]`
}

function range(from: number, to: number): string {
  // Line breaks are in no line.
  if (from === 9 && to === 13) return '\\t'
  if (from === to) return inSet(from)
  return `${inSet(from)}-${inSet(to)}`
}

function inSet(point: number): string {
  const character = String.fromCodePoint(point)
  if (point < 32) return { 9: '\\t', 10: '\\n', 13: '\\r' }[point] ?? `\\x${point.toString(16)}`
  return /[\]\\^/-]/.test(character) ? `\\${character}` : character
}

function literal(point: number): string {
  if (point < 32) return inSet(point)
  const character = String.fromCodePoint(point)
  return /[\\^$.*[\]~(){}|+?=@%<>&/]/.test(character) ? `\\${character}` : character
}
