/**
 * The `.cablerc.json` files: found, read, checked, changed.
 * What users set elsewhere is in `protocol/configuration` and in the options of the command line.
 */

import type { House } from '../../language/features/composing/house.ts'
import type { Profile } from '../../language/model/message/message.ts'
import { ignoredName } from '../../language/rules/linter/place-keys.ts'
import type { Level } from '../../language/rules/rule.ts'

/** A `.cablerc.json` that has been read: what it says about the files of its folder. */
export interface Cablerc extends Choices {
  /** In file order; a later one wins. */
  readonly overrides: readonly Override[]
  /** Single findings that a person has set aside. */
  readonly ignored: readonly IgnoredFinding[]
  /** Who writes here. */
  readonly house: House
  /**
   * Whether a file of a folder belongs to its collection.
   *
   * @param path from the folder of the configuration, with forward slashes
   */
  takes(path: string): boolean
}

/** A finding that is not to be reported: which rule, in which file, and where there. */
export interface IgnoredFinding {
  /** Path from the folder of the configuration, with forward slashes. */
  readonly file: string
  readonly rule: string
  /** Names the place by a digest of its line; see `place-keys.ts` of the linter. */
  readonly at: string
}

/** What one part of a configuration says; it is silent about all it leaves out. */
export interface Choices {
  /** `auto` says that profiles are to be detected, whatever others say. */
  readonly profile: Profile | 'auto' | undefined
  readonly levels: ReadonlyMap<string, Level>
  /** Columns that the lines of drafts keep within. */
  readonly columns: number | undefined
}

export interface Override extends Choices {
  /** As they are written. */
  readonly files: readonly string[]
  /** @param path of a file, from the folder of the configuration, with forward slashes */
  matches(path: string): boolean
}

export const CABLERC_NAME = '.cablerc.json'

/** The parts of a configuration that speak about a file, weakest first. */
export function partsFor(
  cablerc: Cablerc,
  path: string,
): readonly (Choices & { readonly files?: readonly string[] })[] {
  return [cablerc, ...cablerc.overrides.filter((override) => override.matches(path))]
}

/** What a configuration says about one file, all its parts taken together: the strongest that speaks counts. */
export function chosenFor(cablerc: Cablerc, path: string): ChosenForFile {
  const parts = partsFor(cablerc, path)
  const profile = parts.findLast((part) => part.profile !== undefined)?.profile
  return {
    // `auto` in a later part takes back what an earlier one says.
    profile: profile === 'auto' ? undefined : profile,
    levels: new Map(parts.flatMap((part) => [...part.levels])),
    columns: parts.findLast((part) => part.columns !== undefined)?.columns,
    ignored: ignoredIn(cablerc, path),
  }
}

export interface ChosenForFile {
  readonly profile: Profile | undefined
  readonly levels: ReadonlyMap<string, Level>
  readonly columns: number | undefined
  readonly ignored: ReadonlySet<string>
}

/** The findings that a configuration sets aside in one file, as the linter wants them named. */
export function ignoredIn({ ignored }: Cablerc, path: string): ReadonlySet<string> {
  return new Set(ignored.filter(({ file }) => file === path).map(({ rule, at }) => ignoredName(rule, at)))
}
