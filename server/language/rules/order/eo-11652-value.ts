import { trimEndOf } from '../../text/trim-end.ts'
import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { orderInForce } from '../support/dates/order-in-force.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const of1975 = {
  dateTimeGroup: 'R 051020Z JUN 75',
  order: 'E.O. 11652: GDS',
  authority: null,
} as const

export default defineRule({
  id: 'eo-11652-value',
  title: 'Value not as E.O. 11652 has it',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'information' },
  fix: 'none',
  docs: {
    what: 'Under E.O. 11652 GDS stands with a date, ADS without a date or event, or XGDS without its number or with one above 4.',
    why: 'The computer of the Department read the code, and so do those who date the end of the classification today.',
    source:
      'TAGS handbook of 28 June 1974; section 5 of the order. From March 1973 to November 1978. GDS on an unclassified message is left alone: both it and N/A were written.',
    bad: [
      { text: exampleCable({ ...of1975, order: 'E.O. 11652: XGDS-5' }), profile: 'archival' },
      { text: exampleCable({ ...of1975, order: 'E.O. 11652: ADS' }), profile: 'archival' },
      { text: exampleCable({ ...of1975, order: 'E.O. 11652: GDS 12/31/81' }), profile: 'archival' },
    ],
    good: [
      { text: exampleCable(of1975), profile: 'archival' },
      { text: exampleCable({ ...of1975, order: 'E.O. 11652: XGDS-3' }), profile: 'archival' },
      { text: exampleCable({ ...of1975, order: 'E.O. 11652: ADS, DECLAS 12/31/75' }), profile: 'archival' },
    ],
  },
  check(message, report, { vocabulary }) {
    const value = message.order?.value
    if (!value || orderInForce(message, vocabulary)?.code !== '11652' || messageDay(message) === undefined) return
    const fault = faultOf(trimEndOf(value.text.toUpperCase(), ' .'))
    if (fault) report({ span: value, message: fault })
  },
})

function faultOf(text: string): string | undefined {
  if (/^GDS\b.*\d{1,2}[/-]\d{1,2}[/-]\d{2}/.test(text)) return 'GDS takes no date: the schedule gives it'
  if (/^ADS$/.test(text)) return 'ADS needs DECLAS and a date or event after it'
  if (/^XGDS$/.test(text)) return 'XGDS needs the number of its reason, 1 to 4'
  const number = /^XGDS\s?[-(]?\s?([5-9])\)?$/.exec(text)?.[1]
  return number ? `XGDS has the reasons 1 to 4, and no ${number}` : undefined
}
