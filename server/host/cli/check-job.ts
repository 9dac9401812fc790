import { createTwoFilesPatch } from 'diff'
import type { LintConfig } from '../../language/rules/lint.ts'
import { collectionConfig } from './collection-config.ts'
import { Failure } from './failure.ts'
import { addFile, type FileResult, type Totals } from './file-result.ts'
import { fixFile } from './fix-file.ts'
import type { Job } from './job.ts'
import type { CheckOptions } from './job-options.ts'
import { readFileText } from './read-text.ts'
import { checkText } from './reported.ts'
import { linesReporter } from './reporters/lines-reporter.ts'
import { reporterOf } from './reporters/reporter.ts'

export function checkJob(options: CheckOptions): Job {
  const reporter = options.lines ? linesReporter : reporterOf(options.format, options.colour)
  const configFor = collectionConfig(options)
  const dry = options.fix === 'dry-run'
  const report = (result: FileResult, totals: Totals): string => {
    addFile(totals, result)
    return dry ? '' : reporter.file(result)
  }
  const fail = (name: string, problem: string, totals: Totals): string =>
    report({ name, findings: [], sourceLines: [], problem }, totals)
  const check = (name: string, text: string, config: LintConfig, totals: Totals): string =>
    report(checkText(name, text, config, options.least), totals)
  return {
    separator: dry ? '' : reporter.separator,
    run({ name, path }, totals) {
      const read = readFileText(path)
      if (typeof read === 'string') return fail(name, read, totals)
      const config = configured(() => configFor(path))
      if (typeof config === 'string') return fail(name, config, totals)
      if (options.fix === undefined) return check(name, read.text, config, totals)
      const { text, applied, problem } = fixFile(path, read, config, dry)
      if (problem !== undefined) return fail(name, problem, totals)
      if (dry) {
        check(name, read.text, config, totals)
        return text === read.text ? '' : unifiedDiff(name, read.text, text)
      }
      totals.fixed += applied
      return check(name, text, config, totals)
    },
    fail,
    runText(name, text, totals) {
      const config = configured(() => configFor(name))
      return typeof config === 'string' ? fail(name, config, totals) : check(name, text, config, totals)
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

function unifiedDiff(name: string, before: string, after: string): string {
  return createTwoFilesPatch(name, name, before, after, '', '', { context: 2 })
}
