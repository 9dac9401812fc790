import type { Profile } from '../../../language/model/message/message.ts'
import type { Level } from '../../../language/rules/rule.ts'
import type { Format } from '../reporters/reporter.ts'
import type { AroundFiles } from './around.ts'
import type { LedgerPlaceKind } from './ledger-files.ts'

/** What a worker has to know to do its share; plain data, so that it can be sent to one. */
export type JobOptions = CheckOptions | FormatOptions | GateOptions | ParseOptions | IndexOptions

export interface CheckOptions {
  readonly kind: 'check'
  readonly format: Format
  readonly colour: boolean
  /** One object for each text, whatever the format: the answers of NDJSON. */
  readonly lines: boolean
  /** Quieter findings are counted and not shown. */
  readonly least: Exclude<Level, 'off'>
  readonly fix: 'write' | 'dry-run' | undefined
  /** Enter each fix, and in whose name. */
  readonly ledger: { readonly place: LedgerPlaceKind; readonly who: string | undefined } | undefined
  readonly profile: Profile | undefined
  /** Levels of the command line; they win over those of files. */
  readonly levels: readonly (readonly [string, Level])[]
  /** Configuration file to use for all, instead of the nearest. */
  readonly config: string | undefined
  /** Baseline to use for all, instead of the nearest; false for none. */
  readonly baseline: string | false | undefined
  /** What the files of the folder show about one another. */
  readonly around?: AroundFiles
}

export interface FormatOptions {
  readonly kind: 'format'
  /** Write the files, name those that would change, or show how. */
  readonly mode: 'write' | 'check' | 'diff'
  /** Where to wrap; what is configured when undefined. */
  readonly columns: number | undefined
  readonly profile: Profile | undefined
  readonly levels: readonly (readonly [string, Level])[]
  readonly config: string | undefined
}

export interface GateOptions {
  readonly kind: 'gate'
  readonly profile: Profile | undefined
  readonly levels: readonly (readonly [string, Level])[]
  readonly config: string | undefined
}

export interface ParseOptions {
  readonly kind: 'parse'
  readonly ranges: boolean
  readonly csv: boolean
}

export interface IndexOptions {
  readonly kind: 'index'
  /** Only what is a cable by its name or recognisably one; all texts otherwise. */
  readonly byEvidence: boolean
}
