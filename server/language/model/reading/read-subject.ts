import type { Line } from '../../syntax/lines/line.ts'
import { trimEndOf } from '../../text/trim-end.ts'
import type { SubjectLine } from '../message/message.ts'
import type { PortionMark } from '../message/portion-mark.ts'
import { flowOf } from './flow.ts'

/** `SUBJECT: (U) …` with its wrapped lines. */
export function readSubject(lines: readonly Line[], firstLine: number): SubjectLine {
  const flow = flowOf(lines, firstLine, lines[0]?.indent ?? 0)
  const keyword = KEYWORD.exec(flow.text)?.[0] ?? ''
  const rest = flow.text.slice(keyword.length)
  const markMatch = MARK.exec(rest)
  const trailing = markMatch ? null : TRAILING_MARK.exec(rest)
  const match = markMatch ?? trailing
  const start = keyword.length + (match?.index ?? 0)
  const mark: PortionMark | undefined = match
    ? { ...flow.part(start, start + match[0].trimEnd().length), inner: (match[1] ?? '').trim(), closed: true }
    : undefined
  const textStart = keyword.length + (markMatch?.[0].length ?? 0)
  const text = flow.text.slice(textStart, trailing ? start : undefined).trim()
  return {
    span: flow.span(0, flow.text.length),
    keyword: flow.part(0, trimEndOf(keyword, ' :;').length),
    text,
    textSpan: text ? flow.span(textStart, textStart + text.length) : undefined,
    mark,
  }
}

const KEYWORD = /^(?:SUBJECT|SUBJ|SUBJETC|SUBJEC|SUBJCT|UBJECT|UBJ|SUB(?=\s{0,2}:))\s{0,3}[:;]?\s{0,40}/i
/** A leading parenthesis in the shape of a mark; "(Draft) …" is part of the title. */
const MARK =
  /^\(\s?([A-Z]{1,4}(?:[ /-]{1,3}[A-Z][A-Z ,/-]{0,120})?|\/{2}[A-Z][A-Z ,/-]{0,60}|UNCLASSIFIED|CONFIDENTIAL|SECRET)\s?\)\s*/i
/** The old style: ` (U)` at the end. */
const TRAILING_MARK = /\((U|C|S|TS|SBU|LOU|FOUO)(?:\/{1,2}[A-Z][A-Z ,/-]{1,60})?\)\s*\.?$/
