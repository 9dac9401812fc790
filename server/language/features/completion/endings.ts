import type { Message } from '../../model/message/message.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import { serialOf } from '../composing/composed.ts'
import type { Place } from '../places/place.ts'
import { paragraphHeads } from './body-start.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { padded } from './label-names.ts'
import { paragraphHeadToken } from './paragraph-head-place.ts'
import { type Token, token } from './writing-place.ts'

/** A blank line below the text, or one on which the ending begins to be written. */
export function endingToken(place: Place): Token | undefined {
  const { text, character } = place
  if (character < text.plain.length || !/^(?:\s{0,60}[A-Za-z]{0,12}|#\d{0,4})$/.test(text.plain)) return undefined
  // Further in stands the level below SMART alone.
  if (text.plain !== '' && text.indent > 0 && place.message.layout !== 'smart') return undefined
  return linesBelow(place).length > 0 ? token('ending', 0, Math.max(character, text.text.length)) : undefined
}

/** Below a paragraph of SMART the next one may stand as well: nothing says yet that the text is over. */
export const endings: Candidates = (writing, context) => {
  const next = writing.typed === '' && paragraphHeadToken(writing.place) ? paragraphHeads(writing, context) : []
  return [...next, ...linesBelow(writing.place)]
}

/**
 * What is still missing below the text: in SMART the signature and the level that the top has, in a message with
 * teleprinter lines BT, the serial number and NNNN.
 */
function linesBelow(place: Place): readonly Candidate[] {
  const { message, line } = place
  if (hasTextBelow(place)) return []
  if (message.layout === 'smart') return belowSmart(place)
  const { station, transmission, ending, classification } = message
  const last = message.body.lines[message.body.paragraphs.at(-1) ?? -1] ?? -1
  const isSent = (station ?? transmission ?? ending.separations.find((each) => each.line < last)) !== undefined
  // A text without a signature is not at its end yet.
  if (!isSent || !classification || last < 0 || (message.signature?.line ?? line) >= line) return []
  const breaks = ending.separations.filter((each) => each.line > last && each.line !== line)
  const serial = station?.serial?.text ?? serialOf(message)
  if (breaks.length === 0)
    return !ending.validation && !ending.endOfMessage
      ? [{ text: 'BT', detail: 'Break below the text', first: true }]
      : []
  if (breaks.every((each) => each.line > line)) return []
  const isNumbered = ending.validation !== undefined && ending.validation.line !== line
  if (!isNumbered && !ending.endOfMessage)
    return serial ? [{ text: `#${serial}`, detail: 'Serial number of the message', first: true }] : []
  const isWhole = (ending.endOfMessage?.line ?? line) !== line
  return !isWhole && (ending.validation?.line ?? line) < line
    ? [{ text: 'NNNN', detail: 'End of the message', first: true }]
    : []
}

function belowSmart({ message, line, text }: Place): readonly Candidate[] {
  const { body, labels, banners } = message
  const last = body.lines[body.paragraphs.at(-1) ?? 0] ?? 0
  const isApart = lineText(message.slice, line - 1).trim() === ''
  if (body.paragraphs.length === 0 || line <= last) return []
  const signed = labels.find(({ name, keyword }) => name === 'Signature' && keyword.line !== line)
  if (!signed) return isApart && /^(?:S[a-z]*)?$/i.test(text.plain) ? [signature()] : []
  if (signed.keyword.line > line) return []
  const top = banners.filter((banner) => banner.line < last).map((banner) => lineText(message.slice, banner.line))
  // Of a level of several lines those go on that are still missing, right below the others.
  const below = linesBehind(message, signed.keyword.line).filter((at) => at !== line)
  const isBegun = below.every((at, index) => lineText(message.slice, at).trim() === top[index]?.trim())
  if (below.length >= top.length || !isBegun || below.some((at) => at > line)) return []
  if (below.length > 0 ? below.at(-1) !== line - 1 : !isApart) return []
  // As far in as at the top.
  const lines = top.slice(below.length).map((each) => each.trimEnd())
  const label = lines.map((each) => each.trim()).join(' ')
  return [{ text: lines.join('\n'), label, detail: 'The level, as at the top', first: true }]
}

/** Lines with something on them below one. */
function linesBehind({ slice }: Message, line: number): readonly number[] {
  const found: number[] = []
  for (let at = line + 1; at < slice.lineCount && found.length <= MOST_BELOW; at++)
    if (lineText(slice, at).trim() !== '') found.push(at)
  return found
}

/** The level has fewer. */
const MOST_BELOW = 4

function signature(): Candidate {
  return { text: padded('Signature'), label: 'Signature:', detail: 'Label', first: true }
}

/** Numbers and words of the cable go on below the line. */
function hasTextBelow({ message: { body }, line, bodyIndex }: Place): boolean {
  return body.roles.some((role, index) => index !== bodyIndex && (body.lines[index] ?? 0) > line && OF_TEXT.has(role))
}

const OF_TEXT: ReadonlySet<string> = new Set(['paragraph', 'continuation', 'list', 'quoted', 'heading', 'plain'])
