import { defineRule, type Fix } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { unlinkedTags } from './unlinked-tags.ts'

export default defineRule({
  id: 'tags-markup',
  title: 'Links in the TAGS line',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'warning' },
  fix: 'safe',
  preserves: 'codes',
  docs: {
    what: 'Entries of the TAGS line carry the links of the web page that the copy was taken from.',
    why: 'Programs read the link as part of the code.',
    source: 'Observed in copies taken from web sites. One finding for the line.',
    bad: [
      { text: exampleCable({ tags: 'TAGS: [PREL](#) [PGOV](#)' }), fixed: exampleCable({ tags: 'TAGS: PREL, PGOV' }) },
      {
        text: exampleCable({ tags: 'TAGS: [OVIP](#) [RASSENDYLL](#) [RUDOLF](#) [PREL](#)' }),
        fixed: exampleCable({ tags: 'TAGS: OVIP (RASSENDYLL, RUDOLF), PREL' }),
      },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Leaves the labels of the links, with the commas between entries and the parentheses around the name of a person, which went when the links were made. Safe: codes and names stay as they are, in their order.',
  },
  check(message, report) {
    const { tags } = message
    const markup = tags?.markup
    if (!tags || !markup) return
    const { tokens, span } = markup
    report({
      span,
      message: `${tokens.length} ${tokens.length === 1 ? 'entry is a link' : 'entries are links'}: expected the codes without markup`,
      fixes: (): readonly Fix[] => [
        {
          title: 'Remove the link markup',
          kind: 'safe',
          edits: unlinkedTags(message, tags),
        },
      ],
    })
  },
})
