import { lineText } from '../../rules/support/lines/head-lines.ts'
import { wordsAsLetters } from '../../vocabulary/spelling.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Place } from '../places/place.ts'
import { addressToken } from './address-place.ts'
import { captionsIn } from './captions.ts'
import { authorityToken, orderToken, referenceToken, subjectToken, tagsToken } from './field-place.ts'
import { levelToken, numberedLevelToken } from './level-place.ts'
import { mendedLine, mendedTokenOf } from './mended-line.ts'
import { type Token, token } from './writing-place.ts'

/** What belongs at a place above the text: by what its line says itself, then by what the blocks take it for. */
export function headToken(place: Place, vocabulary: Vocabulary): Token | undefined {
  const { block, text, character, message } = place
  const line = text.text
  const level = numberedLevelToken(place)
  if (level) return level
  const read = readerOf(line)
  const own = read?.(place, vocabulary)
  if (own) return own
  const mended = mendedToken(place, vocabulary)
  if (mended ?? read) return mended
  const isFirst = place.line === place.blockLine
  const meant = wordsAsLetters(line)
  switch (block.kind) {
    case 'from':
      if (line.trim() !== '' && !/^\s*(?:FM?|TO?)$/i.test(meant)) return addressToken(place, vocabulary)
      break
    case 'to':
    case 'info':
    case 'exempt':
      if (line.trim() !== '' && !/^\s*(?:INFO?|IN?|XMT?|X|BT?|FM|TO)$/i.test(meant))
        return addressToken(place, vocabulary)
      break
    case 'unknown':
      if (/^\s*[A-Za-z]{3,}/.test(line) && isBelowAddress(place) && !/^\s*(?:IN?F?|INFO|XM?T?|BT?)$/i.test(meant))
        return addressToken(place, vocabulary)
      break
    case 'tags':
      if (!isFirst && (line.trim() !== '' ? isGoneOn(place) : endsInComma(place))) return tagsToken(place, vocabulary)
      break
    case 'references':
      // Behind a blank line the next field may begin as well.
      if (!isFirst && (line.trim() !== '' ? !/^[A-Z][A-Za-z]/.test(line) : !isBelowBlank(place)))
        return referenceToken(place)
      break
    case 'authority':
      if (!isFirst && line.trim() !== '') return authorityToken(place)
      break
    case 'subject':
    case 'order':
      if (!isFirst && line.trim() !== '' && !/^\s*[A-Za-z.]{1,10}$/.test(line)) return undefined
      break
    case 'routing':
      if (line.trim() !== '') return routingToken(place)
      break
    case 'date-time-group':
      if (line.trim() !== '') return groupToken(place)
      break
    case 'classification':
      if (line.trim() !== '') return levelToken(place)
  }
  // A word that is being written with nothing behind it, perhaps behind captions, or a blank line.
  const behindCaptions = captionStart(line, character, vocabulary)
  if (
    line.slice(character).trim() !== '' ||
    !/^[A-Za-z./ -]{0,60}$/.test(wordsAsLetters(line.slice(behindCaptions ?? 0, character).trimStart()))
  )
    return undefined
  const words = line.trim()
  if (/^[a-z]/.test(words) && !words.includes('.') && !isNoCable(place)) {
    if (/^[a-z]{1,10}$/.test(words)) return token('snippet', text.indent, line.length)
    // `c0nf` is a keyword with a figure in it.
    if (!/^[a-z]{1,10}$/i.test(wordsAsLetters(words)) || !/\d/.test(words)) return undefined
  }
  const { classification, order, tags, subject } = message
  if (isNoCable(place)) return undefined
  const above = (part: { readonly endLine: number } | undefined): boolean =>
    part !== undefined && part.endLine < place.line
  const below = [order, tags, subject].every((part) => part === undefined || part.span.line >= place.line)
  // `STATE FOR EUR/RU` names offices.
  if (/\b(?:FOR|PASS)\b/i.test(words)) return undefined
  if (
    words !== '' &&
    message.labels.length === 0 &&
    above(classification?.span ?? message.banners[0]) &&
    below &&
    !/^(?:E|TA|SU|RE)/i.test(words)
  )
    return behindCaptions !== undefined && /[,;]$/.test(line.slice(0, behindCaptions))
      ? { ...token('caption', behindCaptions, line.length), lead: { start: behindCaptions, text: ' ' } }
      : token('caption', behindCaptions ?? text.indent, line.length)
  return token('field', Math.min(text.indent, character), Math.max(character, text.plain.length))
}

/** Behind captions that stand on the same line, `SIPDIS, ` and `NOFORN SIPDIS/`. */
function captionStart(line: string, character: number, vocabulary: Vocabulary): number | undefined {
  const found = /^(.{3,60}?)(?: ?[,;/] ?| )(?=[^\s,;/]*$)/.exec(line.slice(0, character))
  // A row of strokes is none of a list.
  if (found && /[,;/]$/.test(found[1] ?? '')) return undefined
  return found && captionsIn(found[1] ?? '', vocabulary).length > 0 ? found[0].length : undefined
}

/** A text without any field, below its first words. */
function isNoCable({ message, line }: Place): boolean {
  const { classification, order, tags, subject, hasHeader, banners, transmission, routing, slice } = message
  if (hasHeader || banners.length > 0 || (classification ?? order ?? tags ?? subject ?? transmission ?? routing))
    return false
  const first = slice.blocks.findIndex(({ kind }) => kind !== 'blank')
  return first >= 0 && (slice.starts[first] ?? 0) < line
}

