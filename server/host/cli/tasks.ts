import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { decode } from './decode.ts'
import { Failure } from './failure.ts'
import { type BadInput, inputsOf, namesFrom } from './inputs.ts'
import type { Task } from './pool.ts'

export interface TaskOptions {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly filesFrom?: string
  readonly ndjson?: boolean
}

/** What the words of a command name: files, one text on standard input (`-`), or many as NDJSON. */
export async function* tasksOf(paths: readonly string[], options: TaskOptions): AsyncGenerator<Task | BadInput> {
  if (options.ndjson) {
    yield* ndjsonTasks(process.stdin)
    return
  }
  if (options.filesFrom !== undefined) yield* inputsOf(namesFrom(options.filesFrom), options)
  for (const path of paths) {
    if (path === '-') yield await stdinTask()
    else yield* inputsOf([path], options)
  }
}

/** A command without any source is a mistake: it would wait for a terminal. */
export function requireSource(paths: readonly string[], options: TaskOptions): void {
  if (paths.length === 0 && options.filesFrom === undefined && !options.ndjson) {
    throw new Failure('name a file, a folder or a glob, or - for standard input')
  }
}

async function stdinTask(): Promise<Task | BadInput> {
  const decoded = decode(await buffer(process.stdin))
  return decoded ? { name: '-', text: decoded.text } : { name: '-', problem: 'standard input is binary' }
}

async function* ndjsonTasks(input: Readable): AsyncGenerator<Task | BadInput> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const task = readTask(line)
    yield task ?? { name: `line ${number}`, unreadable: 'is no object with a text' }
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
