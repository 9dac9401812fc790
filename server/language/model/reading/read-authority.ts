import type { Line } from '../../syntax/lines/line.ts'
import { trimEndOf } from '../../text/trim-end.ts'
import type { Authority, Reason } from '../message/authority.ts'
import { type Flow, flowOf } from './flow.ts'

/** `Classified By: title name. Reasons: 1.4 (b) and (d)` from column `column` of the first line on. The reference, section 5.3. */
export function readAuthority(
  lines: readonly Line[],
  firstLine: number,
  column: number,
  placement: Authority['placement'],
): Authority | undefined {
  const flow = flowOf(lines, firstLine, column)
  const keyword = KEYWORD.exec(flow.text)
  if (!keyword) return undefined
  const start = keyword.index
  const identityStart = start + keyword[0].length
  // `REASON: 1.4 (D); CLASSIFIED BY DCM …`: the reason may come first.
  const reason = findReason(flow, identityStart) ?? findReason(flow, 0)
  const reasonWord = REASON_WORD.exec(flow.text.slice(identityStart))
  const reasonStart = reason && reason.offset > identityStart ? reason.offset : flow.text.length
  const identityEnd = reasonWord ? identityStart + reasonWord.index : reasonStart
  const identity = trimEndOf(flow.text.slice(identityStart, identityEnd), ' ,.;:(-').replace(/^[\s:]+/, '')
  return {
    span: flow.span(start, flow.text.length),
    keyword: flow.part(start, start + trimEndOf(keyword[0], ' :').length),
    placement,
    identity: identity || undefined,
    ...nameAndTitle(identity),
    reason: reason?.value,
  }
}

const KEYWORD =
  /\b(?:CL(?:ASS(?:IFIED)?|[AS]{2,4}[IF]{2,5}[EI]{0,2}D)\.?\s{0,2}BY\b|DERIVED FROM\s?(?=:))\s{0,2}:?\s{0,3}/i
const REASON_WORD =
  /[\s,.;(-]{0,4}\b(?:for\s{1,4})?(?:reasons?(?:\(s\))?|rea\s?sons?)\b|\bper\s{1,4}E\.?O\.?|[\s,.;(]{1,4}E\.?O\.?\s{0,4}\d{5}/i
/** `1.4 (b) and (d)` in all its spellings; also the sections of older orders. */
const REASON =
  /(?<![\d.])1[.,]\s?([3-6])(?:\.|,(?=\s{0,2}\(?[a-hA-H]\)?(?:[,.;/&]| (?:and|AND|&) |\s*$)))?\s{0,2}(?=[(\s]{0,3}[a-hA-H](?![a-zA-Z]))((?:[\s,/&;.]{0,3}(?:and|AND|or)?[\s(]{0,3}[A-Ha-h](?![A-Za-z])\s?\)?){1,10})/

function findReason(flow: Flow, from: number): { offset: number; value: Reason } | undefined {
  const text = flow.text.slice(from)
  const match = REASON.exec(text)
  if (!match) return undefined
  const [whole, digit = '', tail = ''] = match
  const letters = [...tail.matchAll(/(?<![A-Za-z])[A-Ha-h](?![A-Za-z])/g)].map((letter) => letter[0].toLowerCase())
  const section = `1.${digit}`
  const end = whole.trimEnd().length
  const offset = from + match.index
  return {
    offset,
    value: {
      span: flow.span(offset, offset + end),
      text: whole.slice(0, end),
      section,
      letters,
      canonical: `${section} ${letters.map((letter) => `(${letter})`).join(', ')}`,
    },
  }
}

/** Both orders are common: `Ambassador Anna Example` and `Anna Example, Ambassador, Embassy Zenda`. */
function nameAndTitle(identity: string): { name: string | undefined; title: string | undefined } {
  if (identity === '') return { name: undefined, title: undefined }
  const comma = identity.indexOf(',')
  const head = (comma < 0 ? identity : identity.slice(0, comma)).trim()
  const tail = comma < 0 ? '' : identity.slice(comma + 1).trim()
  const titled = TITLE.exec(head)
  if (titled) return { name: head.slice(titled[0].length).trim() || tail || undefined, title: titled[0].trim() }
  return { name: head, title: tail || undefined }
}

const TITLE =
  /^(?:(?:Deputy |Acting |Assistant |Principal |Senior )?(?:Ambassador|Charg[eé](?: d'Affaires)?|CDA|DCM|Deputy Chief of Mission|Consul General|Consul|PolCouns|POLCOUNS|Political Counselor|Economic Counselor|EconCouns|Secretary|Counselor|Minister|Director|Chief|Officer|PO|CG|A\/DCM|POL\/C)(?:,? (?:a\.i\.|AI))?[ :]+){1,3}/i
