import { randomBytes } from 'node:crypto'
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { messageJson } from '../../language/features/message-json.ts'
import type { LintConfig } from '../../language/rules/lint.ts'
import { csvRow } from './catalogue-row.ts'
import { collectionConfig } from './collection-config.ts'
import { decode, encode } from './decode.ts'
import { Failure } from './failure.ts'
import { addFile, type FileResult, type Totals } from './file-result.ts'
import type { Input } from './inputs.ts'
import type { CheckOptions, JobOptions, ParseOptions } from './job-options.ts'
import { checkText, fixSafely, readText } from './reported.ts'
import { linesReporter } from './reporters/lines-reporter.ts'
import { type Reporter, reporterOf } from './reporters/reporter.ts'

/** Does one file after another; what it writes for each is returned, what it counts is added up. */
export interface Job {
  /** Output of one file; empty when there is nothing to say. */
  run(input: Input, totals: Totals): Promise<string>
  /** The same for a text that is at hand. */
  runText(name: string, text: string, totals: Totals): string
  /** The answer for what could not be read. */
  fail(name: string, problem: string, totals: Totals): string
}

export function createJob(options: JobOptions): Job {
  return options.kind === 'check' ? checkJob(options) : parseJob(options)
}

function checkJob(options: CheckOptions): Job {
  const reporter = options.lines ? linesReporter : reporterOf(options.format, options.colour)
  const configFor = collectionConfig(options)
  const finish = (result: FileResult, totals: Totals): string => {
    addFile(totals, result)
    return reporter.file(result)
  }
  return {
    async run({ name, path }, totals) {
      const read = await readDecoded(path)
      if (typeof read === 'string') return finish(failed(name, read), totals)
      const config = configured(() => configFor(path))
      if (typeof config === 'string') return finish(failed(name, config), totals)
      if (options.fix === undefined) return finish(checkText(name, read.text, config, options.least), totals)
      return fixFile(name, path, read, config, options, totals, reporter)
    },
    fail: (name, problem, totals) => finish(failed(name, problem), totals),
    runText(name, text, totals) {
      const config = configured(() => configFor(name))
      return finish(
        typeof config === 'string' ? failed(name, config) : checkText(name, text, config, options.least),
        totals,
      )
    },
  }
}

/** The configuration, or in words why there is none: a mistake in it costs the files of its folder and no others. */
function configured(find: () => LintConfig): LintConfig | string {
  try {
    return find()
  } catch (error) {
    if (error instanceof Failure) return `is not checked: ${error.message}`
    throw error
  }
}

function parseJob(options: ParseOptions): Job {
  const line = (name: string, text: string): string => {
    const messages = readText(name, text)
    if (options.csv)
      return messages.map(({ message, line: at }) => csvRow(name, messageJson(message, at, false))).join('')
    return `${JSON.stringify({ name, messages: messages.map(({ message, line: at }) => messageJson(message, at, options.ranges)) })}\n`
  }
  const count = (totals: Totals): void => {
    totals.files++
  }
  const fail = (name: string, problem: string, totals: Totals): string => {
    count(totals)
    totals.problems++
    return options.csv ? '' : `${JSON.stringify({ name, problem })}\n`
  }
  return {
    async run({ name, path }, totals) {
      const read = await readDecoded(path)
      if (typeof read === 'string') return fail(name, read, totals)
      count(totals)
      return line(name, read.text)
    },
    fail,
    runText(name, text, totals) {
      count(totals)
      return line(name, text)
    },
  }
}

/** The decoded file, or in words why it is none. */
async function readDecoded(
  path: string,
): Promise<{ text: string; encoding: NonNullable<ReturnType<typeof decode>>['encoding'] } | string> {
  try {
    const decoded = decode(await readFile(path))
    return decoded ?? 'is a binary file'
  } catch (error) {
    return `cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`
  }
}

function failed(name: string, problem: string): FileResult {
  return { name, findings: [], sourceLines: [], problem }
}

async function fixFile(
  name: string,
  path: string,
  read: Exclude<Awaited<ReturnType<typeof readDecoded>>, string>,
  config: LintConfig,
  options: CheckOptions,
  totals: Totals,
  reporter: Reporter,
): Promise<string> {
  const fixed = fixSafely(name, read.text, config)
  const result = (text: string): string => {
    const found = checkText(name, text, config, options.least)
    addFile(totals, found)
    return reporter.file(found)
  }
  if (fixed.text === read.text) return options.fix === 'dry-run' ? '' : result(read.text)
  if (options.fix === 'dry-run') {
    addFile(totals, checkText(name, read.text, config, options.least))
    return createTwoFilesPatch(name, name, read.text, fixed.text, '', '', { context: 2 })
  }
  const bytes = encode({ text: fixed.text, encoding: read.encoding })
  const problem = bytes ? await writeWhole(path, bytes) : `cannot be written as ${read.encoding}`
  if (problem === undefined) {
    totals.fixed += fixed.applied
    return result(fixed.text)
  }
  const found = failed(name, problem)
  addFile(totals, found)
  return reporter.file(found)
}

/** Writes beside the file and renames, so that no one ever sees half of it. */
async function writeWhole(name: string, bytes: Uint8Array): Promise<string | undefined> {
  // Through a link, so that the link stays one.
  const path = await realpath(name).catch(() => name)
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
  try {
    const { mode } = await stat(path)
    await writeFile(beside, bytes, { mode, flag: 'wx' })
    await rename(beside, path)
    return undefined
  } catch (error) {
    await rm(beside, { force: true })
    return `cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`
  }
}
