import type { Diagnostic } from 'vscode-languageserver-types'
import { touches } from './touches.ts'

/**
 * Whether the client asks about a finding. One that asks about none wants all: not every client says what it
 * shows. Text may have moved since, so that rule and overlap decide, not the range to the character.
 */
export function isAskedFor(found: Diagnostic, asked: readonly Diagnostic[] | undefined): boolean {
  if (!asked || asked.length === 0) return true
  return asked.some(
    ({ code, source, range }) =>
      code === found.code && (source ?? found.source) === found.source && touches(range, found.range),
  )
}
