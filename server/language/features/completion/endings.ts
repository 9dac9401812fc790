import { lineAt, lineText } from '../../rules/support/lines/head-lines.ts'
import { serialOf } from '../composing/composed.ts'
import type { Place } from '../places/place.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { padded } from './label-names.ts'
import { type Token, token } from './writing-place.ts'

/** A blank line below the text, or one on which the ending begins to be written. */
export function endingToken(place: Place): Token | undefined {
  const { text, character } = place
  if (character < text.plain.length || !/^(?:[A-Za-z]{0,12}|#\d{0,4})$/.test(text.plain)) return undefined
  return linesBelow(place).length > 0 ? token('ending', 0, Math.max(character, text.text.length)) : undefined
}

export const endings: Candidates = ({ place }) => linesBelow(place)

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
  if (body.paragraphs.length === 0 || line <= last || lineAt(message.slice, line - 1)?.text.trim() !== '') return []
  const signed = labels.find(({ name, keyword }) => name === 'Signature' && keyword.line !== line)
  if (!signed) return /^(?:S[a-z]*)?$/i.test(text.plain) ? [signature()] : []
  const top = banners.filter((banner) => banner.line < last)
  const isClosed = banners.some((banner) => banner.line > signed.keyword.line && banner.line !== line)
  if (top.length === 0 || isClosed || signed.keyword.line > line) return []
  // As far in as at the top.
  const lines = top.map((banner) => lineText(message.slice, banner.line).trimEnd())
  const label = lines.map((each) => each.trim()).join(' ')
  return [{ text: lines.join('\n'), label, detail: 'The level, as at the top', first: true }]
}

function signature(): Candidate {
  return { text: padded('Signature'), label: 'Signature:', detail: 'Label', first: true }
}

/** Numbers and words of the cable go on below the line. */
function hasTextBelow({ message: { body }, line, bodyIndex }: Place): boolean {
  return body.roles.some((role, index) => index !== bodyIndex && (body.lines[index] ?? 0) > line && OF_TEXT.has(role))
}

const OF_TEXT: ReadonlySet<string> = new Set(['paragraph', 'continuation', 'list', 'quoted', 'heading', 'plain'])
