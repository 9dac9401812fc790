import type { DocumentSymbol } from 'vscode-languageserver-types'
import type { Message } from '../model/message.ts'
import type { Span } from '../model/span.ts'
import { moveSymbols } from './move-symbols.ts'
import { bodyOutline } from './outline/body-outline.ts'
import { headOutline, messageName } from './outline/head-outline.ts'
import { nest } from './outline/nest.ts'
import type { PlacedMessage } from './placed-message.ts'
import { symbolKind } from './protocol-numbers.ts'
import { rememberPlaced } from './remember-placed.ts'
import { textSpan } from './text-span.ts'
import { toRange } from './to-lsp.ts'

/**
 * The outline. Several messages in one text get an item each, with the rest below it; a single one needs
 * none. The same array as long as nothing of the text has changed.
 */
export function documentSymbols(messages: readonly PlacedMessage[]): readonly DocumentSymbol[] {
  const [only] = messages
  if (messages.length === 1 && only) return outlineOf(only)
  return messages.flatMap((placed, index) => {
    const symbol = messageSymbol(placed, index)
    return symbol ? [symbol] : []
  })
}

function outlineOf(placed: PlacedMessage): DocumentSymbol[] {
  return rememberPlaced<DocumentSymbol[]>(placed, 'outline', {
    compute: (message) => nest([...headOutline(message), ...bodyOutline(message)]),
    move: moveSymbols,
  })
}

function messageSymbol(placed: PlacedMessage, index: number): DocumentSymbol | undefined {
  const { message, line } = placed
  const span = textSpan(message.slice)
  if (!span) return undefined
  return {
    name: messageName(message, index + 1),
    kind: symbolKind.module,
    range: toRange(span, line),
    selectionRange: toRange(selectionOf(message) ?? { ...span, endLine: span.line, end: span.start }, line),
    children: outlineOf(placed),
  }
}

/** The line worth showing when it sticks to the top of the window: VZCZC tells nobody anything. */
function selectionOf({ subject, classification, dateTimeGroup }: Message): Span | undefined {
  return subject?.keyword ?? classification?.level ?? dateTimeGroup?.group
}
