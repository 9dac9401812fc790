import { oneLine } from '../../model/message/span.ts'
import type { Matter, ReadyCheck, Weight } from './matter.ts'

/** What a skeleton leaves to be filled in, and what drafters leave for later. */
export const placeholders: ReadyCheck = ({ slice, body }) => {
  const firstOfText = slice.blocks.length - body.blocks.length
  return slice.blocks.flatMap((block, index) =>
    block.lines.flatMap(({ plain }, offset): Matter[] => {
      const left = leftIn(plain, index >= firstOfText) ?? ofSkeleton(plain)
      if (!left) return []
      const { found, start, weight } = left
      const span = oneLine((slice.starts[index] ?? 0) + offset, start, start + found.length)
      return [{ id: 'ready-placeholder', weight, span, text: `"${found}" is still to be filled in` }]
    }),
  )
}

interface Left {
  readonly found: string
  readonly start: number
  readonly weight: Weight
}

/** The first of a line that blocks, or else that a reviewer asks. */
function leftIn(plain: string, isText: boolean): Left | undefined {
  const all = allIn(plain, isText)
  return all.find(({ weight }) => weight === 'blocks') ?? all[0]
}

function allIn(plain: string, isText: boolean): readonly Left[] {
  return [...plain.matchAll(PLACEHOLDER)].flatMap((match): Left[] => {
    const found = wholeOf(plain, match)
    const weight = weightOf(plain, found, match.index, isText)
    return weight ? [{ found, start: match.index, weight }] : []
  })
}

/** Whether a word of a line of the text stands for one that is still to come. */
export function isPlaceholder(plain: string, start: number, word: string): boolean {
  return allIn(plain, true).some((left) => left.start === start && left.found === word)
}

function ofSkeleton(plain: string): Left | undefined {
  const found = OF_A_SKELETON.exec(plain)
    ?.slice(1)
    .find((group) => group)
  return found === undefined ? undefined : { found, start: plain.lastIndexOf(found), weight: 'blocks' }
}

const PLACEHOLDER =
  /\bNAME, POSITION\b|(?<!\w)X{3,12}(?!\w)|<(?=[A-Z])[^<>@/]{5,60}>|\bTKTK\b|\bTB[CD]\b|(?<!\?)\?{3,9}|\[(?:TK|TBD|TBC|INSERT|NAME|DATE|PLACE|NUMBER|FILL IN)(?![A-Za-z])/g

/** A cable is sent with a date that nobody knows yet; undefined for what words, numbers and names are written like. */
function weightOf(plain: string, found: string, start: number, isText: boolean): Weight | undefined {
  const before = plain.slice(Math.max(0, start - AROUND), start)
  const behind = plain.slice(start + found.length, start + found.length + AROUND)
  if (found.startsWith('X')) return isRoman(found, before, behind) || isMasked(before, behind) ? undefined : 'blocks'
  if (/^[<[]/.test(found)) return SAID.test(found) ? undefined : 'blocks'
  // TBC is a name as well.
  if (found === 'TBC' && !(STATED.test(before) && CLOSED.test(behind))) return undefined
  if (/^TB/.test(found)) return isText && !ALONE.test(plain) ? 'asks' : 'blocks'
  return 'blocks'
}

const AROUND = 40

/** `Article XXX`, `the XXX General Assembly`. */
function isRoman(found: string, before: string, behind: string): boolean {
  return found === 'XXX' && (COUNTED.test(before) || SERIAL.test(behind))
}

const COUNTED =
  /\b(?:Art(?:icle|\.)|ARTICLE|Chapter|CHAPTER|Title|TITLE|Annex|ANNEX|Protocol|PROTOCOL|Part|PART|Volume|VOLUME|Section|SECTION)s? $/
const SERIAL =
  /^ (?:[A-Z][A-Za-z]{2,15} ){0,3}(?:Assembly|ASSEMBLY|Session|SESSION|Congress|CONGRESS|Conference|CONFERENCE|Summit|SUMMIT|Plenary|PLENARY|Olympiad|OLYMPIAD|Games|GAMES|Corps|CORPS)\b/

/** `XXX-XX-1234`: what is hidden of a number. */
function isMasked(before: string, behind: string): boolean {
  const [head = ''] = /[-X\d]{0,20}$/.exec(before) ?? []
  const [tail = ''] = /^[-X\d]{0,20}/.exec(behind) ?? []
  return /\d/.test(head + tail) && (head.endsWith('-') || tail.startsWith('-'))
}

/** What is said of a text or a name, and not to be filled in. */
const SAID =
  /\b(?:FNU|LNU|redacted|translated|omitted|withheld|deleted|excised|garbled|illegible|unreadable|inaudible|sic)\b/i

const STATED = /(?:[:(]|\b(?:is|are|IS|ARE|remains?|REMAINS?)) {0,2}$/
const CLOSED = /^ {0,2}(?:[.;,)]|$)/
/** A paragraph of which nothing else is written. */
const ALONE = /^\s{0,12}(?:\d{1,3}[.)] {0,4})?(?:\([A-Z/]{1,6}\) {0,2})?TB[CD]\W{0,3}$/

/** What New Cable and the snippets leave to be written over: the subject, texts, a reference, the surname. */
const OF_A_SKELETON =
  /^(?:\d{1,3}\. \([A-Z/]{1,8}\) (?:SUMMARY: )?((?:Summary|Text) of the cable)\.|(?:SUBJECT|Subject): {1,12}(?:\([A-Z]{1,3}\) )?(SUBJECT)$|(?:Signature: {1,12})?(SIGNATURE)$|(?:\d{1,3}\. (?:\([A-Z/]{1,8}\) )?)?(?:SUMMARY: (Summary)\. END SUMMARY|COMMENT: (Comment)\. END COMMENT)\.$|REF: (REFERENCE)$|(Text)\.$)/

/** As far as its bracket closes. */
function wholeOf(plain: string, { 0: found, index }: RegExpExecArray): string {
  const close = found.startsWith('[') ? plain.indexOf(']', index) : -1
  return close > 0 && close - index < LONGEST ? plain.slice(index, close + 1) : found
}

const LONGEST = 60
