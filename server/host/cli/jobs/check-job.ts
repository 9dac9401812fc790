import { resolve } from 'node:path'
import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import { type ReadFile, readFileText } from '../inputs/read-text.ts'
import type { Input } from '../inputs/task.ts'
import { writeWhole } from '../outputs/write-whole.ts'
import { linesReporter } from '../reporters/lines-reporter.ts'
import { reporterOf } from '../reporters/reporter-of.ts'
import { type FileResult, failedResult, type GivenName, type Problem } from '../results/file-result.ts'
import { addFile, type Totals } from '../results/totals.ts'
import { withAround } from './around.ts'
import { collectionConfig, type FoundConfig } from './collection-config.ts'
import { fixFile } from './fix-file.ts'
import type { Job } from './job.ts'
import type { CheckOptions } from './job-options.ts'
import { appendEntries } from './ledger-files.ts'
import { checkText } from './reported.ts'
import { unifiedDiff } from './unified-diff.ts'

export function checkJob(options: CheckOptions): Job {
  const reporter = options.lines ? linesReporter : reporterOf(options.format, options.colour)
  const configFor = collectionConfig(options)
  const dry = options.fix === 'dry-run'
  const shown = {
    least: options.least,
    withFixes: options.format === 'sarif' && !options.lines,
    countSafe: options.format === 'agent',
  }

  const report = (result: FileResult, totals: Totals): string => {
    addFile(totals, result)
    return dry ? '' : reporter.file(result)
  }
  const fail = (name: string, problem: Problem, totals: Totals): string => report(failedResult(name, problem), totals)
  const checked = (name: string, path: string, text: string, config: LintConfig): FileResult =>
    withAround(checkText(name, text, config, shown), options.around?.[resolve(path)], text, config, shown.least)
  const check = ({ name, path }: Input, text: string, config: LintConfig, totals: Totals): string =>
    report(checked(name, path, text, config), totals)

  const fix = (input: Input, read: ReadFile, config: LintConfig, totals: Totals): string => {
    const { name, path, isOutside } = input
    const fixed = fixFile(path, read, config, options.ledger)
    if (typeof fixed === 'string') return fail(name, { kind: 'not written', reason: fixed }, totals)
    if (fixed.bytes === undefined) return check(input, read.text, config, totals)
    if (isOutside) return report({ ...checkText(name, read.text, config, shown), problem: LED_OUTSIDE }, totals)
    if (dry) {
      check(input, read.text, config, totals)
      return unifiedDiff(name, read.bytes, fixed.bytes)
    }
    // The ledger first: an entry without its text is noticed, a text without its entry is not.
    const unentered = fixed.entered && appendEntries(fixed.entered.ledger, fixed.entered.entries)
    if (unentered !== undefined) return fail(name, { kind: 'not written', reason: `its ledger: ${unentered}` }, totals)
    const reason = writeWhole(path, fixed.bytes)
    if (reason !== undefined) return fail(name, { kind: 'not written', reason }, totals)
    totals.fixed += fixed.applied
    return check(input, fixed.text, config, totals)
  }

  return {
    separator: dry ? '' : reporter.separator,
    encoding: dry ? 'latin1' : 'utf8',
    run(input, totals) {
      const { name, path } = input
      const read = readFileText(path)
      if (typeof read === 'string') return fail(name, { kind: 'not read', reason: read }, totals)
      const found = configFor(path, totals)
      if (!('config' in found)) return fail(name, notChecked(found), totals)
      return options.fix === undefined
        ? check(input, read.text, found.config, totals)
        : fix(input, read, found.config, totals)
    },
    fail: (name, problem, totals, givenName) => report(failedResult(name, problem, givenName), totals),
    runText(name, text, totals, givenName) {
      const found = configFor(name, totals)
      if (!('config' in found)) return report(failedResult(name, notChecked(found), givenName), totals)
      return report({ ...checkText(name, text, found.config, shown), ...given(givenName) }, totals)
    },
  }
}

/** A link in a collection may lead to what is none of it: that is read, and is changed when it is named itself. */
const LED_OUTSIDE: Problem = { kind: 'not written', reason: 'it lies outside of what was named, where a link leads' }

function given(givenName: GivenName | undefined): { givenName?: GivenName } {
  return givenName === undefined ? {} : { givenName }
}

/** A mistake in a configuration costs the files of its folder and no others. */
function notChecked({ reason }: Exclude<FoundConfig, { readonly config: LintConfig }>): Problem {
  return { kind: 'not checked', reason }
}
