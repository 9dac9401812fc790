import { matchesOf } from '../../../text/matches-of.ts'
import type { Mention } from '../../message/reference.ts'
import type { Flow } from '../lines/flow.ts'
import { readCableNumber } from '../values/cable-number.ts'
import { isKeyed, isOfOtherPaper } from './of-other-paper.ts'
import { markQuoted } from './quotations.ts'

/** References of running text to other places; the reference, section 7.3. Spans count from the first line of the block. */
export function findMentions(flow: Flow): readonly Mention[] {
  const mentions: Mention[] = []
  const { text } = flow
  // Most text has none of these words, and each of the patterns would go through all of it.
  if (REF.test(text)) {
    for (const match of matchesOf(text, REFERENCE)) addReferences(mentions, flow, match)
    for (const match of matchesOf(text, SMALL_REFERENCE)) addReferences(mentions, flow, match)
    for (const match of WORD.test(text) ? matchesOf(text, ENCLOSED) : []) addEnclosed(mentions, flow, match)
    for (const match of matchesOf(text, REFTEL))
      mentions.push({ ...flow.span(match.index, match.index + match[0].length), text: match[0], kind: 'reftel' })
  }
  for (const match of SEPTEL_WORD.test(text) ? matchesOf(text, SEPTEL) : [])
    mentions.push({ ...flow.span(match.index, match.index + match[0].length), text: match[0], kind: 'septel' })
  const paragraphs = PARA.test(text) ? matchesOf(text, PARAGRAPH) : []
  const keyed = paragraphs.length > 0 && isKeyed(text)
  for (const match of paragraphs) addParagraphs(mentions, flow, match, keyed)
  for (const match of matchesOf(text, CABLE)) {
    const cable = readCableNumber(match[0])
    if (cable)
      mentions.push({
        ...flow.span(match.index, match.index + match[0].length),
        text: match[0],
        kind: 'cable',
        ...cable,
      })
  }
  return markQuoted(
    flow,
    mentions.sort((a, b) => a.line - b.line || a.start - b.start),
  )
}

const REF = /ref/i
const SEPTEL_WORD = /septel/i
const PARA = /para/i
/** Labels in capitals; the S of REFS is none. */
const REFERENCE =
  /\b(?:REFS?|Refs?|refs?)(?![Ss]\b)\.? ?\(?([A-Z])\)?(?![A-Za-z0-9'.]|-[A-Za-z]{2})(?:(?:, ?| and | AND | & |, and |-| ?\/ ?)\(?([A-Z])\)?(?![A-Za-z0-9']|\.\S))?(?:(?:,? and |, ?|,? AND | & )\(?([A-Z])\)?(?![A-Za-z0-9']|\.\S))?(?=[^A-Za-z0-9]|$)|\b(?:REFS?|Refs?|refs?)(?![Ss]\b)\.? ?\(?([A-Z])(?=\.(?:\s|$))/g
/**
 * Labels of lower-cased copies, `ref b`, `refs a and c`. An `a` before a word is the article in "ref a meeting";
 * it is a label behind a preposition or an opening parenthesis, and before a stop or a second label.
 */
const SMALL_REFERENCE =
  /\b[Rr]efs?\.? \(?(?:([b-hj-z]|a(?=(?:,? and |, ?| or |-|\/)[b-z]\b))|(?<=(?:\b(?:[Ii]n|[Ss]ee|[Pp]er|of|from|to|and|by|with|both|as) \(?|\()[Rr]efs?\.? \(?)(a)(?=\)|[,;:]|\.(?:\s|$)|$))\)?(?![A-Za-z0-9']|-[A-Za-z]{2})(?:(?:,? and |, ?|-|\/)\(?([b-z])\)?(?![A-Za-z0-9'.]))?(?:(?:,? and |, ?)\(?([b-z])\)?(?![A-Za-z0-9'.]))?/g
const WORD = /eference/i
/** The word in full before labels in parentheses, as military messages have it: `per references (a) through (c)`. */
const ENCLOSED =
  /\b(?:REFERENCES?|[Rr]eferences?) (?=\([A-Za-z]\))\(([A-Za-z])\)(?:(?:,? (?:and|AND|or|OR|through|THROUGH) |, ?)\(([A-Za-z])\)){0,6}/g
const REFTEL = /\bREFTELS?\b/gi
const SEPTEL = /\bSEPTELS?\b/gi
const PARAGRAPH =
  /\b(?:PARAS?|PARAGRAPHS?)\.? (\d{1,3})(?!\d|\.\d|[A-Za-z])(?:( ?- ?| through | THROUGH | and | AND |, ?| & )(\d{1,3})(?!\d|\.\d|[A-Za-z]))?(?:(?:,? and |, ?| AND )(\d{1,3})(?!\d|\.\d|[A-Za-z]))?/gi
/** `09 BANGKOK 1234` in running text: two digits, capitals, a number. 14 FAM 567 is a regulation, 01 DEC 2014 a day. */
const CABLE =
  /(?<![\dA-Z/.,:-])(?<![\dA-Z] )\d{2} (?!(?:CFR|FAM|FAH|USC|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEP(?:T|TEMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\b)[A-Z][A-Z .'-]{2,24}? \d{2,6}(?![\dA-Z]| ?[A-Z]{3} \d)/g

function addReferences(mentions: Mention[], flow: Flow, match: RegExpExecArray): void {
  if (match[4] !== undefined && isItemBelow(flow, match)) return
  const letters = [match[1], match[2], match[3], match[4]].filter((letter) => letter !== undefined)
  let at = match.index + (/^refs?/i.exec(match[0])?.[0].length ?? 0)
  letters.forEach((letter, index) => {
    const place = match.index + match[0].indexOf(letter, at - match.index)
    const start = index === 0 ? match.index : place
    at = place + 1
    mentions.push({
      ...flow.span(start, place + 1),
      text: flow.text.slice(start, place + 1),
      kind: 'reference',
      label: letter.toUpperCase(),
    })
  })
}

/** `… the list in ref.` and on the next line `B. (S) The other list`: the sentence was over, and an item begins. */
function isItemBelow({ breaks }: Flow, { index, 0: text }: RegExpExecArray): boolean {
  return /^refs?\. /i.test(text) && breaks.some((at) => at > index && at < index + text.length)
}

/** One mention for each label; the first begins with the word. */
function addEnclosed(mentions: Mention[], flow: Flow, match: RegExpExecArray): void {
  for (const label of matchesOf(match[0], /\(([A-Za-z])\)/g)) {
    const at = match.index + label.index
    const start = label.index === match[0].indexOf('(') ? match.index : at + 1
    const text = flow.text.slice(start, at + 2)
    mentions.push({ ...flow.span(start, at + 2), text, kind: 'reference', label: (label[1] ?? '').toUpperCase() })
  }
}

function addParagraphs(mentions: Mention[], flow: Flow, match: RegExpExecArray, keyed: boolean): void {
  const [whole, first = '', , second, third] = match
  const end = match.index + whole.length
  const ofOther = keyed || isOfOtherPaper(flow.text, match.index, end)
  let from = match.index
  for (const digits of [first, second, third]) {
    if (digits === undefined) continue
    const place = match.index + whole.indexOf(digits, Math.max(from - match.index, whole.search(/\d/)))
    const start = from === match.index ? match.index : place
    from = place + digits.length
    mentions.push({
      ...flow.span(start, from),
      text: flow.text.slice(start, from),
      kind: 'paragraph',
      number: Number(digits),
      ofOther,
    })
  }
}
