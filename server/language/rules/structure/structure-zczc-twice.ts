import type { Message } from '../../model/message/message.ts'
import { defineRule } from '../rule.ts'
import { transmittedCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'structure-zczc-twice',
  title: 'Start of a message without the message',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'hint', archival: 'hint' },
  fix: 'none',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'A transmission identifier (VZCZC) begins a message of which nothing follows but another one.',
    why: 'Either the line was received twice, or a message is lost between the two.',
    source: 'ACP 127, paragraph 202.c: the start of message stands once in each.',
    bad: [{ text: `VZCZCABC0122\nPP RUEHC\n${transmittedCable()}` }],
    good: [{ text: transmittedCable() }],
  },
  check(message, report) {
    const { transmission } = message
    if (!transmission || hasMore(message)) return
    report({ span: transmission, message: `Nothing of the message ${transmission.text} follows but its first lines` })
  },
})

function hasMore({ dateTimeGroup, from, toList, classification, subject, body, slice }: Message): boolean {
  const last = slice.blocks.at(-1)
  return (
    [dateTimeGroup, from, toList, classification, subject].some((part) => part !== undefined) ||
    body.blocks.length > 0 ||
    last?.lines.at(-1)?.eol === ''
  )
}
