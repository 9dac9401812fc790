import type { WrittenMark } from '../../syntax/lines/mark-shape.ts'
import { type ParagraphStart, readParagraphStart } from '../../syntax/lines/paragraph-start.ts'
import type { Body } from '../message/body.ts'
import { type Part, shift } from '../message/span.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { markOf } from '../reading/body/find-marks.ts'
import type { OwnParagraph } from './own-paragraph.ts'

/** How a paragraph begins, wherever its number stands. */
export interface ParagraphHead {
  /** Its mark in lines of the message; undefined where it has none. */
  readonly mark: (Part & WrittenMark) | undefined
  /** How many lines below its number the text begins: one where a list of release is wrapped. */
  readonly textLine: number
  /** First column of its text. */
  readonly textStart: number
}

export function paragraphHead(body: Body, { block, span }: OwnParagraph): ParagraphHead {
  const own = body.blocks[block]
  const line = body.lines[block] ?? 0
  const facts = own && blockFacts(own)
  const { start, mark } = facts ?? {}
  if (facts && start && span.line === line && start.number.start === span.start)
    return {
      mark: mark && shift(mark, line),
      textLine: facts.text.line,
      textStart: facts.text.column,
    }
  const plain = own?.lines[span.line - line]?.plain ?? ''
  const inside: ParagraphStart | undefined = readParagraphStart(plain, span.start)
  if (!inside || inside.number.end !== span.end) return { mark: undefined, textLine: 0, textStart: span.end }
  const { parenthesis, textStart } = inside
  return { mark: parenthesis && shift(markOf(plain, parenthesis), span.line), textLine: 0, textStart }
}
