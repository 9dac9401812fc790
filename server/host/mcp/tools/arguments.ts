import { isRecord } from '../json-rpc.ts'
import type { Arguments, Property, Tool } from './tool.ts'

/** The arguments as the schema of a tool wants them, or in a sentence what is wrong with them. */
export function argumentsFor({ name, properties, required = [] }: Tool, given: unknown): Arguments | string {
  const values = given ?? {}
  if (!isRecord(values)) return `The arguments of ${name} are an object`
  for (const key of required) if (values[key] === undefined) return `${name} needs ${key}`
  for (const [key, value] of Object.entries(values)) {
    const property = properties[key]
    if (!property) return `${name} has no argument ${key}: it takes ${Object.keys(properties).join(', ')}`
    const wanted = mistake(property, value)
    if (wanted !== undefined) return `${key} of ${name} is ${wanted}`
  }
  return values as Arguments
}

/** What a value would have to be; undefined where it is. */
function mistake({ type, enum: choices, minimum, maximum }: Property, value: unknown): string | undefined {
  if (type === 'integer') {
    const isSound = Number.isInteger(value) && Number(value) >= (minimum ?? 0) && Number(value) <= (maximum ?? Infinity)
    return isSound ? undefined : `a whole number from ${minimum ?? 0}${maximum === undefined ? '' : ` to ${maximum}`}`
  }
  if (typeof value !== type) return type === 'string' ? 'a text' : 'true or false'
  return choices && !choices.includes(String(value)) ? `one of ${choices.join(', ')}` : undefined
}
