import { type Part, partOf } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const of1975 = {
  dateTimeGroup: 'R 051020Z JUN 75',
  order: 'E.O. 11652: GDS',
  authority: null,
} as const

export default defineRule({
  id: 'eo-11652-damaged',
  title: 'Code of the schedule damaged',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'information', archival: 'information' },
  fix: 'ask',
  docs: {
    what: 'Under E.O. 11652 the value is GDS, XGDS or ADS with one letter that came out as another: 6DS, LDS, G0S.',
    why: 'The schedule is looked up by the code.',
    source:
      'The attributes of the telegrams of 1973 to 1979 list these among the raw values; damaged numbers of the order are told of by `eo-unknown-order`.',
    bad: [
      { text: exampleCable({ ...of1975, order: 'E.O. 11652: 6DS' }), profile: 'archival', fixed: exampleCable(of1975) },
      {
        text: exampleCable({ ...of1975, order: 'E.O. 11652: X6DS-3' }),
        profile: 'archival',
        fixed: exampleCable({ ...of1975, order: 'E.O. 11652: XGDS-3' }),
      },
    ],
    good: [
      { text: exampleCable(of1975), profile: 'archival' },
      { text: exampleCable({ ...of1975, order: 'E.O. 11652: XGDS-3' }), profile: 'archival' },
      { text: exampleCable({ ...of1975, order: 'E.O. 11652: N/A' }), profile: 'archival' },
    ],
    fix: 'Writes the code that is meant.',
  },
  check({ order }, report) {
    if (order?.number?.text !== '11652' || !order.value) return
    const code = codeIn(order.value)
    const meant = code && (MEANT.get(code.text) ?? MEANT_OF_EXEMPT.get(code.text))
    if (!code || !meant) return
    report({
      span: code,
      message: `${code.text} is ${meant} with a letter that came out as another`,
      ...oneEdit(`Write ${meant}`, code, meant),
    })
  },
})

/** The first word of the value, on its line. */
function codeIn(value: Part): Part | undefined {
  const word = /^[A-Z0-9]{2,5}/.exec(value.text)?.[0]
  return word === undefined
    ? undefined
    : partOf(' '.repeat(value.start) + word, value.line, value.start, value.start + word.length)
}

const MEANT: ReadonlyMap<string, string> = new Map(
  ['6DS', 'LDS', 'CDS', 'AGDS', 'G0S', 'GD5', 'GOS', 'QDS', 'GDSS', '5DS'].map((code) => [code, 'GDS']),
)
const MEANT_OF_EXEMPT: ReadonlyMap<string, string> = new Map(
  ['X6DS', 'XCDS', 'XG0S', 'XGOS', 'XGD5', 'XLDS', 'KGDS', 'XQDS'].map((code) => [code, 'XGDS']),
)
