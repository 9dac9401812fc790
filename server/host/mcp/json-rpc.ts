import type { Readable } from 'node:stream'

/** A request, or a notification where there is no id. */
export interface Message {
  readonly id?: string | number
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

export interface RpcFailure {
  readonly code: number
  readonly message: string
}

/** Codes of JSON-RPC 2.0. */
export const RPC = { noJson: -32700, noRequest: -32600, noMethod: -32601, badParams: -32602 } as const

export function failure(code: number, message: string): RpcFailure {
  return { code, message }
}

/** Characters of the longest line that is taken; a text may be handed over in one. */
const LONGEST = 16 * 1024 * 1024

/** What comes in, one message a line, several in a list one after the other. Answers of the client are passed over. */
export async function* messagesOf(input: Readable): AsyncGenerator<Message | { readonly mistake: RpcFailure }> {
  for await (const line of linesOf(input)) {
    if (line === undefined) yield { mistake: failure(RPC.noRequest, `A line has more than ${LONGEST} characters`) }
    else if (line.trim() !== '') yield* messagesIn(line)
  }
}

function* messagesIn(line: string): Generator<Message | { readonly mistake: RpcFailure }> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    yield { mistake: failure(RPC.noJson, 'A line is no JSON') }
    return
  }
  const all = Array.isArray(value) ? value : [value]
  if (all.length === 0) yield { mistake: failure(RPC.noRequest, 'An empty list') }
  for (const each of all) {
    const message = asMessage(each)
    if (message) yield message
  }
}

/** Undefined for an answer, since nothing is asked of the client. */
function asMessage(value: unknown): Message | { readonly mistake: RpcFailure } | undefined {
  if (!isRecord(value)) return { mistake: failure(RPC.noRequest, 'A message is an object') }
  const { id, method, params } = value
  if (method === undefined && ('result' in value || 'error' in value)) return undefined
  if (typeof method !== 'string') return { mistake: failure(RPC.noRequest, 'A message has a method') }
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    return { mistake: failure(RPC.noRequest, 'An id is a string or a number') }
  return { ...(id === undefined ? {} : { id }), method, params: isRecord(params) ? params : {} }
}

/** Lines without their ends; undefined for one that is too long, whatever there is of it. */
async function* linesOf(input: Readable): AsyncGenerator<string | undefined> {
  let rest = ''
  let isTooLong = false
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      yield isTooLong ? undefined : line
      isTooLong = false
    }
    if (rest.length > LONGEST) {
      isTooLong = true
      rest = ''
    }
  }
  if (rest !== '' || isTooLong) yield isTooLong ? undefined : rest
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
