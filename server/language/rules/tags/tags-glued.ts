import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { strangeTags } from './strange-tags.ts'

export default defineRule({
  id: 'tags-glued',
  title: 'TAGS run together',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  docs: {
    what: 'An entry is made of known codes without a separator: PHUMPGOV.',
    why: 'None of the codes is found.',
    source: 'Observed in release copies.',
    bad: [
      { text: exampleCable({ tags: 'TAGS: PHUMPGOV, JA' }), fixed: exampleCable({ tags: 'TAGS: PHUM, PGOV, JA' }) },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Puts the separators in.',
  },
  check(message, report, { vocabulary }) {
    const separator = message.tags?.commas ? ', ' : ' '
    for (const { tag, reading } of strangeTags(message, vocabulary)) {
      if (reading.kind !== 'glued') continue
      const separate = reading.codes.join(separator)
      report({
        span: tag,
        // Four letters may be a word.
        ...(tag.text.length === 4 ? { level: 'hint' as const } : {}),
        message: `${tag.text} is several TAGS run together: expected ${separate}`,
        ...oneEdit(`Write ${separate}`, tag, separate),
      })
    }
  },
})
