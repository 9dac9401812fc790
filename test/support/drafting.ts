import assert from 'node:assert/strict'
import { type DraftingAnswer, type DraftingCommand, draft } from '../../server/language/features/drafting/drafting.ts'
import { openDocument } from '../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'
import { withTextEdits } from './edits.ts'

/** What a command answers at `$0`, or for what stands between two of them. */
export function askDraft(
  marked: string,
  command: DraftingCommand,
  value?: string,
): { text: string; answer: DraftingAnswer } {
  const [before = '', inside = '', after] = marked.split('$0')
  const text = after === undefined ? before + inside : before + inside + after
  const start = pointAt(before)
  const end = after === undefined ? start : pointAt(before + inside)
  const document = openDocument('file:///a.cable', 1, text)
  const context = { vocabulary: defaultVocabulary(), now: Date.UTC(2009, 7, 3, 14, 53), value }
  return { text, answer: draft(document, { start, end }, command, context) }
}

/** The text that comes of a command, with `$0` where the cursor stands then. */
export function drafted(marked: string, command: DraftingCommand, value?: string): string {
  const { text, answer } = askDraft(marked, command, value)
  assert.ok(answer.edits, answer.sentence ?? JSON.stringify(answer))
  const next = withTextEdits(text, answer.edits)
  if (!answer.cursor) return next
  const lines = next.split('\n')
  const { line, character } = answer.cursor
  lines[line] = `${lines[line]?.slice(0, character)}$0${lines[line]?.slice(character)}`
  return lines.join('\n')
}

function pointAt(before: string): { line: number; character: number } {
  const lines = before.split(/\r\n|\r|\n/)
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}
