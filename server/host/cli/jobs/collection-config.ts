import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { collectionRules } from '../../../language/collection/reports/collection-rules.ts'
import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import type { Level } from '../../../language/rules/rule.ts'
import { CABLERC_NAME, type Cablerc, chosenFor } from '../../cablerc/cablerc.ts'
import { type CablercProblem, NO_CABLERC, readCablerc } from '../../cablerc/read-cablerc.ts'
import { visible } from '../reporters/printable.ts'
import { Failure } from '../results/failure.ts'
import { systemReason } from '../results/file-result.ts'
import { collectionBaseline } from './collection-baseline.ts'
import type { CheckOptions } from './job-options.ts'

/**
 * The configuration of a file of the collection, one and the same object for files of which the same is said;
 * or in words why there is none. What is to be told about it besides goes to `notices`, once.
 */
export type ConfigFor = (path: string, sink: { readonly notices: string[] }) => FoundConfig

export type FoundConfig = { readonly config: LintConfig } | { readonly reason: string }

/**
 * The nearest `.cablerc.json` at or above the file speaks for it, or the one that the user names; what the
 * command line says wins. One with mistakes speaks for no file: a run under half of one would report what
 * nobody asked for.
 */
export function collectionConfig(
  options: Pick<CheckOptions, 'config' | 'profile' | 'levels' | 'baseline'> & { readonly columns?: number | undefined },
): ConfigFor {
  const named = options.config === undefined ? undefined : namedFile(options.config)
  const folders = new Map<string, CablercFile | undefined>()
  const configs = new Map<string, LintConfig>()
  const baselineFor = collectionBaseline(options.baseline)
  let sink: { readonly notices: string[] } = { notices: [] }
  const tell = (notice: string): void => {
    if (!sink.notices.includes(notice)) sink.notices.push(notice)
  }
  return (name, notices) => {
    sink = notices
    const file = resolve(name)
    const found = named ?? nearest(dirname(file), folders)
    if (found && found.mistakes.length > 0) {
      found.mistakes.forEach(tell)
      return { reason: `mistakes in ${found.shown}` }
    }
    const path = found ? relative(found.folder, file).replaceAll('\\', '/') : ''
    const chosen = chosenFor(found?.cablerc ?? NO_CABLERC, path)
    const { ignored } = chosen
    const profile = options.profile ?? chosen.profile
    const columns = options.columns ?? chosen.columns
    const levels = new Map<string, Level>([...chosen.levels, ...options.levels])
    const known = baselineFor(file)
    if (known?.problem !== undefined) {
      tell(`${known.path}: ${known.problem}`)
      return { reason: `mistakes in ${known.path}` }
    }
    const key = JSON.stringify([profile, columns, known?.path, ...levels, ...ignored])
    const config = configs.get(key) ?? {
      levels,
      profile,
      columns,
      ignored,
      ...(known ? { baseline: known.baseline } : {}),
      // A rule that fails loses its own findings.
      onRuleError: ({ id }, error) =>
        tell(`the rule ${id} failed: ${error instanceof Error ? error.message : String(error)}`),
    }
    configs.set(key, config)
    return { config }
  }
}

/** Throws a Failure that names all mistakes of the configuration that the user names. */
export function requireSoundConfig(path: string): void {
  const { mistakes } = namedFile(path)
  if (mistakes.length > 0) throw new Failure(mistakes.map(visible).join('\ncable: '))
}

interface CablercFile {
  readonly cablerc: Cablerc
  readonly folder: string
  /** Its path as messages show it. */
  readonly shown: string
  /** A line for each. */
  readonly mistakes: readonly string[]
}

function nearest(folder: string, known: Map<string, CablercFile | undefined>): CablercFile | undefined {
  if (known.has(folder)) return known.get(folder)
  const above = dirname(folder)
  const found = read(join(folder, CABLERC_NAME)) ?? (above === folder ? undefined : nearest(above, known))
  known.set(folder, found)
  return found
}

function namedFile(path: string): CablercFile {
  const found = read(resolve(path))
  if (!found) throw new Failure(`there is no configuration ${path}`)
  return found
}

/** Undefined where there is no such file. */
function read(path: string): CablercFile | undefined {
  const fromHere = relative(process.cwd(), path)
  const shown = fromHere.startsWith('..') ? path : fromHere
  const folder = dirname(path)
  try {
    const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
    const { cablerc, problems } = readCablerc(text, RULE_IDS)
    const mistakes = problems.map((problem) => `${shown}:${lineOf(text, problem)}: ${problem.message}`)
    return { cablerc, folder, shown, mistakes }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    return { cablerc: NO_CABLERC, folder, shown, mistakes: [`${shown}: not read: ${systemReason(error)}`] }
  }
}

const RULE_IDS: ReadonlySet<string> = new Set<string>([...rules, ...collectionRules].map(({ id }) => id))

function lineOf(text: string, { offset }: CablercProblem): number {
  return text.slice(0, offset).split('\n').length
}
