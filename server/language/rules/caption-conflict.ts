import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { removeLine } from './support/remove-line.ts'

export default defineRule({
  id: 'caption-conflict',
  title: 'Captions exclude one another',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  docs: {
    what: 'Two captions stand on one message that may not stand together, as NODIS and SIPDIS.',
    why: 'One of them shares the message, the other keeps it back: nobody can obey both.',
    source: '5 FAH-2 H-250 and H-440; that SIPDIS excludes the restrictive captions is practice.',
    bad: [{ text: exampleCable({ captions: ['NODIS', 'SIPDIS'] }), fixed: exampleCable({ captions: ['NODIS'] }) }],
    good: [{ text: exampleCable({ captions: ['NODIS'] }) }, { text: exampleCable({ captions: ['SIPDIS', 'NOFORN'] }) }],
    fix: 'Takes out the less restrictive caption.',
  },
  check({ captions }, report, { vocabulary }) {
    const known = captions.flatMap((caption) => {
      const entry = vocabulary.caption(caption.name)
      return entry ? [{ caption, entry }] : []
    })
    for (const [index, { caption: second, entry }] of known.entries()) {
      const other = known
        .slice(0, index)
        .find(
          (before) =>
            vocabulary.captionsExclude(before.entry, entry) &&
            !(before.entry.kind === 'channel' && entry.kind === 'channel'),
        )
      const first = other?.caption
      if (!first) continue
      const surplus = first.name === 'SIPDIS' ? first : second
      report({
        span: second,
        message: `${second.name} may not stand together with ${first.name}`,
        related: [{ span: first, message: 'The other caption' }],
        fixes: () => [{ title: `Take out ${surplus.name}`, kind: 'ask', edits: [removeLine(surplus)] }],
      })
      return
    }
  },
})
