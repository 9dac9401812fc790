import { matchesOf } from '../../../text/matches-of.ts'
import type { BlockMarker } from '../../message/body.ts'
import type { Flow } from '../lines/flow.ts'
import { MISSPELT, NAMES, TITLES } from './block-names.ts'

/**
 * Openings and closings of named blocks, in running order; the reference, section 8.3. `END` and
 * `SUMMARY` may stand on two lines. A word in a sentence ("the end of the note") is no marker: what
 * follows has to be a stop, a closing bracket or the end; the end of a line will do where a sentence is over.
 */
export function findMarkers(flow: Flow): readonly BlockMarker[] {
  const markers: BlockMarker[] = []
  const add = (kind: BlockMarker['kind'], name: string, start: number, end: number): void => {
    markers.push({ ...flow.part(start, end), kind, name: name.toUpperCase().replace(/\s+/g, ' ') })
  }
  for (const match of matchesOf(flow.text, END)) {
    const lead = match[1]?.length ?? 0
    const end = match.index + match[0].length
    if (stops(flow, match.index, end)) add('end', match[2] ?? '', match.index + lead, end)
  }
  for (const match of matchesOf(flow.text, TORN_END)) {
    const lead = match[1]?.length ?? 0
    const [, , torn = '', misspelt, glued] = match
    if (misspelt !== undefined && !beginsHere(flow.text, match.index + lead)) continue
    const name = misspelt === undefined ? (glued ?? torn.replace(/-\s+/, '')) : RIGHT[misspelt.charAt(0)]
    add('end', name ?? '', match.index + lead, match.index + match[0].length)
  }
  const turned = TURNED_END.exec(flow.text.slice(-LONGEST_END))
  if (turned) {
    const start = flow.text.length - turned[0].length
    add('end', turned[1] ?? '', start, flow.text.length - (turned[2]?.length ?? 0))
  }
  for (const match of matchesOf(flow.text, UNQUOTE)) add('end', 'QUOTE', match.index, match.index + match[0].length)
  for (const match of matchesOf(flow.text, QUOTE)) {
    // At the end of a line or before a colon it announces quoted paragraphs; elsewhere, words of a sentence.
    const end = match.index + match[0].length
    const kind =
      match[2] !== undefined || standsAlone(flow, flow.text.charAt(end) === '.' ? end + 1 : end) ? 'begin' : 'title'
    add(kind, 'QUOTE', match.index, match.index + (match[1] ?? '').length)
  }
  for (const match of matchesOf(flow.text, BEGIN)) {
    const lead = match[1]?.length ?? 0
    const end = match.index + match[0].length
    // `Begin text`, with no stop, is all of its line.
    if (
      flow.text.charAt(end) === ' ' &&
      !STOP.test(flow.text.slice(end, end + 12)) &&
      !announcesPaper(flow, match.index + lead, end) &&
      !(
        isLine(flow, match.index, end) &&
        beginsHere(flow.text, match.index + lead) &&
        flow.text.charAt(match.index + lead) === 'B'
      )
    )
      continue
    add('begin', match[2] ?? '', match.index + lead, end)
  }
  for (const match of matchesOf(flow.text, INLINE_TITLE)) {
    const lead = match[1]?.length ?? 0
    const kind = match[3] === undefined ? 'title' : 'again'
    // Behind a colon only at the beginning of a line: `REPORT FOLLOWS:` and below it `SUMMARY:`.
    if (match[1]?.startsWith(':') && !standsAlone(flow, match.index + 1)) continue
    add(kind, match[2] ?? '', match.index + lead, match.index + match[0].length)
  }
  const heading = HEADING_TITLE.exec(flow.text)
  if (heading && standsAlone(flow, heading[0].length))
    add(heading[2] === undefined ? 'title' : 'again', heading[1] ?? '', 0, heading[0].length)
  const bracketed = BRACKETED_TITLE.exec(flow.text)
  if (bracketed) add(bracketed[2] === undefined ? 'title' : 'again', bracketed[1] ?? '', 0, bracketed[0].length)
  const spaced = SPACED_TITLE.exec(flow.text) ?? (closesSummary(markers) ? BARE_TITLE.exec(flow.text) : null)
  if (spaced) {
    const [whole, name = ''] = spaced
    add('title', name, whole.length - name.length, whole.length)
  }
  return dedupe(markers.sort((a, b) => a.line - b.line || a.start - b.start))
}

