import { CLASSIFIED_BY, CLASSIFIED_OTHERWISE, mayBeOtherwise } from '../../../syntax/lines/classified-by.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import type { Authority } from '../../message/authority.ts'
import { flowOf } from '../lines/flow.ts'
import { namesNobody } from './names-nobody.ts'
import { readClassifier } from './read-classifier.ts'
import { findReason, lettersWithoutSection } from './read-reasons.ts'
import { withoutTears } from './torn-identity.ts'

/**
 * `Classified By: title name. Reasons: 1.4 (b) and (d)` from column `column` of the first line on; it ends
 * where the text of the cable has been glued to it. The reference, section 5.3.
 */
export function readAuthority(
  lines: readonly Line[],
  firstLine: number,
  column: number,
  placement: Authority['placement'],
): Authority | undefined {
  const flow = flowOf(lines, firstLine, column)
  const keyword = keywordIn(flow.text)
  if (!keyword) return undefined
  const start = keyword.index
  const again = AGAIN.exec(flow.text.slice(start + keyword[0].length))?.[0].length ?? 0
  const identityStart = start + keyword[0].length + again
  const glued = placement === 'field' ? GLUED_TEXT.exec(flow.text.slice(identityStart)) : null
  const end = glued ? identityStart + glued.index : flow.text.length
  // `REASON: 1.4 (D); CLASSIFIED BY DCM …`: the reason may come first.
  const reason = findReason(flow, identityStart, end) ?? findReason(flow, 0, end)
  const word = findReasonWord(flow.text.slice(identityStart, end))
  const reasonStart = reason && reason.offset > identityStart ? reason.offset : end
  const wordStart = word ? Math.min(identityStart + word.index, reasonStart) : reasonStart
  const identityEnd = wordStart + (ABBREVIATED.test(flow.text.slice(identityStart, wordStart + 1)) ? 1 : 0)
  const letters = !reason && word ? lettersWithoutSection(flow, identityStart + word.end) : undefined
  const { identity, source } = partsOf(withoutTears(flow, identityStart, identityEnd), keyword[0])
  return {
    span: flow.span(start, end),
    keyword: flow.part(start, start + trimEndOf(keyword[0], ' :').length),
    placement,
    repeated: again > 0 ? flow.part(start, identityStart) : undefined,
    identity: identity || undefined,
    ...(identity ? readClassifier(identity) : { name: undefined, title: undefined }),
    source: source || undefined,
    reason: reason?.value,
    letters,
    gluedText: glued ? flow.part(end + glued[0].search(/\S/), flow.text.length) : undefined,
  }
}

const KEYWORD = new RegExp(`\\b(?:${CLASSIFIED_BY}|DERIVED FROM\\s?(?=:))\\s{0,2}:?\\s{0,3}`, 'i')
/** The same in other words, which are long to look for. */
const KEYWORD_OTHERWISE = new RegExp(`\\b(?:${CLASSIFIED_OTHERWISE})\\s{0,2}:?\\s{0,3}`, 'i')

function keywordIn(text: string): RegExpExecArray | null {
  const keyword = KEYWORD.exec(text)
  const other = mayBeOtherwise(text, 0) ? KEYWORD_OTHERWISE.exec(text) : null
  return other && (!keyword || other.index < keyword.index) ? other : keyword
}

/** `Classified By: Classified by …`, `(U) This cable was classified by …` */
const AGAIN = new RegExp(
  `^(?:\\([A-Z/]{1,6}\\)\\s{0,3})?(?:(?:This (?:cable|message|telegram) (?:is |was |has been )?)?${CLASSIFIED_BY}\\s{0,2}:?\\s{0,3}){1,3}`,
  'i',
)
/** The word that leads to the reasons, signs before it taken in: they part it from the person. */
function findReasonWord(text: string): { index: number; end: number } | undefined {
  const found = REASON_WORD.exec(text)
  if (!found) return undefined
  let index = found.index
  while (index > 0 && found.index - index < 4 && ' \t,.;:(-'.includes(text.charAt(index - 1))) index--
  return { index, end: found.index + found[0].length }
}

