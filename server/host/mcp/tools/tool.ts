/**
 * The tools that an assistant can call, a file each, and what they have in common.
 * Nothing of the protocol's framing.
 */

import type { Root } from '../roots.ts'

export interface ToolContext {
  readonly roots: readonly Root[]
  readonly allowWrites: boolean
}

/** JSON Schema, as much of it as the tools use; see `arguments.ts`. */
export interface Property {
  readonly type: 'string' | 'integer' | 'boolean'
  readonly description?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
}

export type Arguments = Readonly<Record<string, string | number | boolean | undefined>>

export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly properties: Readonly<Record<string, Property>>
  readonly required?: readonly string[]
  /** False for one that can change a file. */
  readonly readOnly: boolean
  run(arguments_: Arguments, context: ToolContext): Promise<ToolAnswer>
}

export interface ToolAnswer {
  /** In our words: what was done, and why an answer is empty. No word of a cable. */
  readonly said: string
  /** Values; those that come from a cable stand in `cable` and `cable_text`, their unseen signs by number. */
  readonly data?: Readonly<Record<string, unknown>>
  /** Text of a cable, to be shown in a fence. */
  readonly quoted?: string
  /** True where the tool could not do what it was asked. */
  readonly isRefusal?: true
}

export function refusal(said: string): ToolAnswer {
  return { said, isRefusal: true }
}

/** `1 file`, `2 files`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