const END = new RegExp(`(^|[\\s(\\[.*_-])(?:END)\\s+(?:OF\\s+)?(${NAMES})(?![A-Za-z0-9])`, 'gi')
/** `END SUM-` and below it `MARY.`: the word was divided at the end of a line, or misspelt; `ENDSUMMARY.`: glued. */
const TORN_END = new RegExp(
  `(^|[\\s([.*_-])END(?:\\s+(SUM-\\s{1,4}MARY|COM-\\s{1,4}MENT|(${MISSPELT}))|(SUMMARY|COMMENT))(?=\\s{0,2}(?:[.)\\]:;,]|$))`,
  'gi',
)
/** `… by night. SUMMARY END.`, the last words of a paragraph, behind the end of a sentence. */
const TURNED_END = /(?<=[.!?)"\u201d]\s{1,3})(SUMMARY|COMMENT)\s{1,2}END(\.?)$/i
const LONGEST_END = 24
const RIGHT: Readonly<Record<string, string>> = { S: 'SUMMARY', C: 'COMMENT', s: 'SUMMARY', c: 'COMMENT' }
const UNQUOTE = /\bUN(?:QUOTE|QTE)\b|\bEND QUOTE\b(?=\s{0,2}(?:[.)\]:;,"-]|$))/g
const QUOTE = /(?<!(?:END|TO) )(?<!BEGIN )\b(QUOTE|QTE)\b(:)?|(?<=\bBEGIN )(QUOTE)(?= )/g
const BEGIN = new RegExp(`(^|[\\s(\\[.-])(?:BEGIN)\\s+(${NAMES})(?=\\s{0,2}(?:[.):;,-]|$)|\\s)`, 'gi')
/** `SUMMARY CONTINUED`, `SUMMARY CONT'D`: the same block goes on. */
const CONTINUED = "(,? \\(?CONT(?:INUED|INUATION|'?D|\\.)?\\)?)?"
/** `SUMMARY:` at the beginning, or behind a stop or an opening parenthesis. */
const INLINE_TITLE = new RegExp(
  `(^|[.)!?":]\\s{1,3}|[([]\\s?|--\\s?)(${TITLES}|BIO NOTES?|BIO DATA)${CONTINUED}\\s{0,2}(?:[:.]|(?<=SUMMARY\\s{0,2});|-{1,2})(?=\\s|$|\\))`,
  'gi',
)
/** What a title may name beside the part that has an END. */
const ALSO = '(?: (?:AND|&) (?:KEY POINTS|RECOMMENDATIONS?|CONCLUSIONS?|NEXT STEPS|OVERVIEW))?'
/** A title that stands alone, or on a line of its own above its text. */
const HEADING_TITLE = new RegExp(
  `^(?:(?:I{1,3}|[ABC])\\. {1,2})?(${TITLES}|BIO NOTES?)${ALSO}${CONTINUED}\\s{0,2}[:.]?(?=\\s|$)`,
  'i',
)
/** `(Summary) The duke`, `(Summary continued) The duke` */
const BRACKETED_TITLE = new RegExp(`^[([](${TITLES}|BIO NOTES?)${CONTINUED}[.:]?[)\\]](?=\\s)`, 'i')
/** `SUMMARY  The duke`: set off by blanks alone. */
const SPACED_TITLE = /^((?:EXECUTIVE )?SUMMARY)(?= {2,4}["'(\u201cA-Z])/

/** `SUMMARY The duke came. END SUMMARY.`, `*SUMMARY* The duke`, `SUMMARYThe duke`: the word in front of a text that an END closes. */
const BARE_TITLE =
  /^[*_-]{0,2}((?:EXECUTIVE )?SUMMARY)(?=[*_-]{0,2}\s|[A-Z][a-z]|(?:A|AN|THE|THIS|IN|ON|AT|AS|HE|SHE|WE|THEY) )/

function closesSummary(markers: readonly BlockMarker[]): boolean {
  const first = markers.find(({ name }) => name.includes('SUMMARY'))
  return first?.kind === 'end'
}

/** Whether what was found is a closing: a stop follows, or the line ends and the sentence before is over. */
function stops(flow: Flow, start: number, end: number): boolean {
  if (STOP.test(flow.text.slice(end, end + 12))) return true
  if (endsAtSurname(flow.text, start, end)) return true
  return (
    standsAlone(flow, end) && /(?:^|[.!?)"\u201d\]([-])\s*$/.test(flow.text.slice(Math.max(0, start - 3), start + 1))
  )
}

/** `of Zenda END TEXT RASSENDYLL`: in capitals below a text that has others, and the signature is all that follows. */
function endsAtSurname(text: string, start: number, end: number): boolean {
  if (text.length - end > LONGEST_NAME || !SURNAME_AT_END.test(text.slice(end))) return false
  return /^\W?END /.test(text.slice(start, start + 5)) && /[a-z]/.test(text.slice(Math.max(0, start - 24), start))
}

const LONGEST_NAME = 24
const SURNAME_AT_END = /^ {1,3}[A-Z][A-Z'-]{2,20}$/

const STOP = /^\s{0,2}(?:[.)\]:;,!"\u201d*_-]|$|\d{1,3}\.|(?:and )?begin\s)/i

/** Whether nothing follows on the line, so that the words before are a title and not a sentence. */
function standsAlone(flow: Flow, end: number): boolean {
  if (end >= flow.text.length) return true
  return flow.span(end + 1, end + 2).line > flow.span(Math.max(0, end - 1), end).endLine
}

/** Whether a marker may begin there: in prose `the year will end` goes on, and `will ⏎begin text messages`. */
function beginsHere(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at).trimEnd()
  return text.startsWith('END', at) || before === '' || /[.!?:;)"\]]$/.test(before)
}

/** `Begin text of 13 ZENDA 611:`, and nothing behind it on the line: what is quoted is told before the colon. */
function announcesPaper(flow: Flow, start: number, end: number): boolean {
  const what = OF_WHAT.exec(flow.text.slice(end, end + LONGEST_WHAT))
  return (
    what !== null &&
    flow.text.charAt(start) === 'B' &&
    // `Begin summary of the papers:` may tell somebody to.
    /\bTEXT\b/i.test(flow.text.slice(start, end)) &&
    beginsHere(flow.text, start) &&
    standsAlone(flow, end + what[0].length)
  )
}

const OF_WHAT = /^ (?:OF|FROM) [^.:;?!]{2,60}:/i
const LONGEST_WHAT = 70

/** Whether words, with a blank before them, are a line of their own. */
function isLine(flow: Flow, start: number, end: number): boolean {
  return (start === 0 || flow.breaks.includes(start)) && standsAlone(flow, end)
}

/** The same words may match as an inline title and as a heading, or END QUOTE twice. */
function dedupe(markers: readonly BlockMarker[]): readonly BlockMarker[] {
  return markers.filter((marker, index) => {
    const before = markers[index - 1]
    if (!before) return true
    const inside = before.endLine > marker.line || (before.endLine === marker.line && before.end > marker.start)
    return !inside
  })
}
