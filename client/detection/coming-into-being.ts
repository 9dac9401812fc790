import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode'
import { linesToRead } from '../../server/language/detection/looks-like-a-cable.ts'

/** Texts that are being made here: without a name, empty when they were opened, or replaced as a whole. */
export interface ComingIntoBeing {
  has(document: TextDocument): boolean
  opened(document: TextDocument): void
  /** Takes note of changes, and says whether they may have made a cable of the text. */
  changed(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): boolean
}

export function comingIntoBeing(): ComingIntoBeing {
  const documents = new WeakSet<TextDocument>()
  return {
    has: (document) => documents.has(document),
    opened(document) {
      if (document.isUntitled || isBlank(document)) documents.add(document)
    },
    changed(document, changes) {
      const [change] = changes
      if (changes.length === 1 && change !== undefined && isAllOf(document, change)) documents.add(document)
      return documents.has(document) && changes.some(mayTell)
    },
  }
}

/** A text of a few blank lines is still empty; more than that is not read. */
function isBlank(document: TextDocument): boolean {
  return document.lineCount < 20 && document.getText().trim() === ''
}

/** Whether nothing is left of a text but what was just put there. */
function isAllOf(document: TextDocument, { range, text }: TextDocumentContentChangeEvent): boolean {
  if (range.start.line > 0 || range.start.character > 0) return false
  const lines = text.split(/\r\n|\r|\n/)
  return lines.length === document.lineCount && lines.at(-1)?.length === document.lineAt(lines.length - 1).text.length
}

/** What one looks at again: a line that was ended, or a piece longer than a word, where the head of a cable is. */
function mayTell({ range, text }: TextDocumentContentChangeEvent): boolean {
  return range.start.line < linesToRead && (text.length >= 40 || /[\r\n]/.test(text))
}
