import { readiness } from '../../../language/features/ready/ready.ts'
import { isReady, readyLines } from '../../../language/features/ready/ready-text.ts'
import { createLinter, type LintConfig } from '../../../language/rules/linter/lint.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import { openDocument } from '../../../language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import type { Problem } from '../results/file-result.ts'
import { addProblem, type Totals } from '../results/totals.ts'
import { collectionConfig } from './collection-config.ts'
import type { Job } from './job.ts'
import type { GateOptions } from './job-options.ts'
import { runFile } from './run-file.ts'

/** Says of each file what stands between it and its sending, as the page of the editor does. What blocks is counted as errors. */
export function gateJob(options: GateOptions): Job {
  const configFor = collectionConfig({ ...options, baseline: false })
  const vocabulary = defaultVocabulary()
  const linter = createLinter(rules, vocabulary)
  const fail = (name: string, problem: Problem, totals: Totals): string => {
    totals.files++
    addProblem(totals, { name, ...problem })
    return ''
  }
  const pass = (name: string, text: string, config: LintConfig, totals: Totals): string => {
    const all = readiness(openDocument(name, 1, text), { vocabulary, linter, config, now: Date.now() })
    totals.files++
    if (!isReady(all)) totals.findings.error++
    return readyLines(all, name)
  }
  const runText: Job['runText'] = (name, text, totals) => {
    const found = configFor(name, totals)
    return 'config' in found
      ? pass(name, text, found.config, totals)
      : fail(name, { kind: 'not checked', reason: found.reason }, totals)
  }
  return {
    separator: '\n',
    encoding: 'utf8',
    run: runFile({ runText, fail }),
    runText,
    fail,
  }
}
