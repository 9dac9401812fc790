import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'authority-derived-source',
  title: 'Source of the classification not told',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'off' },
  fix: 'none',
  docs: {
    what: 'Behind Derived From stands neither a document with a date or number nor MULTIPLE SOURCES.',
    why: 'Nobody can look up what the classification rests on.',
    source: '32 CFR 2001.22: the source with its agency and date. In drafts alone.',
    bad: [
      {
        text: exampleCable({ ...new2012, authority: 'Classified By: POLOFF Rudolf Rassendyll. Derived From: SAME.' }),
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
      {
        text: exampleCable({
          ...new2012,
          authority: 'Classified By: POLOFF Rudolf Rassendyll. Derived From: Multiple Sources.',
        }),
        profile: 'draft',
      },
    ],
  },
  check(message, report) {
    const { authority } = message
    const source = authority?.source
    if (!authority || !source || (messageDay(message) ?? SINCE) < SINCE) return
    if (/\d/.test(source) || /MULTIPLE|GUIDE|SCG/i.test(source)) return
    report({
      span: authority.keyword,
      message: `${source.slice(0, 40)} names no source: expected a document with its date, or Multiple Sources`,
    })
  },
})

const SINCE = '2003-09-22'
