import { applyEdits, type JSONPath, modify } from 'jsonc-parser'
import type { TextEdit } from 'vscode-languageserver'
import type { Cablerc } from './cablerc.ts'
import { lineStarts, pointAt } from './places.ts'
import { readCablerc } from './read-cablerc.ts'

/**
 * What to write into the text of a `.cablerc.json`, so that a value stands at a path. Comments and the way the
 * file is written stay.
 *
 * @param text as the editor has it; empty for a new file
 * @param where the path, from what the file says so far; undefined where there is no such place
 * @returns null for a text that has mistakes, which a program should not make worse
 */
export function editCablerc(
  text: string,
  where: (cablerc: Cablerc) => JSONPath | undefined,
  value: unknown,
  ruleIds: ReadonlySet<string>,
): TextEdit[] | null {
  const whole = text.trim() === '' ? '{}' : text
  const { cablerc, problems } = readCablerc(whole, ruleIds)
  const path = problems.some((problem) => problem.level === 'error') ? undefined : where(cablerc)
  if (!path) return null
  const isInsertion = path.at(-1) === -1
  const edits = modify(whole, path, value, { formattingOptions: formatOf(whole), isArrayInsertion: isInsertion })
  const starts = lineStarts(text)
  if (whole !== text) {
    // Nothing stands there that edits could be told against.
    const range = { start: pointAt(starts, 0), end: pointAt(starts, text.length) }
    return [{ range, newText: `${applyEdits(whole, edits)}\n` }]
  }
  return edits.map(({ offset, length, content }) => ({
    range: { start: pointAt(starts, offset), end: pointAt(starts, offset + length) },
    newText: content,
  }))
}

/** The way that the file is written already. */
function formatOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: /\r\n|\r|\n/.exec(text)?.[0] ?? '\n' }
}
