import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const parts = (group: string) => ({
  dateTimeGroup: group,
  to: ['TO SECSTATE WASHDC'],
  info: ['INFO AMEMBASSY STRELSAU'],
})

export default defineRule({
  id: 'dtg-dual-precedence',
  title: 'Precedence for information above that for action',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'military'],
  docs: {
    what: 'Of two precedences before the date-time group the second, which is for information addressees, is the more urgent one.',
    why: 'Who has to act would be served after who is only told.',
    source:
      'ACP 127, paragraph 152.a: of a message with two precedences the first is for action, the second for information and lower.',
    bad: [{ text: exampleCable(parts('R P 031453Z AUG 09')), fixed: exampleCable(parts('P R 031453Z AUG 09')) }],
    good: [{ text: exampleCable(parts('P R 031453Z AUG 09')) }, { text: exampleCable(parts('P P 031453Z AUG 09')) }],
    fix: 'Exchanges the two letters. Not safe: one of them may be the slip.',
  },
  check({ dateTimeGroup, info, to }, report, { vocabulary }) {
    const { precedence: first, infoPrecedence: second } = dateTimeGroup ?? {}
    const action = first && vocabulary.precedence(first.text)
    const informed = second && vocabulary.precedence(second.text)
    if (!first || !second || !action || !informed || informed.rank <= action.rank) return
    // The words after the addressees say which of the two is wrong.
    if ([...to, ...info].some(({ precedence }) => precedence !== undefined)) return
    report({
      span: second,
      message: `${informed.title} for information addressees is above ${action.title} for those who have to act`,
      related: [{ span: first, message: 'The precedence for action' }],
      fixes: () => [
        {
          title: `Exchange ${first.text} and ${second.text}`,
          kind: 'ask',
          edits: [
            { span: first, newText: second.text },
            { span: second, newText: first.text },
          ],
        },
      ],
    })
  },
})
