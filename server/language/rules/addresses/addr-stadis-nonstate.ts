import { defineRule } from '../rule.ts'
import { isOfOthers } from '../support/circulation/circulation.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'addr-stadis-nonstate',
  title: 'STADIS addressed outside the Department',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'smart'],
  docs: {
    what: 'A message with the caption STADIS has an addressee of another agency.',
    why: 'STADIS keeps a message inside the Department of State.',
    source: '5 FAH-2 H-250. Only addressees known to belong to another agency count.',
    bad: [{ text: exampleCable({ captions: ['STADIS'], info: ['INFO CIA WASHDC'] }) }],
    good: [{ text: exampleCable({ captions: ['STADIS'] }) }],
  },
  check({ captions, to, info }, report, { vocabulary }) {
    const caption = captions.find(({ name }) => name === 'STADIS')
    if (!caption) return
    for (const { name } of [...to, ...info]) {
      if (!isOfOthers(name.text, vocabulary)) continue
      report({
        span: name,
        message: `${name.text} is outside the Department of State, but the caption STADIS keeps the message inside it`,
        related: [{ span: caption, message: 'The caption' }],
      })
    }
  },
})
