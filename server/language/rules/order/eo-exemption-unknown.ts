import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { exemptionBeyond, isOfNewOrders } from './new-orders.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'eo-exemption-unknown',
  title: 'No such exemption',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'The E.O. line names an exemption that no order knows: 25X10 with a date, 50X3-WMD, 50X2-HUM, 75X2-HUM. A bare 50X6 or 75X1 is a hint, since the appeals panel may have granted it.',
    why: 'The classification has then no end that anyone can look up.',
    source:
      'Value list of declassification exceptions of ISM: beyond 25 years there are 50X1-HUM, 50X2-WMD and what the panel grants.',
    bad: [
      {
        text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 50X3-WMD' }),
        profile: 'draft',
        fixed: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 50X2-WMD' }),
      },
    ],
    good: [
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 50X2-WMD' }), profile: 'draft' },
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 25X1-HUM' }), profile: 'draft' },
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 50X1-HUM' }), profile: 'draft' },
    ],
    fix: 'Writes the number that goes with the word.',
  },
  check(message, report, { vocabulary, profile }) {
    const value = message.order?.declassification
    const beyond = exemptionBeyond(message)
    if (beyond && message.order?.value && isOfNewOrders(message, vocabulary))
      report({ span: message.order.value, message: `There is no exemption ${beyond}: the last one is 25X9` })
    if (value?.kind !== 'exemption' || !isOfNewOrders(message, vocabulary)) return
    for (const code of value.codes) {
      const [, years, figure, word] = PARTS.exec(code.text) ?? []
      if (years === undefined || (years === '25' && word?.toUpperCase() !== 'WMD')) continue
      if (word === undefined) {
        if (figure && profile !== 'archival')
          report({
            span: code,
            level: 'hint',
            message: `${code.text} is an exemption only where the appeals panel granted it`,
          })
        continue
      }
      const isHuman = /^HUM/i.test(word)
      const own = isHuman ? '1' : '2'
      if (years !== '25' && figure === own) continue
      const right = `50X${own}-${isHuman ? 'HUM' : 'WMD'}`
      report({
        span: code,
        message: `There is no exemption ${code.text}. Did you mean ${right}?`,
        ...oneEdit(`Write ${right}`, code, right),
      })
    }
  },
})

const PARTS = /^(25|50|75)X(\d)?(?:-?\s?(HUM|HUMAN|WMD))?$/i
