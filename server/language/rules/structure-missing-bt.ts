import type { Message } from '../model/message.ts'
import type { Part, Span } from '../model/span.ts'
import { defineRule } from './rule.ts'
import { transmittedCable } from './support/example-cable.ts'
import { lastTextSpan } from './support/last-text.ts'
import { beforeLine, behind, firstLineOf, oneEdit } from './support/one-edit.ts'

export default defineRule({
  id: 'structure-missing-bt',
  title: 'BT missing',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'hint' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The separation prosign BT is missing before the text, behind it, or in both places.',
    why: 'BT tells where the text of a transmitted message begins and ends.',
    source: 'ACP 127, FL11 and FL13. Release copies never have it, so in archival copies it is no more than a hint.',
    bad: [
      {
        text: transmittedCable({ ending: ['#0123', '', 'NNNN'] }),
        fixed: transmittedCable({ ending: ['#0123', '', 'NNNN'], signature: 'RASSENDYLL\nBT' }),
      },
      { text: transmittedCable({ to: ['TO RUEHC/SECSTATE WASHDC PRIORITY'] }) },
    ],
    good: [{ text: transmittedCable() }],
    fix: 'Puts BT on a line of its own where it is missing.',
  },
  check(message, report, { profile }) {
    const { separations, validation, endOfMessage } = message.ending
    const text = message.classification?.span ?? message.order?.span
    const last = lastTextSpan(message)
    if (!text || !last) return
    const before = separations.some(({ line }) => line < text.line)
    const after = separations.some(({ line }) => line > text.line)
    if (before && after) return
    // A copy without any line of the ending lacks them all alike: one hint, at the end.
    if (!before && !after && profile !== 'transmitted') {
      report({
        span: last,
        message: 'BT is missing before and behind the text',
        ...oneEdit('Put BT behind the text', behind(last), '\nBT'),
      })
      return
    }
    if (!after) {
      const place: Span | Part = validation ?? endOfMessage ?? last
      report({
        span: place,
        message: 'BT is missing behind the text',
        ...oneEdit('Put BT behind the text', behind(last), '\nBT'),
      })
    }
    if (!before && hasAddresses(message)) {
      report({
        span: firstLineOf(text),
        message: 'BT is missing before the text',
        ...oneEdit('Put BT before the text', beforeLine(text.line), 'BT\n'),
      })
    }
  },
})

function hasAddresses({ toList, infoList }: Message): boolean {
  return toList !== undefined || infoList !== undefined
}
