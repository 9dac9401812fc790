import type { Message } from '../../model/message/message.ts'
import { type Part, partOf } from '../../model/message/span.ts'
import { editDistance } from '../../text/edit-distance.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleMessage } from '../support/examples/example-message.ts'
import { lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'set-misspelt',
  title: 'Set or message type misspelt',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  layouts: ['military'],
  docs: {
    what: 'The identifier of a set, or the type of message that MSGID gives, is one slip away from a known one.',
    why: 'Programs route and file a message by these words: under another name the set is not read.',
    source: 'Message text format (MIL-STD-6040): set identifiers and message types are fixed words.',
    bad: [
      { text: exampleMessage({ messageId: 'MSGID/GENDAMIN/COMFLEET STRELSAU/N1/AUG//' }), fixed: exampleMessage() },
      {
        text: exampleMessage({ narrative: 'NAAR/REF A IS OPNAVINST 1300.99, LANTERNS.  REF B IS NAVADMIN 254/08.//' }),
        fixed: exampleMessage(),
      },
    ],
    good: [{ text: exampleMessage() }],
    fix: 'Writes the known word.',
  },
  check(message, report) {
    const type = message.sets.sets.find(({ name }) => name === 'MSGID')?.fields[0]
    const tell = (part: Part, known: readonly string[], what: string): void => {
      const meant =
        known.find((word) => word !== part.text && editDistance(part.text, word, 2) === 1) ?? swapped(part.text, known)
      if (!meant || known.includes(part.text)) return
      report({
        span: part,
        message: `${part.text} is not a known ${what}: ${meant} is meant`,
        ...oneEdit(`Write ${meant}`, part, meant),
      })
    }
    if (type) tell(type, TYPES, 'type of message')
    for (const id of unknownIds(message)) tell(id, IDS, 'set')
  },
})

const TYPES = ['GENADMIN', 'NAVADMIN', 'OPREP', 'SITREP', 'ORDER', 'OPORD', 'FRAGO', 'CASREP', 'LOGREQ', 'MOVREP']
const IDS = ['MSGID', 'SUBJ', 'AMPN', 'NARR', 'RMKS', 'GENTEXT', 'PERID', 'AKNLDG']

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
