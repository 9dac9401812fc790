/**
 * What text says of references by letters and of paragraphs by numbers, whole: lists and rows with all their items.
 * For whoever changes the letters and numbers; what a reader is led to stands in `find-mentions.ts`.
 */

import type { Pointer, PointerItem } from '../../message/pointer.ts'
import type { Flow } from '../lines/flow.ts'
import { isCable, isKeyed, isOfOtherReference, isSurelyOfOtherPaper, mayBeOfOtherPaper } from './of-other-paper.ts'
import { markQuoted } from './quotations.ts'

type Kind = Pointer['kind']

/** Spans count from the first line of the block; what is surely quoted is left out. */
export function findPointers(flow: Flow): readonly Pointer[] {
  const { text } = flow
  if (!HINT.test(text)) return []
  const found: (Pointer & { readonly quoted?: 'surely' | 'perhaps' })[] = []
  const keyed = isKeyed(text)
  const breaks = new Set(flow.breaks)
  let from = 0
  for (const match of text.matchAll(KEYWORD)) {
    if (match.index < from || isAtMargin(breaks, match)) continue
    const kind: Kind = match[1] === undefined ? 'paragraph' : 'reference'
    const items = itemsBehind(flow, match.index + match[0].length, kind, match[0])
    const last = items.at(-1)
    if (!last) continue
    const over = from
    from = last.to
    const isOther = kind === 'paragraph' ? isSurelyOfOtherPaper : isOfOtherReference
    if ((keyed && kind === 'paragraph') || isOther(text, match.index, last.to)) continue
    const isDoubtful =
      kind === 'paragraph'
        ? mayBeOfOtherPaper(text, match.index, last.to) || mayBeStrokes(text, match)
        : hasFurtherBehind(text, last.to) ||
          FURTHER_BEFORE.test(text.slice(Math.max(over, match.index - LOOK), match.index))
    found.push({
      ...flow.span(match.index, last.to),
      kind,
      text: text.slice(match.index, last.to),
      items: items.map(({ item }) => (isDoubtful ? { ...item, unsure: true } : item)),
      mayBeQuoted: false,
    })
  }
  return markQuoted(flow, found).flatMap(({ quoted, ...pointer }) =>
    quoted === 'surely' ? [] : [{ ...pointer, mayBeQuoted: quoted === 'perhaps' }],
  )
}

/** There it is the sign of a paragraph. */
function isAtMargin(breaks: ReadonlySet<number>, { index, 0: keyword }: RegExpExecArray): boolean {
  return keyword.startsWith('\u00b6') && (index === 0 || breaks.has(index - 1))
}

