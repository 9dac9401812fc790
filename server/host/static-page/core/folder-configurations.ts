import { collectionRules } from '../../../language/collection/reports/collection-rules.ts'
import type { Profile } from '../../../language/model/message/message.ts'
import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import { type Cablerc, chosenFor } from '../../cablerc/cablerc.ts'
import { NO_CABLERC, readCablerc } from '../../cablerc/read-cablerc.ts'
import { foldersOf } from './folders-of.ts'

/** The `.cablerc.json` that were given to the page, by their folders, and what is in force for a text. */
export interface FolderConfigurations {
  /**
   * @param folder as in paths of texts, '' for files that were given by themselves
   * @param text undefined takes it away
   * @returns what is wrong with it, by lines; then it says nothing, as on the command line
   */
  set(folder: string, text: string | undefined): readonly string[]
  /** @param profile what the reader has chosen, which wins */
  configOf(path: string, profile: Profile | undefined): LintConfig
}

const RULE_IDS: ReadonlySet<string> = new Set([...rules, ...collectionRules].map(({ id }) => id))

export function folderConfigurations(): FolderConfigurations {
  const known = new Map<string, Cablerc>()
  return {
    set(folder, text) {
      known.delete(folder)
      if (text === undefined) return []
      const { cablerc, problems } = readCablerc(text, RULE_IDS)
      known.set(folder, problems.length === 0 ? cablerc : NO_CABLERC)
      return problems.map(({ offset, message }) => `line ${text.slice(0, offset).split('\n').length}: ${message}`)
    },
    configOf(path, profile) {
      const folder = foldersOf(path).find((each) => known.has(each)) ?? ''
      const inFolder = folder === '' ? path : path.slice(folder.length + 1)
      const chosen = chosenFor(known.get(folder) ?? NO_CABLERC, inFolder)
      return {
        ...chosen,
        profile: profile ?? chosen.profile,
        onRuleError: (rule, error) => console.error(`The rule ${rule.id} failed.`, error),
      }
    },
  }
}
