import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { strangeTags } from './strange-tags.ts'

export default defineRule({
  id: 'tags-iso-code',
  title: 'ISO code in place of a TAG',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  docs: {
    what: 'A two-letter entry is the ISO code of a country, and no geopolitical TAG.',
    why: 'Geopolitical TAGS follow FIPS 10-4: Japan is JA, not JP.',
    source:
      'FIPS 10-4 and ISO 3166. Only codes that are no TAG at all are reported: CN may be meant as China, and is Comoros. RU is a hint: it was in use beside RS.',
    bad: [{ text: exampleCable({ tags: 'TAGS: PREL, JP' }), fixed: exampleCable({ tags: 'TAGS: PREL, JA' }) }],
    good: [{ text: exampleCable({ tags: 'TAGS: PREL, JA' }) }],
    fix: 'Writes the TAG of the same country.',
  },
  check(message, report, { vocabulary }) {
    for (const { tag, reading } of strangeTags(message, vocabulary)) {
      if (reading.kind !== 'iso') continue
      const country = vocabulary.tag(reading.code)?.title
      report({
        span: tag,
        ...(reading.tolerated ? { level: 'hint' } : {}),
        message: `${tag.text} is the ISO code${country ? ` of ${country}` : ''}: expected ${reading.code}`,
        ...oneEdit(`Write ${reading.code}`, tag, reading.code),
      })
    }
  },
})
