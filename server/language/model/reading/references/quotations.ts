import { matchesOf } from '../../../text/matches-of.ts'
import type { Span } from '../../message/span.ts'
import type { Flow } from '../lines/flow.ts'

/** Words of another paper. Where the marks do not pair, nobody can tell where they begin or end. */
interface Quotation extends Span {
  readonly sure: boolean
}

/** A quotation mark, or the word for one. */
interface Sign {
  readonly at: number
  readonly end: number
  readonly side: 'open' | 'close'
  /** It stands behind a figure, and may be the sign of inches. */
  readonly measure: boolean
  /** What stands around it tells its side, or how it is written tells that it is one. */
  readonly sure: boolean
}

type Quotable = Span & { readonly quoted?: 'surely' | 'perhaps' }

/** Tells of each mention, which stand in running order, whether it stands in a quotation. */
export function markQuoted<M extends Quotable>(flow: Flow, mentions: readonly M[]): readonly (M & Quotable)[] {
  let marked: readonly (M & Quotable)[] = mentions
  for (const signs of mentions.length > 0 ? [markSigns(flow.text), wordSigns(flow.text)] : []) {
    const quotations = quotationsOf(flow, signs)
    let next = 0
    // Both are in running order, so that one walk meets all.
    marked =
      quotations.length === 0
        ? marked
        : marked.map((mention) => {
            while (isBehind(mention, quotations[next])) next++
            const around = quotations[next]
            if (!around || isBefore(mention, around) || mention.quoted === 'surely') return mention
            return { ...mention, quoted: around.sure ? 'surely' : 'perhaps' }
          })
  }
  return marked
}

function isBehind({ line, start }: Span, quotation: Quotation | undefined): boolean {
  return quotation !== undefined && (line > quotation.endLine || (line === quotation.endLine && start >= quotation.end))
}

function isBefore({ line, start }: Span, quotation: Quotation): boolean {
  return line < quotation.line || (line === quotation.line && start < quotation.start)
}

/**
 * Signs that open, and those behind them that close, go together: the last of the first with the first of the
 * second. What stands between the others may be quoted too, and so may what stands above a sign that closes
 * what began in another block, or below one that nothing closes.
 */
function quotationsOf(flow: Flow, signs: readonly Sign[]): readonly Quotation[] {
  const found: Quotation[] = []
  const add = (start: number, end: number, sure: boolean): void => {
    if (start < end) found.push({ ...flow.span(start, end), sure })
  }
  let over = 0
  for (let at = 0; at < signs.length; ) {
    const opening = runOf(signs, at, 'open')
    const closing = runOf(signs, at + opening.length, 'close')
    at += opening.length + closing.length
    const [first, opened] = [opening[0], opening.at(-1)]
    const closed = closing[0]
    // Behind a pair, and where none is open, inches are inches.
    const last = closing.findLast((sign) => !sign.measure || (opened && closed?.measure))
    if (!first || !opened) add(over, last?.sure ? last.at : over, false)
    else if (!closed) add(first.at, flow.text.length, false)
    else {
      add(first.at, opened.at, false)
      add(opened.at, closed.end, opened.sure && closed.sure)
      add(closed.end, last?.at ?? closed.end, false)
    }
    over = (last ?? closed)?.end ?? over
  }
  return found
}

function runOf(signs: readonly Sign[], from: number, side: Sign['side']): readonly Sign[] {
  let to = from
  while (signs[to]?.side === side) to++
  return signs.slice(from, to)
}

/** A mark before a word opens, one behind a word closes: `6" wide` and `the 8" pipe` open nothing. */
function markSigns(text: string): readonly Sign[] {
  const signs: Sign[] = []
  for (const { index: at, 0: mark } of matchesOf(text, MARK)) {
    const end = at + 1
    const [before, after] = [text.charAt(at - 1), text.charAt(end)]
    const opens = mark === '\u201c' || (mark === '"' && FREE_BEFORE.test(before) && !BLANK.test(after))
    const closes = mark === '\u201d' || (mark === '"' && FREE_BEHIND.test(after) && !BLANK.test(before))
    const measure = mark !== '\u201c' && !opens && FIGURE.test(before)
    const sure = opens !== closes || measure
    const isOpen = signs.at(-1)?.side === 'open'
    const side = sure ? (opens ? 'open' : 'close') : isOpen ? 'close' : 'open'
    signs.push({ at, end, side, measure, sure })
  }
  return signs
}

const MARK = /["\u201c\u201d]/g
const FREE_BEFORE = /^[\s([{<"'*/-]?$/
const FREE_BEHIND = /^[\s)\]}>"'*/.,;:!?-]?$/
const BLANK = /^\s?$/
const FIGURE = /\d/

/** `QUOTE … UNQUOTE`. In small letters the word may be any; behind NOT or TO it is the verb. */
function wordSigns(text: string): readonly Sign[] {
  if (!CLOSES.test(text)) return []
  return Array.from(matchesOf(text, WORD), ({ index: at, 0: word }) => ({
    at,
    end: at + word.length,
    side: CLOSES.test(word) ? 'close' : 'open',
    measure: false,
    sure: word === word.toUpperCase(),
  }))
}

const CLOSES = /\b(?:UN-?(?:QUOTE|QTE)|END (?:QUOTE|QTE))\b/i
const WORD =
  /\bUN-?(?:QUOTE|QTE)\b|\bEND (?:QUOTE|QTE)\b|(?<!\b(?:NOT|TO|WILL|WOULD|CAN|CANNOT|COULD|MAY|MIGHT|SHALL|SHOULD|MUST|DO|DID|DOES|UN|END)[ -])\b(?:QUOTE|QTE)\b/gi
