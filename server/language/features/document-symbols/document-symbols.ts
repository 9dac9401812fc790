/**
 * The outline of a text for the editor, with the lines of a table of contents.
 * What the parts of a message are is known by `outline`.
 */

import type { DocumentSymbol } from 'vscode-languageserver-types'
import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import { bodyOutline, sectionOutline } from '../outline/body-outline.ts'
import { headOutline, type MessageTitle, messageTitle } from '../outline/head-outline.ts'
import { sectionName } from '../outline/section-spans.ts'
import type { PlacedMessage } from '../places/placed-message.ts'
import { rememberPlaced } from '../places/remember-placed.ts'
import { textSpan } from '../places/text-span.ts'
import { symbolKind } from '../protocol/protocol-numbers.ts'
import { toRange } from '../protocol/to-lsp.ts'
import { cableParts } from './cable-parts.ts'
import { moveSymbols } from './move-symbols.ts'
import { nest } from './nest.ts'

/**
 * The outline. Several cables in one text get an item each, with the rest below it; a single one needs
 * none. Sections with a header each are items of their cable. The same array as long as nothing of the
 * text has changed.
 */
export function documentSymbols(messages: readonly PlacedMessage[]): readonly DocumentSymbol[] {
  const [only] = messages
  if (messages.length === 1 && only) return outlineOf(only)
  const cables = cableParts(messages)
  const [parts] = cables
  if (cables.length === 1 && parts) return partSymbols(parts)
  return cables.flatMap((cable, index) => cableSymbol(cable, index))
}

function cableSymbol(cable: readonly PlacedMessage[], index: number): DocumentSymbol[] {
  const [first] = cable
  if (!first) return []
  const title = messageTitle(first.message, index + 1)
  if (cable.length === 1) return messageSymbol(first, title)
  const children = partSymbols(cable)
  const [from, to] = [children[0], children.at(-1)]
  if (!from || !to) return []
  const range = { start: from.range.start, end: to.range.end }
  const { line, message } = first
  const selectionRange = toRange(selectionOf(message) ?? { line: 0, start: 0, endLine: 0, end: 0 }, line)
  return [{ ...title, kind: symbolKind.module, range, selectionRange, children }]
}

function partSymbols(cable: readonly PlacedMessage[]): DocumentSymbol[] {
  return cable.flatMap((placed, index) => {
    const { section } = placed.message.classification ?? {}
    return section
      ? messageSymbol(placed, { name: sectionName(section) }, section.span)
      : messageSymbol(placed, messageTitle(placed.message, index + 1))
  })
}

function outlineOf(placed: PlacedMessage): DocumentSymbol[] {
  return rememberPlaced<DocumentSymbol[]>(placed, 'outline', {
    compute: (message) => nest([...sectionOutline(message), ...headOutline(message), ...bodyOutline(message)]),
    move: moveSymbols,
  })
}

function messageSymbol(placed: PlacedMessage, title: MessageTitle, section?: Span): DocumentSymbol[] {
  const { message, line } = placed
  const span = textSpan(message.slice)
  if (!span) return []
  const selection = section ?? selectionOf(message) ?? { ...span, endLine: span.line, end: span.start }
  return [
    {
      ...title,
      kind: section ? symbolKind.package : symbolKind.module,
      range: toRange(span, line),
      selectionRange: toRange(selection, line),
      children: outlineOf(placed),
    },
  ]
}

/** The line worth showing when it sticks to the top of the window: VZCZC tells nobody anything. */
function selectionOf({ subject, classification, dateTimeGroup }: Message): Span | undefined {
  return subject?.keyword ?? classification?.level ?? dateTimeGroup?.group
}
