import { modify } from 'jsonc-parser'
import { RequestType, type TextEdit } from 'vscode-languageserver'
import { LEVELS, type Level } from '../../language/rules/rule.ts'
import { lineStarts, pointAt } from './places.ts'
import { readCablerc } from './read-cablerc.ts'

/**
 * Asks what to write into a `.cablerc.json` to set the level of a rule. Null for a text that has mistakes,
 * which a program should not make worse.
 */
export const levelEditsRequest = new RequestType<LevelEditsParams, TextEdit[] | null, void>('cable/levelEdits')

export interface LevelEditsParams {
  /** Of the file as the editor has it; empty for a new one. */
  readonly text: string
  readonly rule: string
  readonly level: Level
  /** Index of the override to write into; left out for the levels of all files. */
  readonly override?: number
}

export function levelEdits(params: LevelEditsParams, ruleIds: ReadonlySet<string>): TextEdit[] | null {
  const { text, rule, level, override } = params
  if (!ruleIds.has(rule) || !LEVELS.includes(level)) return null
  if (text.trim() === '') {
    const start = { line: 0, character: 0 }
    return [{ range: { start, end: start }, newText: `${JSON.stringify({ rules: { [rule]: level } }, null, 2)}\n` }]
  }
  const { cablerc, problems } = readCablerc(text, ruleIds)
  if (problems.some((problem) => problem.level === 'error')) return null
  if (override !== undefined && !cablerc.overrides[override]) return null
  const path = override === undefined ? ['rules', rule] : ['overrides', override, 'rules', rule]
  const starts = lineStarts(text)
  return modify(text, path, level, { formattingOptions: formatOf(text) }).map(({ offset, length, content }) => ({
    range: { start: pointAt(starts, offset), end: pointAt(starts, offset + length) },
    newText: content,
  }))
}

/** The way that the file is written already. */
function formatOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: /\r\n|\r|\n/.exec(text)?.[0] ?? '\n' }
}
