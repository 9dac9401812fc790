import { RequestType, type TextEdit } from 'vscode-languageserver'
import { LEVELS, type Level } from '../../language/rules/rule.ts'
import { editCablerc } from './edit-cablerc.ts'

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
  if (override === undefined) return editCablerc(text, () => ['rules', rule], level, ruleIds)
  return editCablerc(
    text,
    ({ overrides }) => (overrides[override] ? ['overrides', override, 'rules', rule] : undefined),
    level,
    ruleIds,
  )
}
