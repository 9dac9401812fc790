import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const parts = (word: string) =>
  exampleCable({
    dateTimeGroup: 'O 031453Z AUG 18',
    to: ['TO SECSTATE WASHDC NIACT IMMEDIATE 0417'],
    info: [`INFO AMEMBASSY STRELSAU ${word} 0088`],
    order: 'E.O. 13526: DECL: 2028/08/03',
  })

export default defineRule({
  id: 'niact-info',
  title: 'NIACT for an information addressee',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'off', archival: 'off' },
  fix: 'ask',
  layouts: ['teleprinter', 'smart'],
  docs: {
    what: 'NIACT stands after an addressee who is only informed.',
    why: 'It calls an officer out at night, for a message on which that post has nothing to do.',
    source:
      '5 FAH-2 H-421.2 (2017, 2024): NIACT is for action addressees alone, and the reason stands in the first paragraph. Drafts alone are told.',
    bad: [{ text: parts('NIACT IMMEDIATE'), profile: 'draft', fixed: parts('IMMEDIATE') }],
    good: [{ text: parts('IMMEDIATE'), profile: 'draft' }],
    fix: 'Writes IMMEDIATE.',
  },
  check(message, report) {
    if ((messageDay(message) ?? SINCE) < SINCE) return
    for (const { precedence, name } of message.info) {
      if (!precedence || !/^NIACT/.test(precedence.text)) continue
      report({
        span: precedence,
        message: `${name.text} is only informed: NIACT is for those who have to act`,
        fixes: () => [{ title: 'Write IMMEDIATE', kind: 'ask', edits: [{ span: precedence, newText: 'IMMEDIATE' }] }],
      })
    }
  },
})

const SINCE = '2017-05-16'
