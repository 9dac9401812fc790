import { defineRule, type Fix } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'tags-markup',
  title: 'Links in the TAGS line',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'warning' },
  fix: 'safe',
  docs: {
    what: 'Entries of the TAGS line carry the links of the web page that the copy was taken from.',
    why: 'Programs read the link as part of the code.',
    source: 'Observed in copies taken from web sites. One finding for the line.',
    bad: [
      { text: exampleCable({ tags: 'TAGS: [PREL](#) [PGOV](#)' }), fixed: exampleCable({ tags: 'TAGS: PREL PGOV' }) },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Leaves the labels of the links. Safe: the codes stay as they are.',
  },
  check({ tags }, report) {
    const markup = tags?.markup
    if (!markup) return
    const { tokens, span } = markup
    report({
      span,
      message: `${tokens.length} ${tokens.length === 1 ? 'entry is a link' : 'entries are links'}: expected the codes alone`,
      fixes: (): readonly Fix[] => [
        {
          title: 'Leave the codes alone',
          kind: 'safe',
          edits: tokens.map(({ label, ...place }) => ({ span: place, newText: label })),
        },
      ],
    })
  },
})
