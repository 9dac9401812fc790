import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isOfNewOrders } from './new-orders.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'eo-exemption-no-date',
  title: 'Exemption without a date',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'off' },
  fix: 'none',
  docs: {
    what: 'An exemption of 25 years, 25X1 to 25X9, stands on the E.O. line without a date or event behind it.',
    why: 'The exemption says why the text is kept longer, and not until when.',
    source:
      'ISM rules 00014 and 00141; ISOO marking booklets of 2007, 2010 and 2018. A human source, 25X1-HUM or 25X1-human, needs none. Since the amendment of 2003.',
    bad: [{ text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 25X6' }), profile: 'draft' }],
    good: [
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 25X6, 2048/06/01' }), profile: 'draft' },
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 25X1-HUM' }), profile: 'draft' },
      { text: exampleCable(new2012), profile: 'draft' },
    ],
  },
  check(message, report, { vocabulary }) {
    const value = message.order?.declassification
    if (value?.kind !== 'exemption' || value.date !== undefined || !isOfNewOrders(message, vocabulary)) return
    const [code, second] = value.codes
    if (!code || second || !/^25X[1-9]$/i.test(code.text)) return
    // An event may follow in words.
    const rest = (message.order?.value?.text ?? '').replace(code.text, '').replace(/DECL(?:ASSIFY)?(?: ON)?/i, '')
    if (/[A-Za-z0-9]{2}/.test(rest)) return
    report({ span: code, message: `${code.text} needs a date or an event after it` })
  },
})
