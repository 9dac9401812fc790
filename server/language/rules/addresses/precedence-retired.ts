import { defineRule, type Fix } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const parts = (word: string) =>
  exampleCable({
    dateTimeGroup: 'O 031453Z AUG 18',
    to: ['TO SECSTATE WASHDC IMMEDIATE', `AMEMBASSY STRELSAU ${word}`],
    order: 'E.O. 13526: DECL: 2028/08/03',
  })

export default defineRule({
  id: 'precedence-retired',
  title: 'PRIORITY after its end',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'off', archival: 'off' },
  fix: 'ask',
  layouts: ['teleprinter', 'smart'],
  docs: {
    what: 'PRIORITY stands after an addressee of a message of a later day than 16 May 2017.',
    why: 'State has FLASH, NIACT IMMEDIATE, IMMEDIATE and ROUTINE since then.',
    source: '5 FAH-2 H-421 as of 16 May 2017, which lists no PRIORITY; the end may be earlier. Drafts alone are told.',
    bad: [{ text: parts('PRIORITY'), profile: 'draft', fixed: parts('ROUTINE') }],
    good: [
      { text: parts('ROUTINE'), profile: 'draft' },
      { text: exampleCable({ to: ['TO SECSTATE WASHDC PRIORITY'] }), profile: 'draft' },
    ],
    fix: 'Writes ROUTINE; IMMEDIATE as a second choice.',
  },
  check(message, report) {
    const day = messageDay(message)
    if (day === undefined || day <= LAST) return
    for (const { precedence } of [...message.to, ...message.info]) {
      if (precedence?.text !== 'PRIORITY') continue
      report({
        span: precedence,
        message: 'State gave PRIORITY up in May 2017: expected ROUTINE or IMMEDIATE',
        fixes: (): readonly Fix[] =>
          ['ROUTINE', 'IMMEDIATE'].map((word) => ({
            title: `Write ${word}`,
            kind: 'ask',
            edits: [{ span: precedence, newText: word }],
          })),
      })
    }
  },
})

const LAST = '2017-05-16'
