import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { firstLineOf } from './support/one-edit.ts'

export default defineRule({
  id: 'addr-missing-to',
  title: 'Action addressee missing',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'smart'],
  docs: {
    what: 'The header has no action addressee: no TO line, or nothing behind TO.',
    why: 'Nobody is asked to act on the message.',
    source:
      'ACP 127, FL7. It allows a message with information addressees alone; of 1,294 accepted copies less than 0.5% have no TO, each of them damaged.',
    bad: [{ text: exampleCable({ to: null }) }, { text: exampleCable({ to: ['TO'] }) }],
    good: [{ text: exampleCable() }],
  },
  check({ from, toList, to, infoList, layout }, report) {
    // Scans tear labels from their values: only a block whose originator can be read is judged.
    if (to.length > 0 || (layout === 'smart' && !from?.name)) return
    const place = toList ?? from?.span ?? infoList
    if (!place) return
    const expected = layout === 'smart' ? 'Action: and an address' : 'TO and an address'
    report({ span: firstLineOf(place), message: `The action addressee is missing: expected ${expected}` })
  },
})
