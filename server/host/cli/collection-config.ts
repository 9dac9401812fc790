import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Profile } from '../../language/model/message.ts'
import type { LintConfig } from '../../language/rules/lint.ts'
import { rules } from '../../language/rules/registry.ts'
import type { Level } from '../../language/rules/rule.ts'
import { CABLERC_NAME, type Cablerc, partsFor } from '../cablerc/cablerc.ts'
import { type CablercProblem, readCablerc } from '../cablerc/read-cablerc.ts'
import { Failure } from './failure.ts'
import type { CheckOptions } from './job-options.ts'

/** The configuration of a file of the collection. One and the same object for files of which the same is said. */
export type ConfigFor = (path: string) => LintConfig

/**
 * The nearest `.cablerc.json` at or above the file speaks for it, or the one that the user names; what the
 * command line says wins. Throws a Failure for a configuration that cannot be read: a run under half of one
 * would report what nobody asked for.
 */
export function collectionConfig(options: CheckOptions): ConfigFor {
  const named = options.config === undefined ? undefined : readNamed(resolve(options.config))
  const folders = new Map<string, FoundFile | undefined>()
  const configs = new Map<string, LintConfig>()
  return (path) => {
    const file = resolve(path)
    const found = named ?? nearest(dirname(file), folders)
    const parts = found ? partsFor(found.cablerc, relative(found.folder, file).replaceAll('\\', '/')) : []
    const profile = options.profile ?? chosenProfile(parts)
    const levels = new Map<string, Level>([...parts.flatMap((part) => [...part.levels]), ...options.levels])
    const key = JSON.stringify([profile, ...levels])
    const known = configs.get(key)
    if (known) return known
    const config: LintConfig = { levels, profile, onRuleError: tellOnce() }
    configs.set(key, config)
    return config
  }
}

interface FoundFile {
  readonly cablerc: Cablerc
  readonly folder: string
}

/** `auto` in a later part takes back what an earlier one says. */
function chosenProfile(parts: readonly { readonly profile: Profile | 'auto' | undefined }[]): Profile | undefined {
  const last = parts.findLast(({ profile }) => profile !== undefined)?.profile
  return last === 'auto' ? undefined : last
}

function nearest(folder: string, known: Map<string, FoundFile | undefined>): FoundFile | undefined {
  if (known.has(folder)) return known.get(folder)
  const above = dirname(folder)
  const found = read(join(folder, CABLERC_NAME)) ?? (above === folder ? undefined : nearest(above, known))
  known.set(folder, found)
  return found
}

function readNamed(path: string): FoundFile {
  const found = read(path)
  if (!found) throw new Failure(`there is no configuration ${path}`)
  return found
}

/** Undefined where there is no such file. */
function read(path: string): FoundFile | undefined {
  const text = textOf(path)
  if (text === undefined) return undefined
  const { cablerc, problems } = readCablerc(text, RULE_IDS)
  for (const problem of problems.slice(0, 5)) {
    const place = `${path}:${lineOf(text, problem)}: ${problem.message}`
    if (problem.level === 'error') throw new Failure(place)
    console.error(`cable: ${place}`)
  }
  return { cablerc, folder: dirname(realpathSync(path)) }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    throw new Failure(`${path} cannot be read (${code})`)
  }
}

const RULE_IDS: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

function lineOf(text: string, { offset }: CablercProblem): number {
  return text.slice(0, offset).split('\n').length
}

/** A rule that fails loses its own findings; that is said once. */
function tellOnce(): LintConfig['onRuleError'] {
  const told = new Set<string>()
  return ({ id }, error) => {
    if (told.has(id)) return
    told.add(id)
    console.error(`cable: the rule ${id} failed: ${error instanceof Error ? error.message : error}`)
  }
}
