import { laidOut } from '../../../language/features/formatting/formatting.ts'
import { createLinter, type LintConfig } from '../../../language/rules/linter/lint.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import { openDocument } from '../../../language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { encode } from '../inputs/decode.ts'
import { type ReadFile, readFileText } from '../inputs/read-text.ts'
import { writeWhole } from '../outputs/write-whole.ts'
import type { Problem } from '../results/file-result.ts'
import { addProblem, type Totals } from '../results/totals.ts'
import { collectionConfig } from './collection-config.ts'
import type { Job } from './job.ts'
import type { FormatOptions } from './job-options.ts'
import { unifiedDiff } from './unified-diff.ts'

/** Lays out drafts as the editor does, to the byte; records stay as they are. What was changed is counted as fixed. */
export function formatJob(options: FormatOptions): Job {
  const configFor = collectionConfig({ ...options, baseline: false })
  const vocabulary = defaultVocabulary()
  const linter = createLinter(rules, vocabulary)
  const layOut = (name: string, text: string, config: LintConfig, totals: Totals): string => {
    const { text: next, refused } = laidOut(openDocument(name, 1, text), { vocabulary, linter, config })
    // Said once, however many they are: whoever meant one of them as a draft would wait for what never comes.
    if (refused !== undefined && !totals.notices.includes(COPIES)) totals.notices.push(COPIES)
    return next
  }
  const fail = (name: string, problem: Problem, totals: Totals): string => {
    totals.files++
    addProblem(totals, { name, ...problem })
    return ''
  }

  const write = (name: string, path: string, read: ReadFile, text: string, totals: Totals): string => {
    const same = encode({ text: read.text, encoding: read.encoding })
    const next = encode({ text, encoding: read.encoding })
    // What cannot be given back byte for byte is not touched.
    if (!same || !next || Buffer.compare(same, read.bytes) !== 0)
      return fail(
        name,
        { kind: 'not written', reason: `its ${read.encoding} text has bytes that would be lost` },
        totals,
      )
    if (options.mode === 'diff') return changed(totals, unifiedDiff(name, read.bytes, next))
    if (options.mode === 'check') return changed(totals, `${name}\n`)
    const reason = writeWhole(path, next)
    return reason === undefined ? changed(totals, `${name}\n`) : fail(name, { kind: 'not written', reason }, totals)
  }

  return {
    separator: '',
    encoding: options.mode === 'diff' ? 'latin1' : 'utf8',
    run({ name, path, isOutside }, totals) {
      const read = readFileText(path)
      if (typeof read === 'string') return fail(name, { kind: 'not read', reason: read }, totals)
      const found = configFor(path, totals)
      if (!('config' in found)) return fail(name, { kind: 'not checked', reason: found.reason }, totals)
      const text = layOut(name, read.text, found.config, totals)
      if (text === read.text) {
        totals.files++
        return ''
      }
      if (isOutside && options.mode === 'write')
        return fail(
          name,
          { kind: 'not written', reason: 'it lies outside of what was named, where a link leads' },
          totals,
        )
      return write(name, path, read, text, totals)
    },
    fail,
    /** A text that comes by standard input goes on as it is laid out. */
    runText(name, text, totals) {
      const found = configFor(name, totals)
      if (!('config' in found)) return fail(name, { kind: 'not checked', reason: found.reason }, totals)
      const next = layOut(name, text, found.config, totals)
      if (next === text) totals.files++
      if (options.mode === 'write') return next === text ? next : changed(totals, next)
      return next === text ? '' : changed(totals, `${name}\n`)
    },
  }
}

const COPIES = 'copies of what was sent stay as they are; --profile draft lays out what is named all the same'

function changed(totals: Totals, output: string): string {
  totals.files++
  totals.fixed++
  return output
}
