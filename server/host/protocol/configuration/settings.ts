import type { Profile } from '../../../language/model/message/message.ts'
import { FEWEST_COLUMNS, isColumns, MOST_COLUMNS, PROFILE_CHOICES } from '../../../language/rules/pages/schema.ts'
import { LEVELS, type Level } from '../../../language/rules/rule.ts'
import { nearest } from '../../../language/vocabulary/nearest.ts'

/** The `cable` section of a client's settings, as far as it is the server's business. */
export interface Settings {
  readonly profile: Profile | 'auto'
  readonly levels: ReadonlyMap<string, Level>
  readonly run: Run
  /** Columns of a draft; undefined for those of the manual. */
  readonly columns: number | undefined
  /** Whose findings are made: those of open files, or of all cables of a folder. */
  readonly scope: (typeof SCOPE_CHOICES)[number]
  /** Whether the cables of a folder are read as a collection. */
  readonly collection: boolean
  /** What is unsound in them and left at its default, one sentence each; undefined where nothing is. */
  readonly problems?: readonly string[]
}

/** When findings are made: at every change, when a text is opened and saved, or never. */
export type Run = (typeof RUN_CHOICES)[number]

export interface ReadSettings {
  readonly settings: Settings
  /** One sentence each. */
  readonly problems: readonly string[]
}

/** Takes from raw settings what is sound and leaves the rest at its default. Never fails. */
export function readSettings(raw: unknown, ruleIds: ReadonlySet<string>): ReadSettings {
  const problems: string[] = []
  if (saysNothing(raw)) return { settings: DEFAULT_SETTINGS, problems }
  if (!isRecord(raw)) return { settings: DEFAULT_SETTINGS, problems: ['cable has to be an object.'] }
  for (const key of Object.keys(raw)) {
    if (!KNOWN_KEYS.includes(key)) problems.push(`There is no setting cable.${key}.`)
  }
  const settings = {
    profile: oneOf(raw['profile'], PROFILE_CHOICES, 'cable.profile', problems) ?? DEFAULT_SETTINGS.profile,
    run: oneOf(raw['run'], RUN_CHOICES, 'cable.run', problems) ?? DEFAULT_SETTINGS.run,
    scope: oneOf(raw['diagnosticScope'], SCOPE_CHOICES, 'cable.diagnosticScope', problems) ?? DEFAULT_SETTINGS.scope,
    collection: oneOf(raw['collection'], [true, false], 'cable.collection', problems) ?? DEFAULT_SETTINGS.collection,
    levels: readLevels(raw['rules'], ruleIds, problems),
    columns: readColumns(raw['columns'], problems),
  }
  return { settings, problems }
}

const RUN_CHOICES = ['onType', 'onSave', 'off'] as const

const SCOPE_CHOICES = ['openFiles', 'folder'] as const

const DEFAULT_SETTINGS: Settings = {
  profile: 'auto',
  levels: new Map(),
  run: 'onType',
  scope: 'openFiles',
  collection: true,
  columns: undefined,
}

/** The last two are for the client. */
const KNOWN_KEYS = [
  'ledger',
  'ledgerName',
  'profile',
  'rules',
  'run',
  'diagnosticScope',
  'collection',
  'columns',
  'detectInPlainText',
  'assistants',
  'trace',
]

function readColumns(raw: unknown, problems: string[]): number | undefined {
  if (raw === null || raw === undefined) return undefined
  if (isColumns(raw)) return raw
  problems.push(
    `cable.columns can be a whole number from ${FEWEST_COLUMNS} to ${MOST_COLUMNS}, not ${JSON.stringify(raw)}.`,
  )
  return undefined
}

function readLevels(raw: unknown, ruleIds: ReadonlySet<string>, problems: string[]): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>()
  if (saysNothing(raw)) return levels
  if (!isRecord(raw)) {
    problems.push('cable.rules has to be an object.')
    return levels
  }
  for (const [id, value] of Object.entries(raw)) {
    if (!ruleIds.has(id)) {
      const near = nearest(id, ruleIds)
      problems.push(`There is no rule ${id}, named in cable.rules${near ? `: did you mean ${near}?` : '.'}`)
      continue
    }
    const level = oneOf(value, LEVELS, `cable.rules: ${id}`, problems)
    if (level) levels.set(id, level)
  }
  return levels
}

function oneOf<T extends string | boolean>(
  value: unknown,
  choices: readonly T[],
  name: string,
  problems: string[],
): T | undefined {
  if (value === null || value === undefined) return undefined
  const choice = choices.find((each) => each === value)
  if (choice === undefined) problems.push(`${name} can be ${choices.join(', ')}, not ${JSON.stringify(value)}.`)
  return choice
}

/** An empty table of Lua, which has one kind of table, arrives as an empty list. */
function saysNothing(raw: unknown): boolean {
  return raw === null || raw === undefined || (Array.isArray(raw) && raw.length === 0)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
