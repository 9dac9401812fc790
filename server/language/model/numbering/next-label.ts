import type { Body } from '../message/body.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import type { OwnParagraph } from './own-paragraph.ts'
import { paragraphHead } from './paragraph-head.ts'

/** What a new paragraph begins with, in parts that are written one behind the other. */
export interface NextLabel {
  /** The indent of the paragraph above. */
  readonly indent: string
  /** Number and what the copy has around it: `¶3.`, `[3]`, `Para 3.`, `3 -`. */
  readonly number: string
  /** The blanks behind the number of the paragraph above, one or two; one where the copy has none or more. */
  readonly gap: string
  /** `(C)`, where the paragraph above is marked. */
  readonly mark: string
}

/** The beginning of the paragraph that follows this one, in the form that the copy has. */
export function nextLabel(body: Body, paragraph: OwnParagraph): NextLabel {
  const { block, number, span } = paragraph
  const own = body.blocks[block]
  const start = own && blockFacts(own).start
  const written = paragraphHead(body, paragraph).mark?.text ?? ''
  // `(S - ENTIRE TEXT)` marks what follows as well.
  const mark = /\bENTIRE TEXT\b/i.test(written) ? '' : written
  if (start?.number.start !== span.start || body.lines[block] !== span.line)
    return { indent: '', number: `${number + 1}.`, gap: ' ', mark }
  const text = own?.lines[0]?.text ?? ''
  const before = text.slice(0, span.start)
  // Where a copy has the same throughout, that; of other signs, as `3,` or `3..`, a period is what was meant.
  const isOther = own?.exit.style !== undefined
  const behind = isOther ? text.slice(span.end, start.delimiterEnd) : text.startsWith(')', span.end) ? ')' : '.'
  const trimmed = before.trimStart()
  const gap = text.slice(start.delimiterEnd, start.parenthesis?.start ?? start.textStart) === '  ' ? '  ' : ' '
  return {
    indent: before.slice(0, before.length - trimmed.length),
    number: `${trimmed}${number + 1}${behind}`,
    gap,
    mark,
  }
}

/** The whole of it with a blank behind the mark, ready for the text. */
export function labelText({ indent, number, gap, mark }: NextLabel): string {
  return `${indent}${number}${gap}${mark ? `${mark} ` : ''}`
}
