import type { Message } from '../../../model/message/message.ts'
import { type Part, partOf } from '../../../model/message/span.ts'
import { editDistance } from '../../../text/edit-distance.ts'
import { lineText } from './head-lines.ts'

interface MisspeltSet {
  readonly id: Part
  /** The identifier that it is one slip away from. */
  readonly meant: string
}

/** Sets between the first one and the text whose identifiers are misspelt: `NAAR/`, `REFF/A/…`. */
export function misspeltSets(message: Message): MisspeltSet[] {
  return unknownIds(message).flatMap((id) => {
    const meant = meantBy(id.text, IDS)
    // `REFA/DOC/…` lost its slant: it is no slip of the word.
    const isLabelled = LABELLED.test(lineText(message.slice, id.line).slice(id.end))
    return meant && (meant !== 'REF' || isLabelled) ? [{ id, meant }] : []
  })
}

/** The labels of references whose sets are misspelt, `REFF/A/…`; they are none of the list that is read. */
export function misspeltReferences(message: Message): string[] {
  return misspeltSets(message).flatMap(({ id, meant }) =>
    meant === 'REF' ? [lineText(message.slice, id.line).charAt(id.end + 1)] : [],
  )
}

const LABELLED = /^\/[A-Z]\//

/** The known word that a text is one slip away from; undefined where it is one itself, or near none. */
export function meantBy(text: string, known: readonly string[]): string | undefined {
  if (known.includes(text)) return undefined
  return known.find((word) => editDistance(text, word, 2) === 1) ?? swapped(text, known)
}

const IDS = ['MSGID', 'SUBJ', 'REF', 'AMPN', 'NARR', 'RMKS', 'GENTEXT', 'PERID', 'AKNLDG']

/** Two letters that changed places are one slip as well. */
function swapped(text: string, known: readonly string[]): string | undefined {
  const slips = Array.from(text, (_, at) => text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2))
  return known.find((word) => slips.includes(word))
}

/** Words with a slant that begin a line between the first set and the text, and are no sets. */
function unknownIds({ sets: { sets, opening }, slice, body }: Message): Part[] {
  const first = sets[0]?.span.line
  if (first === undefined) return []
  const last = Math.min(opening?.line ?? (body.lines[0] ?? 0) + FEW, slice.lineCount - 1)
  const found: Part[] = []
  for (let line = Math.max(0, first - FEW); line <= last; line++) {
    const match = UNKNOWN.exec(lineText(slice, line))
    if (match) found.push(partOf(match[0], line, 0, match[0].length - 1))
  }
  return found
}

const UNKNOWN = /^[A-Z]{4,8}\//
const FEW = 8
