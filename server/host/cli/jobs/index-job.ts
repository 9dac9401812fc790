import { statSync } from 'node:fs'
import { type Recorded, recordOf } from '../../../language/collection/record/record-of.ts'
import { linesToRead, looksLikeACable } from '../../../language/detection/looks-like-a-cable.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { contentHash, type IndexedMessage, indexedMessage } from '../../collection/store/indexed-file.ts'
import { linesOf } from '../../collection/store/indexed-lines.ts'
import { decode } from '../inputs/decode.ts'
import { readBytes } from '../inputs/read-bytes.ts'
import { type GivenName, type Problem, problemText, systemReason } from '../results/file-result.ts'
import { addProblem, type Totals } from '../results/totals.ts'
import { collectionConfig } from './collection-config.ts'
import type { Job } from './job.ts'
import type { IndexOptions } from './job-options.ts'
import { countFindings, readText } from './reported.ts'

/** Makes of each file a line that an index is put together from: its records, their words, and how the file is told. */
export function indexJob(options: IndexOptions): Job {
  const vocabulary = defaultVocabulary()
  const configFor = collectionConfig({ config: undefined, profile: undefined, levels: [], baseline: false })

  const recorded = (name: string, text: string, totals: Totals): readonly Recorded[] => {
    const found = configFor(name, totals)
    return readText(name, text).map(({ message, line }) =>
      recordOf(message, line, 'config' in found ? countFindings(message, found.config) : {}, vocabulary),
    )
  }
  const messagesOf = (path: string, text: string, totals: Totals): readonly IndexedMessage[] =>
    recorded(path, text, totals).map(({ record, words }) => indexedMessage(record, words))
  const fail = (name: string, problem: Problem, totals: Totals, givenName: GivenName = name): string => {
    totals.files++
    addProblem(totals, { name, ...problem })
    return `${JSON.stringify({ name: givenName, problem: problemText(problem) })}\n`
  }
  return {
    separator: '',
    encoding: 'utf8',
    run({ name, path }, totals) {
      try {
        const { size, mtimeMs, ctimeMs, ino } = statSync(path)
        const bytes = readBytes(path)
        const hash = contentHash(bytes)
        const decoded = decode(bytes)
        if (!decoded && !options.byEvidence) return fail(name, { kind: 'not read', reason: 'a binary file' }, totals)
        totals.files++
        // What is no cable is remembered as such, and not read again until it changes.
        const isCable = decoded !== undefined && (!options.byEvidence || isOne(name, decoded.text))
        const messages = isCable ? messagesOf(path, decoded.text, totals) : []
        return linesOf({ name, size, modified: mtimeMs, changed: ctimeMs, inode: ino, hash, messages })
      } catch (error) {
        return fail(name, { kind: 'not read', reason: systemReason(error) }, totals)
      }
    },
    runText(name, text, totals, givenName = name) {
      totals.files++
      const all = recorded(name, text, totals)
      const records = all.map(({ record }) => record)
      return `${JSON.stringify({ name: givenName, records, words: all.map(({ words }) => words) })}\n`
    },
    fail,
  }
}

/** By its name, or recognisably. */
function isOne(name: string, text: string): boolean {
  if (/\.(?:cable|telegram)$/i.test(name)) return true
  return looksLikeACable(text.slice(0, linesToRead * 1_000).split(/\r\n|\r|\n/, linesToRead))
}
