import { oneLine } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { behind, oneEdit } from '../support/edits/one-edit.ts'
import { exampleMessage } from '../support/examples/example-message.ts'
import { lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'set-unclosed',
  title: 'Set without its two slants',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'information' },
  fix: 'ask',
  layouts: ['military'],
  docs: {
    what: 'A set of the message text format does not end with two slants: it has one, or none.',
    why: 'The two slants tell a reading program where the set is over. Without them the next set, or the text, is taken for a part of it.',
    source:
      'Message text format (MIL-STD-6040, ADatP-3): a set ends with the end-of-set marker //. About one in eight public NAVADMIN messages lacks one, narratives most.',
    bad: [
      {
        text: exampleMessage({
          references: ['REF/A/DOC/OPNAV/24JAN2004/', 'REF/B/MSG/COMFLEET STRELSAU/N1/121637ZNOV08//'],
        }),
        fixed: exampleMessage(),
      },
      {
        text: exampleMessage({ narrative: 'NARR/REF A IS OPNAVINST 1300.99, LANTERNS.  REF B IS NAVADMIN 254/08.' }),
        fixed: exampleMessage(),
      },
    ],
    good: [{ text: exampleMessage() }],
    fix: 'Writes the slants that are missing behind the last word of the set.',
  },
  check({ sets: { sets }, slice }, report) {
    for (const { name, id, span, closed, text } of sets) {
      if (closed === 'closed' || text === '' || OF_THE_TEXT.has(name)) continue
      const missing = closed === 'half' ? '/' : '//'
      const before = lineText(slice, span.endLine).slice(0, span.end - (closed === 'half' ? 1 : 0))
      const start = Math.max(before.lastIndexOf(' '), before.lastIndexOf('/')) + 1
      report({
        span: oneLine(span.endLine, Math.min(start, span.end - 1), span.end),
        message: `The set ${name} is not closed: expected ${closed === 'half' ? 'a second slant' : 'two slants'} after its last word`,
        related: [{ span: id, message: 'Where the set begins' }],
        ...oneEdit(`Close the set with ${missing}`, behind(span), missing),
      })
    }
  },
})

/** Closed at the end of the message. */
const OF_THE_TEXT: ReadonlySet<string> = new Set(['RMKS', 'GENTEXT'])
