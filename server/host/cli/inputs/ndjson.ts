import type { GivenName } from '../results/file-result.ts'
import type { Task } from './task.ts'

/**
 * The text of a line `{"name": ..., "text": ...}`, or the answer that there is none. A name of any type is
 * given back as it came; a line without one is called by its number.
 */
export function readNdjsonLine(line: string, number: number): Task {
  const value = parse(line)
  const isObject = typeof value === 'object' && value !== null
  const givenName = isObject && 'name' in value ? (value.name as GivenName) : `line ${number}`
  const name = typeof givenName === 'string' ? givenName : JSON.stringify(givenName)
  if (isObject && 'text' in value && typeof value.text === 'string') return { name, givenName, text: value.text }
  const reason = isObject ? 'no text in the object' : 'no JSON object'
  return { name, givenName, problem: { kind: 'not read', reason } }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
