import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'authority-derived-with-reason',
  title: 'Reason on a derivative message',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'off' },
  fix: 'none',
  docs: {
    what: 'A message whose classification is derived from a source gives a reason of its own.',
    why: 'The reason is that of the source; one that differs is a mistake.',
    source:
      'ISM rules 00143 and 00221; 32 CFR 2001.22. The manual of State calls the reason optional here, hence a hint, and in drafts alone.',
    bad: [
      {
        text: exampleCable({
          ...new2012,
          authority: 'Classified By: POLOFF Rudolf Rassendyll. Derived From: ZENDA 12, 06/01/2011. Reason: 1.4 (d).',
        }),
        profile: 'draft',
      },
    ],
    good: [
      {
        text: exampleCable({
          ...new2012,
          authority: 'Classified By: POLOFF Rudolf Rassendyll. Derived From: ZENDA 12, 06/01/2011.',
        }),
        profile: 'draft',
      },
      { text: exampleCable(new2012), profile: 'draft' },
    ],
  },
  check(message, report) {
    const { authority } = message
    if (!authority?.source || !authority.reason || (messageDay(message) ?? SINCE) < SINCE) return
    report({ span: authority.reason.span, message: 'The classification is derived, and needs no reason of its own' })
  },
})

const SINCE = '2003-09-22'
