import type { BlockMarker } from '../message/body.ts'
import type { Flow } from './flow.ts'

/**
 * Openings and closings of named blocks, in running order; the reference, section 8.3. `END` and
 * `SUMMARY` may stand on two lines. A word in a sentence ("the end of the note") is no marker: what
 * follows has to be a stop, a closing bracket or the end.
 */
export function findMarkers(flow: Flow): readonly BlockMarker[] {
  const markers: BlockMarker[] = []
  const add = (kind: BlockMarker['kind'], name: string, start: number, end: number): void => {
    markers.push({ ...flow.part(start, end), kind, name: name.toUpperCase().replace(/\s+/g, ' ') })
  }
  for (const match of flow.text.matchAll(END)) {
    const lead = match[1]?.length ?? 0
    add('end', match[2] ?? '', match.index + lead, match.index + match[0].length)
  }
  for (const match of flow.text.matchAll(UNQUOTE)) add('end', 'QUOTE', match.index, match.index + match[0].length)
  for (const match of flow.text.matchAll(QUOTE)) {
    // At the end of a line or before a colon it announces quoted paragraphs; elsewhere, words of a sentence.
    const end = match.index + match[0].length
    const kind = match[2] !== undefined || standsAlone(flow, end) ? 'begin' : 'title'
    add(kind, 'QUOTE', match.index, match.index + (match[1] ?? '').length)
  }
  for (const match of flow.text.matchAll(BEGIN)) {
    const lead = match[1]?.length ?? 0
    add('begin', match[2] ?? '', match.index + lead, match.index + match[0].length)
  }
  for (const match of flow.text.matchAll(INLINE_TITLE)) {
    const lead = match[1]?.length ?? 0
    add('title', match[2] ?? '', match.index + lead, match.index + match[0].length)
  }
  const heading = HEADING_TITLE.exec(flow.text)
  if (heading && standsAlone(flow, heading[0].length)) add('title', heading[1] ?? '', 0, heading[0].length)
  return dedupe(markers.sort((a, b) => a.line - b.line || a.start - b.start))
}

const NAMES =
  '(?:EXECUTIVE |BEGIN )?SUMMARY(?: (?:AND|&) (?:COMMENT|ACTION REQUEST|INTRODUCTION))?|COMMENTS?|(?:POST|EMBASSY|MISSION) COMMENTS?|(?:NOTE|COMMENT) AND ACTION REQUEST|BIO(?:GRAPHIC(?:AL)?)? (?:NOTES?|DATA)|NOTES?|TALKING POINTS|(?:UNOFFICIAL |INFORMAL |DRAFT |EMBASSY )?TRANSLATION|(?:[A-Z]+ ){0,2}TEXT|QUOTE|INTRODUCTION|ACTION REQUEST(?:ED)?|NON-?PAPER|(?:[A-Z]+ )?STATEMENT|LETTER|EXCERPTS?|PRESS (?:RELEASE|GUIDANCE|STATEMENT)|DIPLOMATIC NOTE|CABLE|POINTS|REMARKS'
const STOP = '(?=\\s{0,2}(?:[.)\\]:;,!"-]|$|\\d{1,3}\\.))'
const END = new RegExp(`(^|[\\s(\\[.-])(?:END|End|end)\\s+(?:OF\\s+|of\\s+)?(${NAMES})${STOP}`, 'gi')
const UNQUOTE = /\bUN(?:QUOTE|QTE)\b|\bEND QUOTE\b(?=\s{0,2}(?:[.)\]:;,"-]|$))/g
const QUOTE = /(?<!(?:END|BEGIN|TO) )\b(QUOTE|QTE)\b(:)?/g
const BEGIN = new RegExp(`(^|[\\s(\\[.-])(?:BEGIN|Begin)\\s+(${NAMES})(?=\\s{0,2}(?:[.):;,-]|$))`, 'gi')
/** `SUMMARY:` at the beginning, or behind a stop or an opening parenthesis. */
const INLINE_TITLE =
  /(^|[.)!?"]\s{1,3}|[([]\s?|--\s?)((?:EXECUTIVE )?SUMMARY(?: (?:AND|&) (?:COMMENT|ACTION REQUEST|INTRODUCTION))?|COMMENTS?(?: AND ACTION REQUEST)?|NOTE|BIO NOTES?|BIO DATA)(?:,? CONT(?:INUED|'D|\.)?)?\s{0,2}(?:[:.]|-{1,2})(?=\s|$|\))/gi
/** A title that stands alone, or on a line of its own above its text. */
const HEADING_TITLE =
  /^((?:EXECUTIVE )?SUMMARY(?: (?:AND|&) (?:COMMENT|ACTION REQUEST|INTRODUCTION))?|COMMENTS?(?: AND ACTION REQUEST)?|BIO NOTES?)\s{0,2}[:.]?(?=\s|$)/i

/** Whether nothing follows on the line, so that the words before are a title and not a sentence. */
function standsAlone(flow: Flow, end: number): boolean {
  return end >= flow.text.length || flow.span(end + 1, end + 2).line > 0
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
