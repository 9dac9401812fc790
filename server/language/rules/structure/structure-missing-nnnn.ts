import type { Message } from '../../model/message/message.ts'
import { type Part, partOf } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { belowLine, oneEdit } from '../support/edits/one-edit.ts'
import { transmittedCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { lastTextSpan } from './last-text.ts'

export default defineRule({
  id: 'structure-missing-nnnn',
  title: 'NNNN missing',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'hint' },
  fix: 'ask',
  layouts: ['teleprinter', 'military'],
  docs: {
    what: 'The message does not end with NNNN.',
    why: 'NNNN is the end of a message: without it a copy may have been cut.',
    source: 'ACP 127, FL16. 99.3% of accepted copies lack it, so in archival copies it is no more than a hint.',
    bad: [
      {
        text: transmittedCable({ ending: ['BT', '#0123'] }),
        fixed: transmittedCable({ ending: ['BT', '#0123', 'NNNN'] }),
      },
    ],
    good: [{ text: transmittedCable() }],
    fix: 'Puts NNNN on a line of its own at the end.',
  },
  check(message, report) {
    const { endOfMessage, validation, separations } = message.ending
    const last = validation ?? separations.at(-1) ?? lastTextSpan(message)
    const text = lastTextSpan(message)
    if (!last || !text) return
    if (!endOfMessage) {
      const place = last.line >= text.line ? last : text
      const torn = tornEnd(message, place.line + 1)
      if (torn) {
        report({
          span: torn,
          message: `${torn.text} stands where NNNN is expected`,
          ...oneEdit('Write NNNN', torn, 'NNNN'),
        })
        return
      }
      report({
        span: place,
        message: 'NNNN is missing at the end of the message',
        ...oneEdit('Insert NNNN at the end', belowLine(place.endLine, message.slice), '\nNNNN'),
      })
    } else if (endOfMessage.text !== 'NNNN') {
      report({
        span: endOfMessage,
        message: `The message ends with ${endOfMessage.text}: expected NNNN`,
        ...oneEdit('Write NNNN', endOfMessage, 'NNNN'),
      })
    }
  },
})

/** `XNNN`, `NNMN`: what stands directly behind the ending and has two of the letters side by side. */
function tornEnd({ slice }: Message, from: number): Part | undefined {
  for (let line = from; line < Math.min(from + 8, slice.lineCount); line++) {
    const plain = lineText(slice, line)
    if (plain === '') continue
    return /^[A-Z]{0,2}NN[A-Z]{0,2}$/.test(plain) ? partOf(plain, line, 0, plain.length) : undefined
  }
  return undefined
}
