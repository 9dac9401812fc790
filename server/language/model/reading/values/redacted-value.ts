/**
 * Whether a value is nothing but what a release put in its place: `XXXXXXXXXXXX`, `XXXX, XXXX`, `[NAME REMOVED]`, bars.
 * Three letters X are too few, unless `least` says so; what else stands beside them makes it a value.
 */
export function isRedactedValue(text: string, least = 4): boolean {
  const value = text.trim()
  if (value.length < least || value.length > LONGEST) return false
  if (LETTERS.test(value)) return value.split(' ', 1).every((word) => word.length >= least)
  return BARS.test(value) || NOTED.test(value)
}

/** Of a line, what is left of a long value. */
const LONGEST = 120
const LETTERS = /^(?:X{2,}(?:[,./-]? {0,2}X{2,}){0,12}|x{4,}(?:[,./-]? {0,2}x{2,}){0,12})\.?$/
const BARS = /^(?:[\u2580-\u259f\u25a0\u25ac\u2b1b]{2,} ?){1,12}$/
const NOTED =
  /^\[(?:[^[\]]{0,60} )?(?:removed|redacted|withheld|excised|deleted|expunged|blacked out|not declassified|not released)(?: [^[\]]{0,40})?\]\.?$/i
