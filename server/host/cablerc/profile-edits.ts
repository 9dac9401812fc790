import { RequestType, type TextEdit } from 'vscode-languageserver'
import { PROFILE_CHOICES } from '../../language/rules/pages/schema.ts'
import { editCablerc } from './edit-cablerc.ts'

/** Asks what to write into a `.cablerc.json` to say what kind of copy its files are, or one of them. Null as for the level of a rule. */
export const profileEditsRequest = new RequestType<ProfileEditsParams, TextEdit[] | null, void>('cable/profileEdits')

export interface ProfileEditsParams {
  /** Of the file as the editor has it; empty for a new one. */
  readonly text: string
  readonly profile: string
  /** Path of the one file that is meant, from the folder of the configuration; all files when left out. */
  readonly path?: string
}

export function profileEdits(
  { text, profile, path }: ProfileEditsParams,
  ruleIds: ReadonlySet<string>,
): TextEdit[] | null {
  if (!PROFILE_CHOICES.some((choice) => choice === profile)) return null
  if (path === undefined) return editCablerc(text, () => ['profile'], profile, ruleIds)
  // In a glob some signs mean more than themselves; any one sign matches them.
  const files = path.replace(/[*?[\]{}()!+@\\]/g, '?')
  let at = -1
  const edits = editCablerc(
    text,
    ({ overrides }) => {
      at = overrides.findLastIndex((override) => override.files.length === 1 && override.files[0] === files)
      return at < 0 ? ['overrides', -1] : ['overrides', at, 'profile']
    },
    { files, profile },
    ruleIds,
  )
  return at < 0 ? edits : editCablerc(text, () => ['overrides', at, 'profile'], profile, ruleIds)
}
