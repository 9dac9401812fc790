import { type ParagraphStart, readParagraphStart } from '../../syntax/lines/paragraph-start.ts'
import type { Body } from '../message/body.ts'
import { oneLine, type Part, partOf, shift } from '../message/span.ts'
import { blockFacts } from '../reading/block-facts.ts'
import type { OwnParagraph } from './own-paragraphs.ts'

/** How a paragraph begins, wherever its number stands. */
export interface ParagraphHead {
  /** Its mark in lines of the message; undefined where it has none. */
  readonly mark: Part | undefined
  /** First column of its text, on the line of its number. */
  readonly textStart: number
}

export function paragraphHead(body: Body, { block, span }: OwnParagraph): ParagraphHead {
  const own = body.blocks[block]
  const line = body.lines[block] ?? 0
  const { start, mark } = own ? blockFacts(own) : { start: undefined, mark: undefined }
  if (start && span.line === line && start.number.start === span.start)
    return {
      mark: mark && shift({ ...oneLine(mark.line, mark.start, mark.end), text: mark.text }, line),
      textStart: start.textStart,
    }
  const plain = own?.lines[span.line - line]?.plain ?? ''
  const inside: ParagraphStart | undefined = readParagraphStart(plain, span.start)
  if (!inside || inside.number.end !== span.end) return { mark: undefined, textStart: span.end }
  const { parenthesis, textStart } = inside
  return { mark: parenthesis && partOf(plain, span.line, parenthesis.start, parenthesis.end), textStart }
}