function isBelowAddress({ message, blockLine }: Place): boolean {
  const lists = [message.toList, message.infoList]
  return lists.some((list) => list !== undefined && list.endLine < blockLine && blockLine - list.endLine <= 1)
}

/** A list that ends in a comma goes on in the next line, and so does one whose next line is indented or in digits. */
function isGoneOn({ message, line, text }: Place): boolean {
  return text.indent > 0 || endsInComma({ message, line }) || !/^[A-Za-z.]{1,10}$/.test(text.plain)
}

function endsInComma({ message, line }: Pick<Place, 'message' | 'line'>): boolean {
  return /,\s*$/.test(lineText(message.slice, line - 1))
}

function isBelowBlank({ message, line }: Place): boolean {
  return lineText(message.slice, line - 1).trim() === ''
}

/** The same where the keyword is damaged: it is mended together with what is put behind it. */
function mendedToken(place: Place, vocabulary: Vocabulary): Token | undefined {
  const mended = mendedLine(place)
  const own = mended && readerOf(mended.place.text.text)?.(mended.place, vocabulary)
  return mended && own && mendedTokenOf(own, place, mended)
}

function readerOf(line: string): Read | undefined {
  return KEYWORDS.find(([pattern]) => pattern.test(line))?.[1]
}

type Read = (place: Place, vocabulary: Vocabulary) => Token | undefined

/** Lines that say what they are, whatever the blocks take them for. The first fitting one is taken. */
const KEYWORDS: readonly (readonly [RegExp, Read])[] = [
  [/^\s{0,20}(?:FM|TO|INFO|XMT) /, addressToken],
  [/^\s{0,20}T\.?A\.?G\.?S\.?\s?:/i, tagsToken],
  [/^\s{0,20}E\.O\.(?: |:)/i, orderToken],
  [/^\s{0,20}SUBJ(?:ECT)?\s?:/i, subjectToken],
  [/^\s{0,20}REF(?:S|TELS?|ERENCES?)?\s?:/i, referenceToken],
  [/^\s{0,20}(?:(?:CLASSIFIED|DERIVED) (?:BY|FROM)|REASONS?\s?:)/i, authorityToken],
  [/^\s{0,20}DE [A-Z]{0,8}/, stationToken],
  [/^\s{0,20}ZN[RY](?: |$)/, securityToken],
  [/^\s{0,20}(?:OO|PP|RR|ZZ) /, routingToken],
  [/^\s{0,20}[ZOPR](?: [ZOPR])? {1,4}(?:\d|$)/, groupToken],
  [
    /^\s{0,20}(?:(?:C O N F I D E N T I A L|T O P +S E C R E T|S E C R E T|UNCLAS|UNCLASSIFIED|CONFIDENTIAL|TOP SECRET|SECRET) |[CSTU5](?: [A-Z0158]){1,16} ?$)/,
    levelToken,
  ],
]

function routingToken({ text, character }: Place): Token {
  const start = wordStart(text.text, character)
  const first = text.text.slice(0, start).trim() === ''
  return token(first ? 'precedence-digraph' : 'routing', start, wordEnd(text.text, character))
}

/** `DE RUEHBK #0123/01 2151453`. */
function stationToken({ text, character }: Place): Token | undefined {
  const before = text.text.slice(0, character)
  const start = wordStart(text.text, character)
  const end = wordEnd(text.text, character)
  if (/(?:#|DE [A-Z]{4,8} )\d{1,5}(?:\/\d{1,2})? +\d*$/.test(before)) return token('julian', start, end)
  // Behind the station comes the number with its sign.
  if (/^\s*DE +[A-Z]{4,8} +$/.test(before)) return { kind: 'serial', start, end, lead: { start, text: '#' } }
  const mark = before.indexOf('#')
  if (mark >= 0)
    return /^#\d*$/.test(before.slice(mark)) ? token('serial', mark + 1, digitsEnd(text.text, character)) : undefined
  return /^\s*DE +[A-Z]*$/.test(before) ? token('routing', start, end) : undefined
}

function securityToken({ text, character }: Place): Token | undefined {
  const second = /^\s*(?:\S+ +)?\S*$/.test(text.text.slice(0, character))
  return second ? token('security', text.indent, Math.max(character, text.plain.length)) : undefined
}

function groupToken({ text, character, message }: Place): Token | undefined {
  const letters = /^\s*[A-Z](?: [A-Z])?(?= |$)/.exec(text.text)?.[0].length ?? 0
  if (character <= letters)
    return token('precedence-letter', wordStart(text.text, character), wordEnd(text.text, character))
  const start = letters + (/^ */.exec(text.text.slice(letters))?.[0].length ?? 0)
  const group = message.dateTimeGroup?.group
  const end =
    group && group.line === message.dateTimeGroup?.span.line && group.end >= character ? group.end : text.plain.length
  return token('date-time-group', Math.min(start, character), Math.max(end, character))
}

export function wordStart(text: string, character: number): number {
  let at = character
  while (at > 0 && /[A-Za-z0-9/#]/.test(text.charAt(at - 1))) at--
  return at
}

export function wordEnd(text: string, character: number): number {
  return character + (/^[A-Za-z0-9/]*/.exec(text.slice(character))?.[0].length ?? 0)
}

function digitsEnd(text: string, character: number): number {
  return character + (/^\d*/.exec(text.slice(character))?.[0].length ?? 0)
}
