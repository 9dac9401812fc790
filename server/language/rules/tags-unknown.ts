import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { oneEdit } from './support/one-edit.ts'
import { strangeTags } from './support/strange-tags.ts'

export default defineRule({
  id: 'tags-unknown',
  title: 'TAG unknown',
  scope: 'message',
  severity: 'information',
  fix: 'ask',
  docs: {
    what: 'An entry of the TAGS line is in none of the lists of codes.',
    why: 'A cable is not found under a code that nobody looks for.',
    source:
      'The lists of subject, program, geopolitical and organization TAGS. All are open-ended and changed over time, so this is information at most.',
    bad: [{ text: exampleCable({ tags: 'TAGS: PRLE, PGOV' }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }, { text: exampleCable({ tags: 'TAGS: OVIP (RASSENDYLL, RUDOLF), PREL' }) }],
    fix: 'Writes the nearest known code.',
  },
  check(message, report, { vocabulary }) {
    for (const { tag, reading } of strangeTags(message, vocabulary)) {
      if (reading.kind !== 'unknown') continue
      const { nearest } = reading
      report({
        span: tag,
        message: `${tag.text} is no known TAG${nearest ? `: ${nearest} is close` : ''}`,
        ...(nearest ? oneEdit(`Write ${nearest}`, tag, nearest) : {}),
      })
    }
  },
})