/** The word, with one break anywhere in it or a letter lost, and what else leads to the reasons. */
const REASON_WORD =
  /\b(?:(?:f ?[o0] ?r|fr|per|by|under|due to|based (?:up)?[o0]n) (?:for )?(?:the )?(?:following )?)?(?:r ?e ?a ?s ?[o0] ?n ?s?(?:['\u2019]s|\(s\)|\/s)?(?![A-Za-z])|(?:reaons|resons|reasns|raesons|reaosns|rasons|reason s)\b)|\b(?:as per|per|for|due to|based (?:up)?[o0]n)\s{1,4}(?:E\.?O|1\s?[.,:/]\s?\d|12958|13526|12356|sec)|\bpursuant to\b|\bin accordance with\b|\bunder\s{1,4}(?:E\.?O|1\.|sec(?!ret)|the provisions)|(?<=[\s,.;(])E\.?O\.?\s{0,4}\d{5}|\bSEC(?:TION|TIONS|\.)?\s{0,2}1\s?[.,]|\bDECLASSIFY ON\b|\bSUBJ(?:ECT)? TO (?:X?GDS|ADS|GENERAL DECL)|\bEXEMPT(?:ED)? FROM\b|\bauthority ?: {0,3}(?=E\.?O|1\s?[.,]|sec)|(?<=[\s,.;(])X?GDS\b|(?<=[\s,.;])DECL:/i
/** Text of the cable behind the authority on the same line: its first paragraph, or the heading of its summary. */
const GLUED_TEXT =
  /\s(?:\u00b6\s?\d{1,2}\s?\.(?!\s?\d)|1\s?\.\s{0,2}\((?:[A-Z]{1,3}(?:\/\/?[A-Z]{2,6})?)\)\s|-{4,}|(?:\([A-Z/]{1,6}\) ?)?(?:BEGIN )?(?:SUMMARY|INTRODUCTION|KEY POINTS)(?: AND [A-Z]{3,10})?\s?(?:-{3,}|[:.](?=\s|$)|$))/i

/** What stands between keyword and reasons: a person, a source, or one behind the other. */
function partsOf(text: string, keyword: string): { identity: string; source: string } {
  const even = namesNobody(trim(text)) ? '' : trim(text)
  if (/^DERIVED/i.test(keyword)) {
    // `DERIVED FROM: SAME`, `VARIOUS`, `SEE REFTEL`: a source is given, and it names no paper.
    if (even === '' && NAMES_NO_PAPER.test(trim(text))) return { identity: '', source: trim(text) }
    // `DERIVED FROM: GUIDE 05-1; CLASSIFIED BY: DCM …`: the person may stand behind the source.
    const by = PERSON_BEHIND.exec(even)
    return by
      ? { identity: trim(even.slice(by.index + by[0].length)), source: trim(even.slice(0, by.index)) }
      : { identity: '', source: even }
  }
  const derived = DERIVED.exec(even)
  if (!derived)
    return {
      identity: MULTIPLE.test(even) || !/[A-Za-z]{2}/.test(even) ? '' : even,
      source: MULTIPLE.exec(even)?.[0] ?? '',
    }
  return { identity: trim(even.slice(0, derived.index)), source: trim(even.slice(derived.index + derived[0].length)) }
}

const NAMES_NO_PAPER = /^(?:same|various|see|the same)(?![A-Za-z])/i

const DERIVED = /\b(?:DERIVED|DRV|DERIVATIVE)\s(?:FROM|FM)\b\s?:?/i
/** Behind a stop, on a line of its own, or with its colon: a source may speak of who classified it. */
const PERSON_BEHIND = new RegExp(`(?<=[.;,\\n] {0,4})${CLASSIFIED_BY}\\s{0,2}:?|\\b${CLASSIFIED_BY}\\s{0,2}:`, 'i')
const MULTIPLE = /^MULTIPLE SOURCES?\b/i

/** The full stop of an abbreviation or an initial is its own, not that of the sentence. */
const ABBREVIATED = /(?:\b[A-Za-z]|\bJr|\bSr)\.$/i

function trim(text: string): string {
  const even = text.replace(/^[\s:;,.-]*(?:\((?:[A-Z/]{1,6}|[a-z])\)\s+)?/, '')
  const last = trimEndOf(even, ' ,;:(-/')
  const end = ABBREVIATED.test(last) ? last : trimEndOf(last, ' ,.;:(-')
  return end.replace(/\s(?:for|per|under|and|by|as)$/i, '')
}
