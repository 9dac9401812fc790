import type { Place } from '../places/place.ts'
import { type Token, token } from './writing-place.ts'

/** The level, then the series, then the number. */
export function levelToken({ text, character }: Place): Token | undefined {
  const { plain, indent } = text
  const level =
    /^(?:C O N F I D E N T I A L|T O P {1,3}S E C R E T|S E C R E T|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|TOP SECRET|SECRET)(?= )/.exec(
      text.text.slice(indent),
    )?.[0]
  const end = Math.max(character, plain.length)
  if (level === undefined || character <= indent + level.length) {
    return token('level', indent, /\d/.test(plain) ? indent + (level?.length ?? plain.length - indent) : end)
  }
  let start = indent + level.length
  start += /^ (?:(?:NOFORN|EFTO) )?(?:SECTION \d{1,3} OF \d{1,3} )?/.exec(text.text.slice(start))?.[0].length ?? 0
  if (character < start) return undefined
  const digits = /(?:^| )(\d{1,7})(?: |$)/.exec(text.text.slice(start))
  const number = digits ? start + digits.index + digits[0].indexOf(digits[1] ?? '') : undefined
  if (number !== undefined && character >= number) {
    const last = number + (digits?.[1]?.length ?? 0)
    return character <= last ? token('number', number, last) : undefined
  }
  // A stamp of the release says more behind it.
  return /^[A-Za-z'. -]{0,40}\d{0,7}\s*$/.test(text.text.slice(start)) ? token('series', start, end) : undefined
}

/** A level that is being written in front of series and number, as `SEC BANGKOK 000123`. */
export function numberedLevelToken({ text, character, message, line }: Place): Token | undefined {
  const { classification, order, tags, subject } = message
  if (
    (classification?.span.line ?? line) !== line ||
    [order, tags, subject].some((part) => part && part.span.line < line)
  )
    return undefined
  const before = text.text.slice(0, character)
  if (!/^\s{0,20}[A-Za-z ]{0,24}$/.test(before) || WHOLE.test(before)) return undefined
  const rest = REST.exec(text.text.slice(character))
  return rest ? token('level', Math.min(text.indent, character), character + (rest[1]?.length ?? 0)) : undefined
}

/** A level that stands there: what follows it is the series. */
const WHOLE =
  /^\s{0,20}(?:C O N F I D E N T I A L|T O P {1,3}S E C R E T|S E C R E T|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|TOP SECRET|SECRET) /

/** What of the level stands behind the cursor, then its sections, series and number. */
const REST =
  /^([A-Za-z]{0,14}(?: [A-Z](?= )){0,12})(?= (?:SECTION \d{1,3} OF \d{1,3} )?[A-Z][A-Z'-]{2,20}(?: [A-Z][A-Z'-]{0,20}){0,2} \d{1,7}\s*$)/
