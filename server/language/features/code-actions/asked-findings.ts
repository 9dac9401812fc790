import type { Diagnostic, Range } from 'vscode-languageserver-types'
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

/**
 * Whether a finding is meant by a place in the text: it touches it, or it stands in its lines and the client hands
 * it over. Editors that work by lines send all findings of a line and where the cursor is (observed in Neovim).
 */
export function isMeant(found: Diagnostic, range: Range, asked: readonly Diagnostic[] | undefined): boolean {
  if (!isAskedFor(found, asked)) return false
  return touches(found.range, range) || (asked !== undefined && asked.length > 0 && sharesLine(found.range, range))
}

/** Whether two ranges have a line in common. */
export function sharesLine(one: Range, other: Range): boolean {
  return one.start.line <= other.end.line && other.start.line <= one.end.line
}
