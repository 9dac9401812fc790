import type { Cablerc, Choices } from '../../cablerc/cablerc.ts'
import type { Configuration } from '../configuration/configurations.ts'

/** Who decided: nobody (then the rule's own level or the detected profile counts), the settings, or a `.cablerc.json`. */
export type Source =
  | { readonly kind: 'default' }
  | { readonly kind: 'settings' }
  /** The command that began the text. */
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'file'
      readonly uri: string
      /** Which of the file's overrides, and its globs; left out for what the file says of all files. */
      readonly override?: { readonly index: number; readonly files: readonly string[] }
    }

/** What decides the level of a rule for a text. */
export function levelSource(configuration: Configuration, ruleId: string): Source {
  const { levels } = configuration.settings
  return fileSource(configuration, (choices) => choices.levels.has(ruleId)) ?? settingsSource(levels.has(ruleId))
}

/** What decides which profile is in force for a text. */
export function profileSource(configuration: Configuration): Source {
  const { profile } = configuration.settings
  if (configuration.isBeingWritten) return { kind: 'begun' }
  return fileSource(configuration, (choices) => choices.profile !== undefined) ?? settingsSource(profile !== 'auto')
}

function settingsSource(says: boolean): Source {
  return { kind: says ? 'settings' : 'default' }
}

function fileSource({ file }: Configuration, says: (choices: Choices) => boolean): Source | undefined {
  if (!file) return undefined
  const { uri, cablerc, path } = file
  const index = lastOverride(cablerc, path, says)
  const override = cablerc.overrides[index]
  if (override) return { kind: 'file', uri, override: { index, files: override.files } }
  return says(cablerc) ? { kind: 'file', uri } : undefined
}

function lastOverride(cablerc: Cablerc, path: string, says: (choices: Choices) => boolean): number {
  return cablerc.overrides.findLastIndex((override) => override.matches(path) && says(override))
}
