import type { Part } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleMessage } from '../support/examples/example-message.ts'
import { meantBy, misspeltSets } from '../support/lines/misspelt-set.ts'

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
    const tell = (part: Part, meant: string, what: string): void =>
      report({
        span: part,
        message: `${part.text} is not a known ${what}: ${meant} is meant`,
        ...oneEdit(`Write ${meant}`, part, meant),
      })
    const meant = type && meantBy(type.text, TYPES)
    if (meant) tell(type, meant, 'type of message')
    for (const { id, meant } of misspeltSets(message)) tell(id, meant, 'set')
  },
})

const TYPES = ['GENADMIN', 'NAVADMIN', 'OPREP', 'SITREP', 'ORDER', 'OPORD', 'FRAGO', 'CASREP', 'LOGREQ', 'MOVREP']