const HINT = /ref|par|\u00b6/i
const KEYWORD =
  /\b(REF(?:ERENCE|TEL)?S?\b\.?|REF(?=[A-Z]\b))|\b(?:SUB-?)?(?:PARA(?:GRAPH)?S?(?:\b\.?|(?=\d))|PARS?(?:\.|(?= ?\(?\d)))(?: ?(?:NUMBERS?|NOS?\.?|#)(?= ?\d))?|\u00b6{1,2}(?! ?\d{1,3}\. )/gi

/** `see par 2` and `pars 2 and 4` speak of paragraphs; `a par 3 hole` does not. */
function mayBeStrokes(text: string, { index, 0: keyword }: RegExpExecArray): boolean {
  return /^par$/i.test(keyword) && !LEADS_TO.test(text.slice(Math.max(0, index - LOOK), index))
}

const LEADS_TO = /(?:\b(?:see|also|in|per|of|and|or|from|to|cf|under|by)\b\.?,? |\()$/i

/** `REF A B C`, `REF A para 3 and B para 4`, `REF A and para 2 of B`: more labels, that stand outside of the list. */
function hasFurtherBehind(text: string, end: number): boolean {
  return FURTHER_BEHIND.test(text.slice(end, end + FARTHEST))
}

const FURTHER_BEHIND =
  /^(?:,?(?: (?:[Aa]nd|AND|[Oo]r|OR|&))? \(?(?:[Pp]ara(?:graph)?s?|PARA(?:GRAPH)?S?|[Pp]ars?|PARS?)\.? ?\d{1,3}[a-z]?(?:(?:,| and| AND| ?-) ?\d{1,3}){0,4}\)?(?: (?:of|OF|in|IN)|,?(?: (?:and|AND|or|OR|&))?) |,? )(?!I\b|A (?!(?:[Pp]ara|PARA|and\b|AND\b))[A-Za-z]{2})[A-Z](?![\w'\u2019/-]|\. ?[A-Z])/
/** `per A, REF B`: one of the labels stands before the word. */
const FURTHER_BEFORE = /\b(?:per|see|in|also|from|of|both|by|cf\.?) [A-Z](?:, ?| (?:and|AND|or|OR|&) )\(?$/

interface Found {
  readonly item: PointerItem
  /** Offset behind it, with its parenthesis. */
  readonly to: number
}

function itemsBehind(flow: Flow, start: number, kind: Kind, keyword: string): readonly Found[] {
  const { text } = flow
  const found: Found[] = []
  const isOne = !/S\.?$|^\u00b6\u00b6/i.test(keyword)
  const lead = kind === 'reference' ? LEAD_OF_LETTER : LEAD_OF_NUMBER
  let at = start + (lead.exec(text.slice(start, start + LOOK))?.[0].length ?? 0)
  const isInside = kind === 'reference' && standsInParentheses(text, start)
  const seen = new Set<number>()
  let endsRow = false
  for (let count = 0; count < MOST; count++) {
    const next = (kind === 'paragraph' ? numberAt : letterAt)(text, at, found.length > 0)
    if (!next || (kind === 'reference' && isInitial(text, next, keyword, found.length, seen))) break
    const { value, from, to, close } = next
    if (kind === 'paragraph' && found.length > 0 && isCable(text, from)) break
    seen.add(value)
    const further = found.length > 0 && !endsRow
    const unsure =
      kind === 'paragraph'
        ? found.length > 0 && isOne && COUNTS.test(text.slice(close, close + LOOK))
        : isWord(text, from, close, further || /^ref/.test(keyword) ? '' : keyword) ||
          (found.length > (isOne ? 0 : 1) && isBeforeName(text, to))
    found.push({
      item: { ...flow.span(from, to), text: text.slice(from, to), value, endsRow, unsure },
      to: close,
    })
    const behind = kind === 'paragraph' ? close + itemsLength(text.slice(close, close + FARTHEST)) : close
    // `(REF A), A. Sapt said`: the citation is over with its parenthesis.
    if (isInside && text.charAt(close - 1) === ')' && text.charAt(from - 1) !== '(') break
    const between = separatorAt(text, behind, kind)
    if (!between) break
    at = between.to
    endsRow = between.row
  }
  return found
}

/** `paras 1(a) and 3`, `1(a)-(c) and 3`, `1(a, b) and 3`, `1a-c and 3`: the letters are of the list in that paragraph. */
function itemsLength(behind: string): number {
  const first = ITEM.exec(behind)?.[0].length ?? 0
  return first + (FURTHER_ITEMS.exec(behind.slice(first))?.[0].length ?? 0)
}

const ITEM =
  /^(?: ?\((?:[a-z\d]{1,2}|[a-z](?:(?:, ?|-|\/| and | to )[a-z]){1,6})\)|\.[a-z](?![a-z])|-[a-z](?![a-z])| [a-z](?=,? (?:and|or) \d|, ?\d))/i
const FURTHER_ITEMS =
  /^(?:(?: ?[-\u2013] ?|, ?|,? and | or | through | to )(?:\([a-z]\)|[b-z](?=[ ,.;)](?:[^a-z]|and\b)))){1,6}/i
const FARTHEST = 60
const LEAD_OF_NUMBER = /^ {0,2}/
/** `REF: A`, `ref-A`; behind a colon only where the letter is no article. */
const LEAD_OF_LETTER = /^(?: {0,2}|-|: ?(?=[A-Z](?:[.,;)]|\s(?:and|or)\b|$)))(?=[\s(A-Za-z])/i

/** Whether a parenthesis is open in front of a keyword. */
function standsInParentheses(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - FARTHEST), start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** `REF A, B. Hentzau was named`: an initial behind a citation, which has a name behind it, or is there already. */
function isInitial(
  text: string,
  { value, to }: Token,
  keyword: string,
  count: number,
  seen: ReadonlySet<number>,
): boolean {
  if (count === 0 || !isBeforeName(text, to)) return false
  if (seen.has(value)) return true
  // In capitals any word may begin a sentence there.
  if (!NAME.test(text.slice(to, to + LOOK))) return false
  return !/S\.?$/i.test(keyword) && /, {0,2}$/.test(text.slice(Math.max(0, to - 4), to - 1))
}

function isBeforeName(text: string, to: number): boolean {
  const behind = text.slice(to, to + LOOK)
  return NAME.test(behind) || NAME_IN_CAPITALS.test(behind)
}

/** `. Sapt`: a word with which no sentence begins. */
const NAME =
  /^\. (?!(?:The|This|That|These|Those|It|He|She|They|We|I|In|On|At|As|But|And|However|If|When|While|For|From|By|To|Both|Each|All|No|Post|Embassy|Ambassador|End|Begin|Comment|Summary|Please|See|Para|Ref|Action|According|After|Before|There|Our|His|Her|Its|Their|Department|Washington)\b)[A-Z][a-z]/
const NAME_IN_CAPITALS =
  /^\. (?!(?:THE|THIS|THAT|THESE|THOSE|IT|HE|SHE|THEY|WE|I|IN|ON|AT|AS|BUT|AND|HOWEVER|IF|WHEN|WHILE|FOR|FROM|BY|TO|BOTH|EACH|ALL|NO|POST|EMBASSY|AMBASSADOR|END|BEGIN|COMMENT|SUMMARY|PLEASE|SEE|PARA|REF|ACTION|ACCORDING|AFTER|BEFORE|THERE|OUR|HIS|HER|ITS|THEIR|DEPARTMENT|WASHINGTON|SUBJECT|BT|BEGINS)\b)[A-Z]{2}/

/** A list longer than that is none. */
const MOST = 30
const LOOK = 16

interface Token {
  readonly value: number
  /** The letter, the figures or the word alone. */
  readonly from: number
  readonly to: number
  /** Behind its parenthesis. */
  readonly close: number
}

const NUMBER =
  /\(?(?:(\d{1,3})(?!\d|\.\d|,\d{3}|%|(?!ff\b)[A-Za-z]{2}|:\d)(?:[A-Za-z](?![A-Za-z\d]))?|(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?![\w-]))\)?/iy

function numberAt(text: string, at: number): Token | undefined {
  NUMBER.lastIndex = at
  const match = NUMBER.exec(text)
  const written = match?.[1] ?? match?.[2]
  if (!match || written === undefined) return undefined
  const value = match[1] === undefined ? NUMBER_WORDS.indexOf(written.toLowerCase()) + 1 : Number(written)
  return { ...placeOf(match, written), value }
}

/** One to twenty; who counts on writes figures. */
export const NUMBER_WORDS: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

const LETTER = /\(?([A-Za-z])(?![A-Za-z\d'\u2019]|\.[A-Za-z\d]|-[A-Za-z]{2}|\. ?[A-Z]\.)\)?/y

/** In small letters an `a` before a word is the article; it is a label in parentheses, in a list, and before a stop. */
function letterAt(text: string, at: number, further: boolean): Token | undefined {
  LETTER.lastIndex = at
  const match = LETTER.exec(text)
  const letter = match?.[1]
  if (!match || letter === undefined) return undefined
  const place = placeOf(match, letter)
  const isClosed = match[0].startsWith('(') && match[0].endsWith(')')
  if (!isClosed && match[0].length > 1 && match[0].startsWith('(') && further) return undefined
  if (letter === 'a' && !isClosed && !ENDS_OR_GOES_ON.test(text.slice(place.to, place.to + LOOK))) return undefined
  return { ...place, value: letter.toUpperCase().charCodeAt(0) - 64 }
}

const ENDS_OR_GOES_ON = /^(?:$|[.,;:)]|\s?[-\u2013/&]|,? (?:and|or|through|thru|to) \(?[b-z]\b)/

function placeOf(match: RegExpExecArray, written: string): Omit<Token, 'value'> {
  const from = match.index + match[0].indexOf(written)
  return { from, to: from + written.length, close: match.index + match[0].length }
}

/** `REFTEL A MEETING`, `reference I made`: an article, or a person, before a word. */
function isWord(text: string, from: number, close: number, keyword: string): boolean {
  const letter = text.charAt(from)
  if (letter === 'I') return / ?[a-z]/y.test(text.slice(close, close + 2))
  return letter === 'A' && /TEL|ERENCE/.test(keyword) && /^ [A-Z]{2}/.test(text.slice(close, close + LOOK))
}

const SEPARATOR =
  / \((?:and|or|also|plus|&) | (?:y|et|und) (?=\(?(?:\d|[A-Z]\b))|\s?[,;]? ?(?:and\/or|and|or|as well as|plus) (?=\S)| ?& ?| ?[,;] ?| ?\/ ?/iy
const ROW =
  /(?: ?(?:--?|\u2013|\u2014) ?| (?:through|thru|to) )(?:(?:REFS?|PARAS?|PARAGRAPHS?)\b\.? )?(?=\(?[A-Za-z\d])/iy

function separatorAt(text: string, at: number, kind: Kind): { readonly to: number; readonly row: boolean } | undefined {
  ROW.lastIndex = at
  const row = ROW.exec(text)
  if (row) {
    const to = at + row[0].length
    // `refs A - a report`, `para 3 -- 10 officers`
    const isSpaced = /^ (?:--?|\u2013|\u2014) $/.test(row[0])
    return isSpaced && kind === 'reference' ? undefined : { to, row: true }
  }
  SEPARATOR.lastIndex = at
  const list = SEPARATOR.exec(text)
  return list ? { to: at + list[0].length, row: false } : undefined
}

/** Behind a number, a word for what is counted. */
const COUNTS =
  /^ (?!(?:and|or|of|in|above|below|through|thru|to|are|were|is|was|has|have|had|refer|that|which|for|from|on|as|by|at|with|but|also|say|show|set|give|list|deal|will|would|should|may|can)\b)[A-Za-z]{2}/i
