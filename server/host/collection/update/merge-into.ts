import type { CableRecord } from '../../../language/collection/record/cable-record.ts'
import { recordOfJson } from '../../../language/collection/record/record-of.ts'
import type { JsonMessage } from '../../../language/features/message-json/json-message.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { contentHash, type IndexedFile, indexedMessage } from '../store/indexed-file.ts'
import type { Store } from '../store/store.ts'

/** A line that `cable parse` wrote, with `--index` or without. */
interface ParsedLine {
  readonly name: unknown
  readonly problem?: string
  readonly messages?: readonly JsonMessage[]
  readonly records?: readonly CableRecord[]
  readonly words?: readonly string[]
  readonly size?: number
  readonly modified?: number
  readonly changed?: number
  readonly inode?: number
  readonly hash?: string
}

export interface MergeOptions {
  /** Told the number, from 1, of a line that no run wrote whole; the others are taken. */
  readonly onBadLine?: (line: number) => void
  /** Told a line that gives other texts to a name that was taken before; it counts, and the one before does not. */
  readonly onOther?: (line: number, name: string) => void
  /** Names that were taken, and their texts in short: one for all that is put together. */
  readonly taken?: Map<string, string>
}

/** Takes what other runs, on whatever machine, made of files. Gives how many files those are. */
export async function mergeInto(
  store: Store,
  lines: AsyncIterable<string>,
  { onBadLine, onOther, taken = new Map() }: MergeOptions = {},
): Promise<number> {
  let files = 0
  let at = 0
  let waiting: IndexedFile[] = []
  const keep = (): void => {
    store.put(waiting)
    waiting = []
  }
  const enter = (file: IndexedFile): void => {
    const texts = contentHash(Buffer.from(file.messages.map(({ words }) => words).join('\n')))
    const before = taken.get(file.name)
    if (before === undefined) files++
    else if (before !== texts) onOther?.(at, file.name)
    taken.set(file.name, texts)
    waiting.push(file)
  }
  for await (const line of lines) {
    at++
    if (line.trim() === '') continue
    const file = fileIn(line)
    if (file === undefined) onBadLine?.(at)
    else if (file !== 'problem') enter(file)
    if (waiting.length >= 200) keep()
  }
  keep()
  return files
}

/** Undefined for what is none; `problem` for a file of which a run said that it could not be read. */
function fileIn(line: string): IndexedFile | 'problem' | undefined {
  try {
    const parsed: ParsedLine = JSON.parse(line)
    if (parsed.problem !== undefined) return 'problem'
    return isWhole(parsed) ? fileOf(parsed) : undefined
  } catch {
    // A machine was stopped while it wrote: half a line is no JSON, or none of this shape.
    return undefined
  }
}

function isWhole({ name, messages, records, words }: ParsedLine): boolean {
  if (name === undefined || name === null) return false
  if (!Array.isArray(records) || !Array.isArray(words)) return Array.isArray(messages)
  return records.length === words.length && records.every((record) => Array.isArray(record.citations))
}

function fileOf({ name, messages = [], records, words, ...stamp }: ParsedLine): IndexedFile {
  const { size = 0, modified = 0, changed = 0, inode = 0, hash = '' } = stamp
  const path = typeof name === 'string' ? name : JSON.stringify(name)
  const recorded =
    records && words
      ? records.map((record, index) => ({ record, words: words[index] ?? '' }))
      : messages.map((message) => recordOfJson(message, defaultVocabulary()))
  return {
    name: path,
    size,
    modified,
    changed,
    inode,
    hash,
    messages: recorded.map((each) => indexedMessage(each.record, each.words)),
  }
}
