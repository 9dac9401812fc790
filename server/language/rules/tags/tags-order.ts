import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const draft = { dateTimeGroup: null, from: null, to: null } as const

export default defineRule({
  id: 'tags-order',
  title: 'Subject TAG behind a country',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'off' },
  fix: 'none',
  docs: {
    what: 'A subject TAG stands behind a country, a region or an organization.',
    why: 'Readers look for subjects first; the order tells the two apart at a glance.',
    source:
      'State TAGS handbook of June 1974, as the preferred order: subjects, then geographic and organization TAGS. A preference, so a hint in drafts and nothing in copies.',
    bad: [{ text: exampleCable({ ...draft, tags: 'TAGS: HU, PREL' }) }],
    good: [{ text: exampleCable({ ...draft, tags: 'TAGS: PREL, HU' }) }],
  },
  check({ tags }, report) {
    const entries = tags?.tags ?? []
    const place = entries.findIndex(({ kind }) => kind === 'geopolitical' || kind === 'organization')
    const late = place < 0 ? undefined : entries.slice(place).find(({ kind }) => kind === 'subject')
    if (!late) return
    report({
      span: late,
      message: `${late.text} comes after ${entries[place]?.text}: expected subject TAGS first`,
      related: [{ span: entries[place] ?? late, message: 'The first that is no subject' }],
    })
  },
})
