import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'authority-no-position',
  title: 'Classifier without a position',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'hint', archival: 'off' },
  fix: 'none',
  docs: {
    what: 'The Classified By line names a person without a position or office.',
    why: 'The authority to classify goes with the position.',
    source:
      '32 CFR 2001.21(a); 5 FAH-1 H-246. Copies write names in many ways, so the rule is a warning in drafts alone.',
    bad: [
      {
        text: exampleCable({ ...new2012, authority: 'Classified By: Rudolf Rassendyll. Reason: 1.4 (d).' }),
        profile: 'draft',
      },
    ],
    good: [
      { text: exampleCable(new2012), profile: 'draft' },
      {
        text: exampleCable({ ...new2012, authority: 'Classified By: Rudolf Rassendyll, Ambassador. Reason: 1.4 (d).' }),
        profile: 'draft',
      },
    ],
  },
  check(message, report) {
    const { authority } = message
    if (!authority?.name || authority.title || authority.source || authority.placement === 'label') return
    if ((messageDay(message) ?? SINCE) < SINCE) return
    const words = authority.identity?.trim().split(/\s+/) ?? []
    // Only what is a name beyond doubt: two or three words that begin with a capital, and nothing else.
    if (words.length < 2 || words.length > 3 || !words.every((word) => NAME_WORD.test(word))) return
    report({ span: authority.keyword, message: `${authority.name} is named without a position` })
  },
})

const SINCE = '1995-10-14'
const NAME_WORD = /^(?:[A-Z][a-z]{2,}|[A-Z]\.|[A-Z]{3,})$/
