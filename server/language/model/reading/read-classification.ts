import { readClassificationLine, type Token } from '../../syntax/lines/classification-line.ts'
import type { Line } from '../../syntax/lines/line.ts'
import type { ClassificationLine, PageMarker } from '../message/message.ts'
import { oneLine, type Part, partOf } from '../message/span.ts'

/** The classification line with places; undefined where the line does not begin with a level. */
export function readClassification(line: Line, at: number): ClassificationLine | undefined {
  const tokens = readClassificationLine(line.plain, line.indent)
  if (!tokens) return undefined
  const part = (token: Token | undefined): Part | undefined =>
    token ? partOf(line.plain, at, token.start, token.end) : undefined
  const { level, section } = tokens
  const value = (token: Token): number => Number(line.plain.slice(token.start, token.end))
  return {
    span: oneLine(at, line.indent, line.plain.length),
    level: { ...partOf(line.plain, at, level.start, level.end), code: level.code, spaced: level.spaced },
    controls: tokens.controls.map((token) => partOf(line.plain, at, token.start, token.end)),
    section: section && {
      number: value(section.number),
      total: value(section.total),
      span: oneLine(at, section.whole.start, section.whole.end),
    },
    series: part(tokens.series),
    number: part(tokens.number),
    secondSerial: part(tokens.secondSerial),
    rest: part(tokens.rest),
  }
}

/** `KUALA LUMP 00001234  002.3 OF 003`; the reference, section 1.7. */
export function readPageMarker(line: Line, at: number): PageMarker | undefined {
  const match = MARKER.exec(line.plain)
  const { post, number, section, total } = match?.indices?.groups ?? {}
  if (!post || !number || !section || !total) return undefined
  return {
    span: oneLine(at, line.indent, line.plain.length),
    post: partOf(line.plain, at, post[0], post[1]),
    number: partOf(line.plain, at, number[0], number[1]),
    section: Number(line.plain.slice(section[0], section[1])),
    total: partOf(line.plain, at, total[0], total[1]),
  }
}

const MARKER =
  /^\s*(?<post>[A-Z][A-Z '.-]{1,10}?) {1,4}(?<number>\d{8}) {1,4}(?<section>\d{3})(?:\.\d{1,3})? OF (?<total>\d{3})$/d
