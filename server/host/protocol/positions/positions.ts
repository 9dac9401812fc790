/**
 * Columns as the client counts them: in UTF-16 units, as the core does, in bytes of UTF-8 or in characters.
 * The only place that knows of it; behind it every column counts UTF-16 units.
 */

import type { PositionEncodingKind } from 'vscode-languageserver'
import { type CableDocument, lineAt } from '../../../language/syntax/document/document.ts'
import { type Columns, columnsOf } from './columns.ts'

/** Moves the places in what comes from a client and goes to it. */
export interface Positions {
  readonly encoding: PositionEncodingKind
  /**
   * The value with all places in a text as the core counts them. Values of any shape are taken; a column behind the
   * end of its line stays as far behind it. The very same value where both count alike.
   */
  fromClient<T>(document: CableDocument, value: T): T
  /** The reverse. Places in other texts than the document are left as they are. */
  toClient<T>(document: CableDocument, value: T): T
  /** Tokens as the protocol packs them, five numbers each. */
  tokensToClient(document: CableDocument, data: readonly number[]): readonly number[]
}

/** The first of the client's ways to count that is known here: their order is its preference. UTF-16 if it says none. */
export function positionEncoding(wanted: readonly string[] | undefined): PositionEncodingKind {
  return wanted?.find((each) => each === 'utf-16' || each in columnsOf) ?? 'utf-16'
}

export function createPositions(encoding: PositionEncodingKind): Positions {
  const columns = columnsOf[encoding]
  if (!columns) {
    return {
      encoding: 'utf-16',
      fromClient: (_, value) => value,
      toClient: (_, value) => value,
      tokensToClient: (_, data) => data,
    }
  }
  const moved = (document: CableDocument, move: Columns['toUnits']) => (line: number, character: number) => {
    const text = lineAt(document, line)?.text
    return text === undefined ? character : move(text, character)
  }
  return {
    encoding,
    fromClient: (document, value) => walk(value, document.uri, true, moved(document, columns.toUnits)),
    toClient: (document, value) => walk(value, document.uri, true, moved(document, columns.fromUnits)),
    tokensToClient: (document, data) => movedTokens(data, moved(document, columns.fromUnits)),
  }
}

type Move = (line: number, character: number) => number

/**
 * A copy of a value of the protocol with its places moved: positions wherever they stand, and the lines of folds.
 *
 * @param own whether places here are in the document, until something names another
 */
function walk<T>(value: T, uri: string, own: boolean, move: Move): T {
  if (Array.isArray(value)) return value.map((each) => walk(each, uri, own, move)) as T
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Readonly<Record<string, unknown>>
  const { line, character } = fields
  if (typeof line === 'number' && typeof character === 'number')
    return own ? { ...value, character: move(line, character) } : value
  const isHere = ownOf(fields, uri, own)
  return Object.fromEntries(
    Object.entries(fields).map(([key, each]) => {
      if (key === 'changes' && typeof each === 'object' && !Array.isArray(each)) return [key, byUri(each, uri, move)]
      if (FOLDED[key] !== undefined) return [key, folded(fields, key, isHere, move)]
      const here = key.startsWith('target') ? fields['targetUri'] === uri : isHere
      return [key, key === 'data' ? each : walk(each, uri, here, move)]
    }),
  ) as T
}

/** A place says of itself or by the text that it is of which document it is. */
function ownOf({ uri: named, textDocument }: Readonly<Record<string, unknown>>, uri: string, own: boolean): boolean {
  const other = named ?? (textDocument as { readonly uri?: unknown } | null | undefined)?.uri
  return typeof other === 'string' ? other === uri : own
}

/** Edits of a client without versions stand under the address of their text. */
function byUri(changes: object | null, uri: string, move: Move): unknown {
  return Object.fromEntries(
    Object.entries(changes ?? {}).map(([key, edits]) => [key, walk(edits, uri, key === uri, move)]),
  )
}

/** The columns of folds, each with the field that has its line. */
const FOLDED: Readonly<Record<string, string>> = { startCharacter: 'startLine', endCharacter: 'endLine' }

function folded(fields: Readonly<Record<string, unknown>>, key: string, own: boolean, move: Move): unknown {
  const [line, character] = [fields[FOLDED[key] ?? ''], fields[key]]
  return own && typeof line === 'number' && typeof character === 'number' ? move(line, character) : character
}

function movedTokens(data: readonly number[], move: Move): readonly number[] {
  const moved: number[] = []
  let [line, start, lastStart] = [0, 0, 0]
  for (let index = 0; index + 4 < data.length; index += 5) {
    const [down = 0, along = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5)
    line += down
    start = down > 0 ? along : start + along
    if (down > 0) lastStart = 0
    const from = move(line, start)
    moved.push(down, from - lastStart, move(line, start + length) - from, type, modifiers)
    lastStart = from
  }
  return moved
}
