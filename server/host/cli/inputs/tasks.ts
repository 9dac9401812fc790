/**
 * What the words of a command name: files and texts, in order, decoded.
 * What a text says is not asked here.
 */

import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Failure } from '../results/failure.ts'
import { systemReason } from '../results/file-result.ts'
import { decode } from './decode.ts'
import { findInputs } from './inputs.ts'
import { readNdjsonLine } from './ndjson.ts'
import type { BadName, Task } from './task.ts'

export interface TaskOptions {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly filesFrom?: string
  readonly ndjson?: boolean
}

/** What the words of a command name: files, one text on standard input (`-`), or many as NDJSON. */
export async function* tasksOf(paths: readonly string[], options: TaskOptions): AsyncGenerator<Task | BadName> {
  if (options.ndjson) {
    yield* ndjsonTasks(process.stdin)
    return
  }
  const inputsOf = findInputs(options, paths)
  if (options.filesFrom !== undefined)
    for await (const name of linesOfFile(options.filesFrom)) if (name !== '') yield* inputsOf(name)
  let isStdinRead = false
  for (const path of paths) {
    if (path !== '-') yield* inputsOf(path)
    else if (!isStdinRead) yield await stdinTask()
    isStdinRead ||= path === '-'
  }
}

/** A command without any source is a mistake: it would wait for a terminal. */
export function requireSource(paths: readonly string[], options: TaskOptions): void {
  if (paths.length === 0 && options.filesFrom === undefined && !options.ndjson)
    throw new Failure('name a file, a folder or a glob, or - for standard input')
  if (options.ndjson && (options.filesFrom !== undefined || paths.some((path) => path !== '-')))
    throw new Failure('--ndjson takes all texts from standard input: name no files beside it')
  if (options.filesFrom === '-' && paths.includes('-'))
    throw new Failure('standard input is either names or a text: leave out - or --files-from -')
}

/** True where standard input is read: it has to be let go of when a run ends early. */
export function readsStdin(paths: readonly string[], options: TaskOptions): boolean {
  return options.ndjson === true || options.filesFrom === '-' || paths.includes('-')
}

/** The lines of a file, or of standard input by the name of `-`. */
export async function* linesOfFile(file: string): AsyncGenerator<string> {
  try {
    const input = file === '-' ? process.stdin : (await open(file)).createReadStream()
    yield* linesOf(input)
  } catch (error) {
    throw new Failure(`${file}: not read: ${systemReason(error)}`)
  }
}

/**
 * Lines that end in a line feed, with or without a carriage return before it, and nothing else: the line
 * separators of Unicode, which an interface of `readline` ends a line at, may stand in a JSON string.
 */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const pieces: string[] = []
  let isFirst = true
  const take = (end: string): string => {
    const line = pieces.splice(0).join('') + end
    const from = isFirst && line.startsWith('\ufeff') ? 1 : 0
    isFirst = false
    return line.slice(from, line.endsWith('\r') ? -1 : undefined)
  }
  try {
    for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
      let start = 0
      for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
        yield take(chunk.slice(start, end))
        start = end + 1
      }
      pieces.push(chunk.slice(start))
    }
  } catch (error) {
    // Standard input that the end of a run let go of.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
    return
  }
  if (pieces.some((piece) => piece !== '')) yield take('')
}

async function stdinTask(): Promise<Task> {
  const decoded = decode(await buffer(process.stdin))
  return decoded
    ? { name: '-', text: decoded.text }
    : { name: '-', problem: { kind: 'not read', reason: 'a binary file' } }
}

async function* ndjsonTasks(input: Readable): AsyncGenerator<Task> {
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() !== '') yield readNdjsonLine(line, number)
  }
}
