import type { Span } from '../message/span.ts'

/** A numbered paragraph of the cable itself. */
export interface OwnParagraph {
  readonly number: number
  /** Place of the number, in lines of the message. */
  readonly span: Span
  /** Index into `body.blocks` of the block that holds it. */
  readonly block: number
}

/** Paragraphs in order, each made when it is asked for: of most, only the number is of interest. */
export interface ParagraphList {
  readonly length: number
  at(index: number): OwnParagraph | undefined
  slice(from: number, to: number): readonly OwnParagraph[]
}
