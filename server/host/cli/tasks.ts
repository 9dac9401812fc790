import { type FileHandle, open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { decode } from './decode.ts'
import { Failure } from './failure.ts'
import type { Unread } from './file-result.ts'
import { findInputs, type Input } from './inputs.ts'

/** Something to do: a file, a text at hand (from standard input), or an answer that says why there is none. */
export type Task =
  | Input
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly unreadable: string }

export interface TaskOptions {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly filesFrom?: string
  readonly ndjson?: boolean
}

/** What the words of a command name: files, one text on standard input (`-`), or many as NDJSON. */
export async function* tasksOf(paths: readonly string[], options: TaskOptions): AsyncGenerator<Task | Unread> {
  if (options.ndjson) {
    yield* ndjsonTasks(process.stdin)
    return
  }
  const inputsOf = findInputs(options)
  if (options.filesFrom !== undefined) {
    const input = options.filesFrom === '-' ? process.stdin : (await namesFile(options.filesFrom)).createReadStream()
    for await (const name of linesOf(input)) if (name !== '') yield* inputsOf(name)
  }
  for (const path of paths) {
    if (path === '-') yield await stdinTask()
    else yield* inputsOf(path)
  }
}

/** A command without any source is a mistake: it would wait for a terminal. */
export function requireSource(paths: readonly string[], options: TaskOptions): void {
  if (paths.length === 0 && options.filesFrom === undefined && !options.ndjson)
    throw new Failure('name a file, a folder or a glob, or - for standard input')
  if (options.ndjson && (options.filesFrom !== undefined || paths.some((path) => path !== '-')))
    throw new Failure('--ndjson takes all texts from standard input: name no files beside it')
}

/** True where standard input is read: it has to be let go of when a run ends early. */
export function readsStdin(paths: readonly string[], options: TaskOptions): boolean {
  return options.ndjson === true || options.filesFrom === '-' || paths.includes('-')
}

function linesOf(input: Readable): AsyncIterable<string> {
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}

async function namesFile(path: string): Promise<FileHandle> {
  try {
    return await open(path)
  } catch (error) {
    throw new Failure(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
}

async function stdinTask(): Promise<Task | Unread> {
  const decoded = decode(await buffer(process.stdin))
  return decoded ? { name: '-', text: decoded.text } : { name: '-', problem: 'standard input is binary' }
}

async function* ndjsonTasks(input: Readable): AsyncGenerator<Task> {
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    yield readTask(line) ?? { name: `line ${number}`, unreadable: 'is no object with a text' }
  }
}

function readTask(line: string): Task | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
      return undefined
    return { name: 'name' in value ? String(value.name) : '', text: value.text }
  } catch {
    return undefined
  }
}
