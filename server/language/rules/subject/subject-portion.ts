import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { classifiedLevel } from '../support/levels/believed-level.ts'
import { subjectMarkPlace } from '../support/remedies/subject-mark.ts'

const draft = { dateTimeGroup: null, from: null, to: null } as const

export default defineRule({
  id: 'subject-portion',
  title: 'Subject without portion mark',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'hint', archival: 'off' },
  fix: 'ask',
  oneByOne: true,
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The subject of a classified cable has no portion mark.',
    why: 'Titles are quoted in lists and in other cables: whoever quotes one has to know whether it is classified.',
    source:
      '32 CFR 2001.21. 94.5% of accepted copies break it, so it is a warning in drafts, a hint in transmitted copies and where a draft may be a copy, and nothing in archival ones. Before E.O. 12958 subjects were not marked.',
    bad: [
      {
        text: exampleCable({ ...draft, subject: 'SUBJECT: EXAMPLE - NOT A REAL CABLE' }),
        profile: 'draft',
        fixed: exampleCable({ ...draft, subject: 'SUBJECT: (C) EXAMPLE - NOT A REAL CABLE' }),
      },
    ],
    good: [{ text: exampleCable(draft) }],
    fix: 'Marks the subject with the level of the cable, or (U), which it should be if possible. That first which protects more: only the drafter knows.',
  },
  check(message, report, { vocabulary, mayBeCopy }) {
    const { subject } = message
    const level = classifiedLevel(message, vocabulary)
    const at = subjectMarkPlace(message)
    if (!subject || !at || !level) return
    const own = level.portions[0] ?? 'C'
    report({
      span: subject.keyword,
      // Nearly all copies break it.
      ...(mayBeCopy ? { level: 'hint' as const } : {}),
      message: `The subject has no portion mark: expected (U) or up to (${own})`,
      fixes: () => [own, 'U'].flatMap((mark) => oneEdit(`Mark the subject (${mark})`, at, `(${mark}) `).fixes()),
    })
  },
})
