import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { ownMentions } from './own-mentions.ts'
import { firstWrongLabel } from './reference-labels.ts'

const withText = (text: string): string =>
  exampleCable({
    references: ['REF: A. STRELSAU 12', '     B. STATE 345'],
    body: [`1. (C) As said in ${text}, the duke came.`, '2. (U) We left.'],
  })

export default defineRule({
  id: 'ref-undefined',
  title: 'Reference not in the list',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  docs: {
    what: 'The text points to a reference whose label is not in the list.',
    why: 'The reader cannot know which cable is meant.',
    source: 'Reported once for each label, and not while the labels of the list themselves are out of order.',
    bad: [{ text: withText('REF C') }],
    good: [{ text: withText('REF B') }],
  },
  check(message, report) {
    const labels = message.references?.labels ?? []
    const single = labels.length === 0 && message.references?.references.length === 1
    if ((labels.length === 0 && !single) || firstWrongLabel(message)) return
    // A single reference has no label, and may be called A.
    const known = new Set(single ? ['A'] : labels.map(({ text }) => text))
    const told = new Set<string>()
    for (const mention of ownMentions(message)) {
      if (mention.kind !== 'reference' || known.has(mention.label) || told.has(mention.label)) continue
      told.add(mention.label)
      const last = labels[labels.length - 1]
      report({
        span: mention,
        message: `There is no reference ${mention.label}: ${last ? `the list goes to ${last.text}` : 'there is a single one'}`,
        related: [{ span: message.references?.keyword ?? mention, message: 'The list of references' }],
      })
    }
  },
})
