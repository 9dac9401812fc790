/**
 * Whether a value is nothing but what a release put in its place: `XXXXXXXXXXXX`, `XXXX, XXXX`, `[NAME REMOVED]`, bars.
 * Three letters X are too few, unless `least` says so; what else stands beside them makes it a value.
 */
export function isRedactedValue(text: string, least = 4): boolean {
  const value = text.trim()
  if (value.length < least || value.length > LONGEST) return false
  if (NOTED.test(value) || BARS.test(value)) return true
  if (!LETTERS.test(value)) return false
  const [first = '', ...further] = value.split(BETWEEN)
  return first.length >= least && further.every((word) => word.length !== 1)
}

/** Of a line, what is left of a long value. */
const LONGEST = 120
const LETTERS = /^(?:[X,./ -]+|[x,./ -]+)$/
const BETWEEN = /[,./ -]+/
const BARS = /^[\u2580-\u259f\u25a0\u25ac\u2b1b][\u2580-\u259f\u25a0\u25ac\u2b1b ]+$/
const NOTED =
  /^\[(?:[^[\]]{0,60} )?(?:removed|redacted|withheld|excised|deleted|expunged|blacked out|not declassified|not released)(?: [^[\]]{0,40})?\]\.?$/i
