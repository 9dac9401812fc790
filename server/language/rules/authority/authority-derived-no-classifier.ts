import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'authority-derived-no-classifier',
  title: 'Derivative classifier not named',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'hint', archival: 'off' },
  fix: 'none',
  docs: {
    what: 'The message says from which source its classification is derived, and not who derived it.',
    why: 'Whoever marks a text by a source answers for it by name.',
    source: 'E.O. 13526, section 2.1(b)(1); ISM rule 00142. From 27 June 2010 on; before that nobody had to be named.',
    bad: [{ text: exampleCable({ ...new2012, authority: 'Derived From: ZENDA 12, 06/01/2011' }), profile: 'draft' }],
    good: [
      {
        text: exampleCable({
          ...new2012,
          authority: 'Classified By: POLOFF Rudolf Rassendyll. Derived From: ZENDA 12, 06/01/2011',
        }),
        profile: 'draft',
      },
      { text: exampleCable(new2012), profile: 'draft' },
    ],
  },
  check(message, report) {
    const { authority } = message
    if (!authority?.source || authority.identity || authority.name) return
    if ((messageDay(message) ?? SINCE) < SINCE) return
    // MULTIPLE SOURCES in the place of a name is for another rule.
    if (!/DERIV/i.test(authority.keyword.text)) return
    report({
      span: authority.keyword,
      message: 'Nobody is named as derivative classifier: expected name and position beside the source',
    })
  },
})

const SINCE = '2010-06-27'
