import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'ending-signature-twice',
  title: 'Signature twice',
  scope: 'message',
  severity: 'hint',
  fix: 'ask',
  docs: {
    what: 'The same surname signs the message twice.',
    why: 'One of the two was meant for something else, or the copy was put together by hand.',
    source: 'Observed in seven of 1,294 copies. Two different surnames, one above the other, are legal.',
    bad: [
      {
        text: exampleCable({ signature: 'RASSENDYLL\nRASSENDYLL' }),
        fixed: exampleCable({ signature: 'RASSENDYLL' }),
      },
    ],
    good: [{ text: exampleCable({ signature: 'SAPT\nRASSENDYLL' }) }],
    fix: 'Takes the first of the two out.',
  },
  check({ body: { closing } }, report) {
    const { signature, again } = closing
    if (!signature || !again) return
    const first = { line: again.line, start: again.start, endLine: signature.line, end: signature.start }
    report({
      span: signature,
      message: `${signature.text} signs the message twice`,
      tag: 'unnecessary',
      related: [{ span: again, message: 'The first signature' }],
      ...oneEdit('Take out the first signature', first, ''),
    })
  },
})
