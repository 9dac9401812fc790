/**
 * The ghost behind the cursor: text that can only be this. Where anything else could stand, there is none.
 * Lists of what may stand at a place are completion's.
 */

import type { Position } from 'vscode-languageserver-types'
import type { Message } from '../../model/message/message.ts'
import type { Reference } from '../../model/message/reference.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { CableDocument } from '../../syntax/document/document.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { julianOf, serialOf } from '../composing/composed.ts'
import { namedLabels } from '../composing/named-labels.ts'
import { nextLabel } from '../composing/next-label.ts'
import { openBlocks } from '../composing/open-blocks.ts'
import { type Place, placeAt } from '../places/place.ts'

/** What follows the cursor for certain: text to be put in the place of the columns from `start` to the cursor. */
export interface Ghost {
  readonly text: string
  readonly start: number
}

/** The same for a position of a document. */
export function ghost(document: CableDocument, position: Position, vocabulary: Vocabulary): Ghost | undefined {
  const place = placeAt(document, position, vocabulary)
  return place && ghostAt(place)
}

/** Only at the end of a line, and only text that goes on with what stands there. */
export function ghostAt(place: Place): Ghost | undefined {
  const { text, character } = place
  if (text.text.slice(character).trim() !== '') return undefined
  const before = text.text.slice(0, character)
  for (const read of GHOSTS) {
    const ghost = read(place, before)
    if (ghost)
      return ghost.text.startsWith(before.slice(ghost.start)) && ghost.text.length > before.length - ghost.start
        ? ghost
        : undefined
  }
  return undefined
}

const GHOSTS: readonly ((place: Place, before: string) => Ghost | undefined)[] = [
  julian,
  serial,
  validation,
  end,
  label,
]

/** `DE RUEHBK #0123 ` → the date-time group as a stamp. */
function julian({ message, bodyIndex }: Place, before: string): Ghost | undefined {
  const found = bodyIndex >= 0 ? null : /^\s*DE [A-Z]{4,8} #\d{1,5}(?:\/\d{1,2})? (\d*)$/.exec(before)
  const text = found && julianOf(message)
  return text ? { text, start: before.length - (found[1]?.length ?? 0) } : undefined
}

/** `DE RUEHBK #` → the last four digits of the number; not where sections could be counted behind it. */
function serial({ message, bodyIndex }: Place, before: string): Ghost | undefined {
  const found = bodyIndex >= 0 ? null : /^\s*DE [A-Z]{4,8} #(\d{0,3})$/.exec(before)
  const text = found && !message.classification?.section ? serialOf(message) : undefined
  return found && text ? { text, start: before.length - (found[1]?.length ?? 0) } : undefined
}

/** `#` below the BT that ends the text → the four digits of the station line again. */
function validation({ message, line }: Place, before: string): Ghost | undefined {
  const found = /^#(\d{0,3})$/.exec(before)
  const text = found && message.station?.serial?.text
  if (!found || !text || !/^\d{4}$/.test(text) || message.readdressed) return undefined
  // The first line of a text may begin so as well.
  const isBelowBreak = message.ending.separations.some((each) => each.line === line - 1)
  return isBelowBreak && message.body.lines.some((own) => own >= 0 && own < line - 1)
    ? { text, start: before.length - (found[1]?.length ?? 0) }
    : undefined
}

/** `END ` where one thing alone is open, in the letters in which it is begun. */
function end({ message, line, bodyIndex }: Place, before: string): Ghost | undefined {
  const found = bodyIndex < 0 ? null : /(?:^\s*|[.!?")] )((END|End) ([A-Za-z ]*))$/.exec(before)
  if (!found || lineText(message.slice, line + 1).trim() !== '') return undefined
  const open = openBlocks(message, line).filter(
    ({ explicit, name }) => explicit || name === 'SUMMARY' || name === 'COMMENT',
  )
  const names = new Set(open.map(({ name }) => name))
  const [name] = names
  if (names.size !== 1 || name === undefined) return undefined
  const [, whole = '', word = '', begun = ''] = found
  return { text: `${word} ${word === 'END' ? name : inLetters(name, begun)}.`, start: before.length - whole.length }
}

/** `Summary`; in small letters where it is begun so. */
function inLetters(name: string, begun: string): string {
  const small = name.toLowerCase()
  return /^[a-z]/.test(begun) ? small : small.charAt(0).toUpperCase() + small.slice(1)
}

/**
 * A line of blanks as far as the labels above, below the last of them, which is whole and not alone: nothing of it can go
 * on here, and one label wants a second.
 */
function label({ message, line, block }: Place, before: string): Ghost | undefined {
  if ((block.kind !== 'references' && block.kind !== 'label') || before.trim() !== '') return undefined
  const next = nextLabel(message, line)
  if (!next || next.column === 0 || before.length !== next.column) return undefined
  const { references, labels } = message.references ?? { references: [], labels: [] }
  const last = references.at(-1)
  if (last?.endLine !== line - 1 || !isWhole(lineText(message.slice, line - 1), last)) return undefined
  if (labels.length > 1 && !isWanted(message, next.text)) return undefined
  const mark = lineText(message.slice, next.line).charAt(labels.at(-1)?.end ?? 0)
  return labels.every((each) => each.line < line) && (mark === '.' || mark === ')')
    ? { text: `${next.text}${mark} `, start: next.column }
    : undefined
}

/** The line ends in its number, or in what is said of it between parentheses. */
function isWhole(line: string, { number, kind }: Reference): boolean {
  return (number !== undefined || kind === 'date-time-group') && /(?:\d|\([A-Z]{2,20}\))\s*$/.test(line)
}

/** A text that names labels and not this one has all its references. */
function isWanted(message: Message, next: string): boolean {
  const named = new Set(namedLabels(message))
  return named.size === 0 || named.has(next)
}
