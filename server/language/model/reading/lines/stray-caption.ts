/** Without which no line needs to be looked at. */
export const STRAY = 'SIPDIS'

/**
 * A caption in front of a line of text: `SIPDIS secretary of the railway`. Message software of 2006-2007 put it in
 * front of lines that begin with Secretary. Groups: the blanks before it, the caption.
 */
const STRAY_IN_FRONT = /^( {0,4})(SIPDIS) {1,3}(?=[Ss](?:ecretar|ECRETAR))/

/**
 * The same in front of any word, below a line that no teleprinter wrapped and that names the Secretary: the copy joined
 * the lines above it and left this break.
 */
export function strayInFront(plain: string, above: string | undefined): RegExpExecArray | null {
  const match = STRAY_IN_FRONT.exec(plain)
  if (match || above === undefined || above.length <= WRAPPED || !OF_SECRETARY.test(above)) return match
  const front = IN_FRONT.exec(plain)
  return front && !OF_CAPTIONS.test(plain.slice(front[0].length)) && !/[.!?:]["')]?\s*$/.test(above.slice(-4))
    ? front
    : null
}

const IN_FRONT = /^( {0,4})(SIPDIS) {1,3}(?=[a-z])/
/** Longer lines than this have no margin. */
const WRAPPED = 120

/**
 * Where the same caption stands inside running text, between two words: the software put it behind the line that began
 * with the word Secretary, and a copy joined the lines. What a sentence says of SIPDIS is none.
 */
export function straysInside(text: string, from = 0): readonly { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = []
  for (let at = text.indexOf(BETWEEN_WORDS, from); at >= 0; at = text.indexOf(BETWEEN_WORDS, at + 1)) {
    const line = text.slice(Math.max(0, at - LONGEST_LINE), at)
    const begins = line.search(OF_SECRETARY)
    const behind = text.slice(at + BETWEEN_WORDS.length, at + BETWEEN_WORDS.length + LONGEST_WORD)
    if (begins < 0 || OF_CAPTIONS.test(behind) || MAY_SPEAK_OF_IT.test(line.slice(-LONGEST_WORD))) continue
    const next = behind.split(' ', 1)[0] ?? ''
    if (line.length - begins + 1 + next.length < SHORTEST_LINE) continue
    found.push({ start: at + 1, end: at + BETWEEN_WORDS.length })
  }
  return found
}

const BETWEEN_WORDS = ` ${STRAY} `
/** The line that began with the word had no room for the next: it and that word are longer than lines are. */
const SHORTEST_LINE = 60
const LONGEST_LINE = 72
const LONGEST_WORD = 16
/** Behind these a sentence may speak of the caption: `that SIPDIS traffic was late`, `be marked SIPDIS before noon`. */
const MAY_SPEAK_OF_IT =
  /(?<![a-z])(?:a|the|all|any|no|not|this|that|of|in|on|as|by|for|to|from|with|without|under|via|be|been|(?:mark|slug|us|tag|caption|add|remov|delet|omit|label|designat|send|sent|call|carr|bear|bor|includ|appl|requir)(?:e|s|es|y|ed|ged|ies|ied|ing)?)$/i
const OF_SECRETARY = /(?<![A-Za-z])[Ss](?:ecretar|ECRETAR)/
const OF_CAPTIONS =
  /^(?:caption|distribution|channels?|cables?|messages?|telegrams?|reporting|networks?|designation|indicator|labels?|markings?|tags?|and|or|is|was|has|to|on|in)(?![a-z])|^(?:CAPTION|DISTRIBUTION|CHANNELS?|CABLES?|MESSAGES?|TELEGRAMS?|AND|OR|IS|WAS|HAS|TO|ON|IN)(?![A-Z])/
