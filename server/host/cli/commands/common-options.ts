import { InvalidArgumentError, Option } from 'commander'
import { collectionRules } from '../../../language/collection/reports/collection-rules.ts'
import type { Profile } from '../../../language/model/message/message.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import { LEVELS, type Level } from '../../../language/rules/rule.ts'
import { unknownRule } from './unknown-rule.ts'

/** Adds up the values of an option that may stand more than once. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}

/** Nothing is no number, and neither is one with a sign, a point or an exponent. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('a whole number is wanted.')
  return Number(value)
}

export function includeOption(): Option {
  return new Option('--include <glob>', 'read only files of folders that match; may stand more than once')
    .default([], 'all files')
    .argParser(collect)
}

export function excludeOption(): Option {
  return new Option('--exclude <glob>', 'leave out files of folders that match; may stand more than once')
    .default([], 'none')
    .argParser(collect)
}

export function filesFromOption(): Option {
  return new Option('--files-from <file>', 'read names of files from a file, one a line; - is standard input')
}

export function ndjsonOption(): Option {
  return new Option(
    '--ndjson',
    'read {"name", "text"} objects from standard input, one a line, and answer each with one line, in their order',
  )
}

export function jobsOption(): Option {
  return new Option('--jobs <number>', 'worker threads; the output is the same for any number')
    .default(undefined, 'as many as cores')
    .argParser((value) => {
      const count = wholeNumber(value)
      if (count < 1 || count > 256) throw new InvalidArgumentError('a number from 1 to 256 is wanted.')
      return count
    })
}

export function profileOption(): Option {
  return new Option('--profile <profile>', 'take all messages for this kind of copy, instead of detecting it')
    .choices(['auto', 'draft', 'transmitted', 'archival'])
    .default('auto')
}

/** The profile to force; `auto` forces none. */
export function forcedProfile(value: string): Profile | undefined {
  return value === 'auto' ? undefined : (value as Profile)
}

export function ruleOption(): Option {
  return new Option('--rule <id=level>', `level of a rule (${LEVELS.join(', ')}); may stand more than once`)
    .default([], 'own levels')
    .argParser((value: string, before: [string, Level][]) => [...before, parseRule(value)])
}

function parseRule(value: string): [string, Level] {
  const [id = '', level = ''] = value.split('=')
  if (![...rules, ...collectionRules].some((rule) => rule.id === id)) throw new InvalidArgumentError(unknownRule(id))
  if (!LEVELS.some((known) => known === level))
    throw new InvalidArgumentError(`${level || 'nothing'} is no level: ${LEVELS.join(', ')}.`)
  return [id, level as Level]
}
