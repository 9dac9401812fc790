import type { Position, TextDocument, TextEdit } from 'vscode'

/** A number that Enter has begun, with its mark and nothing behind it. */
export interface BegunNumber {
  readonly line: number
  readonly text: string
}

/** The number that an answer to Enter at a position begins, below the line that stays empty. */
export function begunBy({ line }: Pick<Position, 'line'>, edits: readonly TextEdit[]): BegunNumber | undefined {
  const [empty, text = '', ...more] = edits.length === 1 ? (edits[0]?.newText.split(/\r?\n/) ?? []) : []
  return empty === '' && text.trim() !== '' && more.length === 0 ? { line: line + 1, text } : undefined
}

/** Whether nobody has written behind it. */
export function isLeft(document: TextDocument, { line, text }: BegunNumber): boolean {
  return line + 1 < document.lineCount && document.lineAt(line).text === text
}

/** Whether Enter at a position ended its line, with nothing written. */
export function isRefused(document: TextDocument, { line }: Pick<Position, 'line'>, begun: BegunNumber): boolean {
  return line === begun.line + 1 && isLeft(document, begun) && document.lineAt(line).text.trim() === ''
}
