import { isModern } from '../classification/is-modern.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { believedLevel, isClassified } from '../support/levels/believed-level.ts'

const draft = { dateTimeGroup: null, from: null, to: null } as const

export default defineRule({
  id: 'subject-portion',
  title: 'Subject without portion mark',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'hint', archival: 'off' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The subject of a classified cable has no portion mark.',
    why: 'Titles are quoted in lists and in other cables: whoever quotes one has to know whether it is classified.',
    source:
      '32 CFR 2001.21. 94.5% of accepted copies break it, so it is a warning in drafts, a hint in transmitted copies and nothing in archival ones. Before E.O. 12958 subjects were not marked.',
    bad: [
      { text: exampleCable({ ...draft, subject: 'SUBJECT: EXAMPLE - NOT A REAL CABLE' }), fixed: exampleCable(draft) },
    ],
    good: [{ text: exampleCable(draft) }],
    fix: 'Marks the subject (U), which it should be if possible, or with the level of the cable.',
  },
  check(message, report, { vocabulary }) {
    const { subject } = message
    const level = believedLevel(message, vocabulary)
    if (!subject || subject.mark || !subject.textSpan || !level || !isClassified(level)) return
    if (isModern(message) !== true || MARK_INSIDE.test(subject.text)) return
    const at = {
      line: subject.textSpan.line,
      start: subject.textSpan.start,
      endLine: subject.textSpan.line,
      end: subject.textSpan.start,
    }
    const own = level.portions[0] ?? 'C'
    report({
      span: subject.keyword,
      message: `The subject has no portion mark: expected (U) or up to (${own})`,
      fixes: () => ['U', own].flatMap((mark) => oneEdit(`Mark the subject (${mark})`, at, `(${mark}) `).fixes()),
    })
  },
})

/** `DELEGATION REPORT 7: (U) THE BRIDGE`: the mark stands behind a series title. */
const MARK_INSIDE = /\((?:U|SBU|C|S|TS)(?:\/{1,2}[A-Z]{2,6})?\)/
