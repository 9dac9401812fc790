import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Place } from '../places/place.ts'
import { type Token, token } from './writing-place.ts'

/** Behind FM, TO, INFO and XMT, and on the further lines of a list. */
export function addressToken(place: Place, vocabulary: Vocabulary): Token | undefined {
  const { text, block, message, line } = place
  const keyword = /^\s*(FM|TO|INFO|XMT)(?=\s|$)\s?:?\s*/.exec(text.text)
  const start = keyword ? keyword[0].length : text.indent
  // What the Department wrote above a copy: the offices that got it.
  if (/^[A-Z/]{1,8}-\d\d\b/.test(text.text.slice(start))) return undefined
  const hasList = message.toList !== undefined && message.toList.line < line
  const kind = keyword?.[1] === 'FM' || (!keyword && block.kind === 'from' && !hasList) ? 'originator' : 'addressee'
  return addressBetween(place, start, text.plain.length, kind, vocabulary)
}

/** One address in its columns: the indicator, the name, or the precedence behind it. */
export function addressBetween(
  { text, character }: Place,
  start: number,
  last: number,
  kind: 'originator' | 'addressee',
  vocabulary: Vocabulary,
): Token | undefined {
  if (character < start) return undefined
  const whole = text.text.slice(start, Math.max(last, character))
  const end = start + whole.length
  if (kind === 'originator') return token(kind, start, end)
  const before = text.text.slice(start, character)
  // A precedence that stands, and what may stand behind it.
  const known = PRECEDENCE.exec(whole)
  if (known) {
    const from = start + known.index + 1
    if (character >= from) {
      const to = from + (known[1]?.length ?? 0)
      return character <= to ? token('precedence', from, to) : undefined
    }
    return withinAddress(text.text, start, start + known.index, character)
  }
  const word = / ([A-Z]*)$/i.exec(before)
  if (word && isWhole(before.slice(0, word.index), vocabulary) && startsPrecedence(word[1] ?? '', vocabulary)) {
    const from = start + word.index + 1
    const rest = /^[A-Z]*/i.exec(text.text.slice(character))?.[0].length ?? 0
    return token('precedence', from, character + rest)
  }
  return withinAddress(text.text, start, end, character)
}

/** In front of a slant the indicator alone is being written. */
function withinAddress(text: string, start: number, end: number, character: number): Token {
  const slant = text.slice(start, end).search(/\/(?!\/)/)
  if (slant >= 0 && character <= start + slant) return token('routing', start, start + slant)
  return token('addressee', start, Math.max(end, character))
}

function isWhole(address: string, vocabulary: Vocabulary): boolean {
  const name = address.replace(/^[A-Z]{4,8}\//i, '').trim()
  return / /.test(name) ? vocabulary.post(name) !== undefined || /^(?:AM|US)[A-Z]+ [A-Z]{4,}$/.test(name) : false
}

function startsPrecedence(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.precedences().some(({ words }) => words.some((each) => each.startsWith(word.toUpperCase())))
}

const PRECEDENCE = / ((?:NIACT )?(?:IMMEDIATE|PRIORITY|ROUTINE|FLASH))(?: +\d{1,6})?(?= |;|$)/i
