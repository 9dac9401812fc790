import type { Caption } from '../model/message.ts'
import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { removeLine } from './support/remove-line.ts'

export default defineRule({
  id: 'caption-duplicate',
  title: 'Caption stands twice',
  scope: 'message',
  severity: 'hint',
  fix: 'ask',
  docs: {
    what: 'The same caption stands on a message a second time.',
    why: 'It says nothing new; message software of 2006-2007 added it.',
    source: 'Observed in 21% of 1,294 accepted copies, so it is a hint.',
    bad: [{ text: exampleCable({ captions: ['SIPDIS', 'SIPDIS'] }), fixed: exampleCable({ captions: ['SIPDIS'] }) }],
    good: [{ text: exampleCable({ captions: ['SIPDIS'] }) }],
    fix: 'Takes out the second one.',
  },
  check({ captions }, report, { vocabulary }) {
    const seen = new Map<string, Caption>()
    for (const caption of captions) {
      if (!vocabulary.caption(caption.name)) continue
      const first = seen.get(caption.name)
      if (!first) {
        seen.set(caption.name, caption)
        continue
      }
      const alone = captions.filter(({ line }) => line === caption.line).length === 1
      report({
        span: caption,
        message: `${caption.name} stands a second time`,
        tag: 'unnecessary',
        related: [{ span: first, message: 'The first one' }],
        ...(alone
          ? { fixes: () => [{ title: 'Take out the second one', kind: 'ask' as const, edits: [removeLine(caption)] }] }
          : {}),
      })
    }
  },
})
