import { visible } from './printable.ts'

/**
 * A line to whoever runs the command, beside its output. Names of files and what stands in a configuration come from
 * others: nothing in them begins a line of its own, which a pipeline would take for a command, or moves a cursor.
 */
export function tell(text: string): void {
  console.error(`cable: ${visible(text)}`)
}
