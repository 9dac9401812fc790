import { RequestType, type TextEdit } from 'vscode-languageserver'
import type { IgnoredFinding } from './cablerc.ts'
import { editCablerc } from './edit-cablerc.ts'

/** Asks what to write into a `.cablerc.json` so that one finding is not reported. Null as for the level of a rule. */
export const ignoreEditsRequest = new RequestType<IgnoreEditsParams, TextEdit[] | null, void>('cable/ignoreEdits')

export interface IgnoreEditsParams extends IgnoredFinding {
  /** Of the file as the editor has it; empty for a new one. */
  readonly text: string
}

export function ignoreEdits(
  { text, file, rule, at }: IgnoreEditsParams,
  ruleIds: ReadonlySet<string>,
): TextEdit[] | null {
  if (!ruleIds.has(rule)) return null
  return editCablerc(text, () => ['ignore', -1], { file, rule, at }, ruleIds)
}
