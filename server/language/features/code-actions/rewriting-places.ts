import type { Range } from 'vscode-languageserver-types'
import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import type { PlacedMessage } from '../places/placed-message.ts'
import { toRange } from '../protocol/to-lsp.ts'
import { RELABEL } from './refactorings.ts'
import { touches } from './touches.ts'

/**
 * Whether the range is about what a rewriting changes: for the labels, the list of references or a mention of
 * one; for the numbers, that of a paragraph or a mention of one.
 */
export function isAtRewriting(kind: string, messages: readonly PlacedMessage[], range: Range): boolean {
  const placed = messages.findLast(({ line }) => line <= range.start.line)
  if (!placed) return false
  const { message, line } = placed
  const touched = (span: Span): boolean => touches(toRange(span, line), range)
  const mentioned = kind === RELABEL ? 'reference' : 'paragraph'
  if (ownMentions(message).some((mention) => mention.kind === mentioned && touched(mention))) return true
  if (kind === RELABEL) return message.references !== undefined && touched(message.references.span)
  return isAtNumber(message, touched)
}

function isAtNumber(message: Message, touched: (span: Span) => boolean): boolean {
  const { list } = numberingOf(message).own
  for (let index = 0; index < list.length; index++) {
    const paragraph = list.at(index)
    if (paragraph && touched(paragraph.span)) return true
  }
  return false
}
