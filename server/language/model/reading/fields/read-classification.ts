import { readClassificationLine } from '../../../syntax/lines/classification-line.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import { inCapitals } from '../../../syntax/lines/lowered-head.ts'
import type { Token } from '../../../syntax/lines/token.ts'
import type { ClassificationLine, PageMarker } from '../../message/message.ts'
import { oneLine, type Part, partOf } from '../../message/span.ts'
import { flowOf } from '../lines/flow.ts'

/**
 * The classification line with places, which a copy may have wrapped; undefined where it does not begin
 * with a level.
 */
export function readClassification(lines: readonly Line[], at: number): ClassificationLine | undefined {
  const first = lines[0]
  if (!first) return undefined
  const capitals = lines.length < 2 ? lines : lines.map((line) => ({ ...line, plain: inCapitals(line.plain) }))
  const { text, part, span } = flowOf(capitals, at, first.indent)
  const tokens = readClassificationLine(text, 0)
  if (!tokens) return undefined
  const { level, section, number } = tokens
  const place = (token: Token | undefined): Part | undefined => token && part(token.start, token.end)
  const digits = place(number)
  return {
    span: span(0, text.length),
    level: { ...part(level.start, level.end), code: level.code, meant: level.meant, spaced: level.spaced },
    controls: tokens.controls.map((token) => part(token.start, token.end)),
    section: section && {
      number: section.value,
      total: section.totalValue,
      span: span(section.whole.start, section.whole.end),
      expected: section.expected,
    },
    series: place(tokens.series),
    number: digits && { ...digits, value: Number(asDigits(digits.text)) },
    secondSerial: place(tokens.secondSerial),
    rest: place(tokens.rest),
  }
}

/** What scans and tired eyes take digits for, put right: `OOO123` is 000123. */
export function asDigits(text: string): string {
  return text.replaceAll('O', '0').replace(/[ILl]/g, '1')
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
