import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'caption-channel-multiple',
  title: 'More than one channel caption',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  docs: {
    what: 'A message has two channel captions, as ROGER CHANNEL and DS CHANNEL.',
    why: 'A channel says through whose hands alone the message goes.',
    source: '5 FAH-2 H-442: at most one channel.',
    bad: [{ text: exampleCable({ captions: ['ROGER CHANNEL', 'DS CHANNEL'] }) }],
    good: [{ text: exampleCable({ captions: ['ROGER CHANNEL'] }) }],
  },
  check({ captions }, report, { vocabulary }) {
    const codes = new Map<string, (typeof captions)[number]>()
    for (const caption of captions) {
      const known = vocabulary.caption(caption.name)
      if (known?.kind !== 'channel') continue
      const [first] = codes.values()
      if (first && !codes.has(known.code)) {
        report({
          span: caption,
          message: `${caption.name} is a second channel caption besides ${first.name}: a message has one`,
          related: [{ span: first, message: 'The first channel' }],
        })
      }
      codes.set(known.code, caption)
    }
  },
})
