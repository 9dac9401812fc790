import type { Line } from '../../../syntax/lines/line.ts'
import { answers, ownCopy } from '../../../text/answers.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'

/** A field as it is read from its lines, the first of which is line 0. */
type Read<T> = (lines: readonly Line[], argument: string, vocabulary: Vocabulary) => T

/** What was read, and the same further down where it was asked for: heads of a post have a few lengths. */
interface Known<T> {
  readonly field: T
  readonly moved: Map<number, T>
}

/** Reads a field whose first line is `line`. */
type Reader<T> = (lines: readonly Line[], line: number, argument: string, vocabulary: Vocabulary) => T

/**
 * The same reader, which knows what it read last: in a collection the same people classify, and the same TAGS come
 * again. Lines that are alike have the same field; only its place differs.
 * `read` must give plain data in which all that counts lines is called `line` or `endLine`.
 */
export function knowing<T>(read: Read<T>): Reader<T> {
  const memories = new WeakMap<Vocabulary, (lines: readonly Line[], argument: string) => Known<T>>()
  return (lines, line, argument, vocabulary) => {
    let memory = memories.get(vocabulary)
    if (!memory) {
      memory = memoryOf(read, vocabulary)
      memories.set(vocabulary, memory)
    }
    return at(memory(lines, argument), line)
  }
}

function memoryOf<T>(read: Read<T>, vocabulary: Vocabulary): (lines: readonly Line[], argument: string) => Known<T> {
  let asked: { readonly lines: readonly Line[]; readonly argument: string } = { lines: [], argument: '' }
  const known = answers(
    MOST,
    (): Known<T> => ({
      field: read(asked.lines.map(withOwnText), asked.argument, vocabulary),
      moved: new Map(),
    }),
  )
  return (lines, argument) => {
    asked = { lines, argument }
    // All that a reader sees of a line; of a field that shares its line with another, that is not all of the line.
    let text = argument
    for (const { text: whole, plain, indent, kind } of lines) text += `\n${kind} ${indent} ${plain}\n${whole}`
    return known(text)
  }
}

const MOST = 300

function at<T>({ field, moved }: Known<T>, line: number): T {
  if (line === 0) return field
  const known = moved.get(line)
  if (known !== undefined) return known
  if (moved.size >= MOST_PLACES) moved.clear()
  const value = movedDown(field, line)
  moved.set(line, value)
  return value
}

const MOST_PLACES = 4

/** What is read from it then holds none of the text of its document. */
function withOwnText(line: Line): Line {
  const text = ownCopy(line.text)
  return { ...line, text, plain: line.plain === line.text ? text : ownCopy(line.plain) }
}

/** The value as if its first line were `by` lines further down. What was one object in it is one again. */
function movedDown<T>(value: T, by: number, moved = new Map<unknown, unknown>()): T {
  if (by === 0 || typeof value !== 'object' || value === null) return value
  const known = moved.get(value)
  if (known) return known as T
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
  moved.set(value, copy)
  for (const key in copy) {
    const item = copy[key]
    if (typeof item === 'object') copy[key] = movedDown(item, by, moved)
    else if (key === 'line' || key === 'endLine') copy[key] = (item as number) + by
  }
  return copy as T
}
