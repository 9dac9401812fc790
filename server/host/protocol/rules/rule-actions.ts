import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver'
import type { FindingPlace } from '../../../language/features/diagnostics/finding-places.ts'
import type { Configuration } from '../configuration/configurations.ts'
import type { ClientAbilities } from '../connection/client-abilities.ts'
import { levelSource, type Source } from './rule-source.ts'

/** Commands of the client that change a level and open the page of a rule. */
export const SET_RULE_LEVEL = 'cable.setRuleLevel'
export const OPEN_RULE_PAGE = 'cable.openRulePage'
/** Commands of the client that set one finding aside, and mend all of a rule. */
export const IGNORE_HERE = 'cable.ignoreHere'
export const FIX_ALL_OF_RULE = 'cable.fixAllOfRule'

/** The one argument of {@link IGNORE_HERE}. */
export interface IgnoreHere {
  readonly rule: string
  /** Names the place; see `place-keys.ts` of the linter. */
  readonly at: string
  /** The cable. */
  readonly uri: string
  /** The `.cablerc.json` to write; left out where there is none yet. */
  readonly file?: string
  /** Path of the cable from the folder of that file; left out with it. */
  readonly path?: string
}

/** The one argument of {@link SET_RULE_LEVEL}. */
export interface SetRuleLevel {
  readonly rule: string
  readonly level: 'off'
  /** Where to write it: a `.cablerc.json`, the settings of the workspace, those of the user. */
  readonly target: 'file' | 'workspace' | 'user'
  /** The cable that it is for. */
  readonly uri: string
  /** The file to write; left out where there is none yet. */
  readonly file?: string
  /** Index of the override that decides so far; the client writes there. */
  readonly override?: number
}

export interface RuleActionsContext {
  readonly uri: string
  readonly configuration: Configuration
  readonly abilities: ClientAbilities
  /** Whether the text lies in a workspace folder. */
  readonly inFolder: boolean
  /** Whether a rule ever offers a fix that may be made of all its findings at once. */
  readonly hasFix: (rule: string) => boolean
  /** The findings of the text with their places, asked for only where one may be set aside. */
  readonly places: () => readonly FindingPlace[]
}

/**
 * For each rule that has one of some findings: turn it off, wherever that takes effect, and open its
 * page. Only for a client that has the commands.
 *
 * @param all the findings of the text
 */
export function ruleActions(
  meant: readonly Diagnostic[],
  all: readonly Diagnostic[],
  context: RuleActionsContext,
): CodeAction[] {
  const rules = new Set(meant.flatMap(({ code }) => (typeof code === 'string' ? [code] : [])))
  return [...rules].flatMap((rule) => {
    const diagnostics = meant.filter(({ code }) => code === rule)
    return [
      ...fixAllOf(rule, all, context),
      ...ignoreHere(diagnostics, context),
      ...turnOff(rule, context),
      ...openPage(rule, context),
    ].map((action) => ({ ...action, diagnostics }))
  })
}

/** Where a rule has several findings in the text. */
function fixAllOf(
  rule: string,
  items: readonly Diagnostic[],
  { uri, abilities, hasFix }: RuleActionsContext,
): CodeAction[] {
  const count = items.filter(({ code }) => code === rule).length
  if (!abilities.commands.has(FIX_ALL_OF_RULE) || count < 2 || !hasFix(rule)) return []
  const title = `Fix all ${count} of ${rule} in this file, with a preview`
  return [{ title, kind: 'quickfix', command: { title, command: FIX_ALL_OF_RULE, arguments: [rule, uri] } }]
}

/** One finding, where the folder's configuration can hold it. */
function ignoreHere([touched]: readonly Diagnostic[], context: RuleActionsContext): CodeAction[] {
  const { uri, configuration, abilities, inFolder, places } = context
  const { file } = configuration
  if (!abilities.commands.has(IGNORE_HERE) || !inFolder || file?.isOutdated) return []
  const place = touched && places().find((each) => isPlaceOf(each, touched))
  if (!place) return []
  const { rule } = place
  // The editor shows one entry of each title: without its rule, that of another finding on the line would be lost.
  const title = `Ignore this finding of ${rule} here`
  const argument: IgnoreHere = { rule, at: place.key, uri, ...(file ? { file: file.uri, path: file.path } : {}) }
  return [{ title, kind: 'quickfix', command: { title, command: IGNORE_HERE, arguments: [argument] } }]
}

/** Two findings of a rule may stand on one line, and two that say different things in one place. */
function isPlaceOf({ rule, message, range }: FindingPlace, found: Diagnostic): boolean {
  return rule === found.code && message === found.message && isSame(range, found.range)
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  )
}

function turnOff(rule: string, { uri, configuration, abilities, inFolder }: RuleActionsContext): CodeAction[] {
  if (!abilities.commands.has(SET_RULE_LEVEL)) return []
  const source = levelSource(configuration, rule)
  return targets(source, configuration, inFolder).map(([target, where]) => {
    const title = `Turn off ${rule} ${where}`
    const argument: SetRuleLevel = {
      rule,
      level: 'off',
      target,
      uri,
      ...(target === 'file' ? place(source, configuration) : {}),
    }
    return { title, kind: 'quickfix', command: { title, command: SET_RULE_LEVEL, arguments: [argument] } }
  })
}

/** Where it would take effect: what a configuration file says no setting can change. */
function targets(
  source: Source,
  { file }: Configuration,
  inFolder: boolean,
): readonly (readonly [SetRuleLevel['target'], string])[] {
  const inFile = ['file', 'in .cablerc.json'] as const
  if (source.kind === 'file') return file?.isOutdated ? [] : [inFile]
  return [
    ...(inFolder && !file?.isOutdated ? [inFile] : []),
    ...(inFolder ? [['workspace', 'in this workspace'] as const] : []),
    ['user', 'for me, everywhere'],
  ]
}

function place(source: Source, { file }: Configuration): Pick<SetRuleLevel, 'file' | 'override'> {
  if (!file) return {}
  return {
    file: file.uri,
    ...(source.kind === 'file' && source.override ? { override: source.override.index } : {}),
  }
}

function openPage(rule: string, { abilities }: RuleActionsContext): CodeAction[] {
  if (!abilities.commands.has(OPEN_RULE_PAGE)) return []
  const title = `Explain ${rule}`
  return [{ title, kind: 'quickfix', command: { title, command: OPEN_RULE_PAGE, arguments: [rule] } }]
}
