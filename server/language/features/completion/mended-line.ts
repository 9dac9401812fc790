import { nearest } from '../../vocabulary/nearest.ts'
import { asLetters } from '../../vocabulary/spelling.ts'
import type { Place } from '../places/place.ts'
import type { Token } from './writing-place.ts'

/** A place in a line whose keyword is damaged, as it were with the keyword that is meant. */
export interface MendedLine {
  readonly place: Place
  /** By how many columns what stands behind the keyword has moved. */
  readonly moved: number
}

/**
 * The line with the keyword that its damaged or half-typed beginning stands for: `to`, `TAG:`, `TAGS;`, `E.O.13526:`.
 * Undefined where the cursor is not behind it, or where nothing has to be mended.
 */
export function mendedLine(place: Place): MendedLine | undefined {
  const { text, character } = place
  const line = text.text
  for (const { pattern, keyword, inHeader } of DAMAGED) {
    const found = pattern.exec(line)
    if (!found || character < found[0].length || (inHeader && !isInHeader(place))) continue
    const meant = (found[1] ?? '') + keyword(found)
    if (meant === found[0]) return undefined
    const rest = line.slice(found[0].length)
    return {
      place: withText(place, meant + (inHeader ? rest.toUpperCase() : rest)),
      moved: meant.length - found[0].length,
    }
  }
  const near = nearKeyword(place)
  if (near) return near
  // Whoever types a header in small letters means one.
  const large = line.toUpperCase()
  return large !== line && isInHeader(place) ? { place: withText(place, large), moved: 0 } : undefined
}

/** The token of the mended line, in the columns of the damaged one, with what is put right in front of it. */
export function mendedTokenOf(
  { kind, start, end, lead }: Token,
  { text: { indent } }: Place,
  mended: MendedLine,
): Token {
  const text = mended.place.text.text.slice(indent, start) + (lead?.text ?? '')
  return { kind, start: start - mended.moved, end: end - mended.moved, lead: { start: indent, text } }
}

/** `TABS: `, `5UBJECT: `: one letter is wrong, or read as a figure. */
function nearKeyword(place: Place): MendedLine | undefined {
  const line = place.text.text
  const [all = '', margin = '', word = ''] = /^(\s{0,20})([A-Z0158]{4,9}) ?[:;]\s{1,20}/.exec(line) ?? []
  const read = asLetters(word)
  if (word === '' || place.character < all.length) return undefined
  const keyword = read !== word && KEYWORDS.has(read) ? read : nearest(read, NAMES)
  if (keyword === undefined) return undefined
  const meant = `${margin}${keyword}: `
  return { place: withText(place, meant + line.slice(all.length)), moved: meant.length - all.length }
}

const NAMES = ['TAGS', 'SUBJECT', 'REFTEL', 'REFTELS', 'REFERENCE']
/** Words too short to be told from others by a slip. */
const KEYWORDS: ReadonlySet<string> = new Set([...NAMES, 'REFS', 'SUBJ'])

export function withText(place: Place, line: string): Place {
  const { text, character } = place
  return {
    ...place,
    character: character + line.length - text.text.length,
    text: { ...text, text: line, plain: line.trimEnd() },
  }
}

/** Above the level, in a message that has a header. */
function isInHeader({ message, line }: Place): boolean {
  const { classification, order, tags, subject, hasHeader, routing, transmission, layout } = message
  const below = classification ?? order ?? tags ?? subject
  return (
    layout !== 'smart' && (hasHeader || (routing ?? transmission) !== undefined) && (!below || below.span.line >= line)
  )
}

interface Damaged {
  /** Its first group is the margin. */
  readonly pattern: RegExp
  readonly keyword: (found: RegExpExecArray) => string
  /** So many texts begin with such a word that only a header tells. */
  readonly inHeader?: boolean
}

const DAMAGED: readonly Damaged[] = [
  {
    pattern: /^(\s{0,20})(FM|FR[O0]M|T[O0]|[I1L]NF[O0]|XMT)\s?[:;.]?\s{1,20}/i,
    keyword: ([, , word = '']) => `${asLetters(word.toUpperCase()).replace('FROM', 'FM').replace(/^L/, 'I')} `,
    inHeader: true,
  },
  {
    pattern: /^(\s{0,20})E ?[.,]? ?[O0] ?[.,]? ?[:;]?\s{0,20}(\d{5}) ?(?:[:;.,]\s{0,20}|\s{1,20})/i,
    keyword: ([, , number = '']) => `E.O. ${number}: `,
  },
  { pattern: /^(\s{0,20})E ?[.,]? ?[O0] ?(?:[.,] ?[:;]?|[:;])\s{0,20}(?=\d|$)/i, keyword: () => 'E.O. ' },
  { pattern: /^(\s{0,20})E ?[.,]? ?[O0]\s{1,20}(?=\d{1,5}$)/i, keyword: () => 'E.O. ' },
  { pattern: /^(\s{0,20})(?:TAG[S.,]?|TAGS[.,]?|T\.A\.G\.S\.?)(?: ?[:;]\s{0,20}|\s{1,20})/, keyword: () => 'TAGS: ' },
  { pattern: /^(\s{0,20})TAGS? ?[:;]\s{0,20}/i, keyword: () => 'TAGS: ' },
  { pattern: /^(\s{0,20})SUBJ?[A-Z]{0,5} ?[:;.]\s{0,20}/i, keyword: () => 'SUBJECT: ' },
  {
    pattern: /^(\s{0,20})(REF(?:S|TELS?|ERENCES?)?) ?[:;]\s{0,20}/i,
    keyword: ([, , word = '']) => `${word.toUpperCase()}: `,
  },
]
