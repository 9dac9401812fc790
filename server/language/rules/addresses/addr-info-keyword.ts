import { oneLine } from '../../model/message/span.ts'
import { isAddress } from '../../syntax/lines/address-shape.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isInfoSlip } from './info-slip.ts'

export default defineRule({
  id: 'addr-info-keyword',
  title: 'INFO misspelt',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'A line of the action list begins with a slip of INFO: INF AMEMBASSY STRELSAU.',
    why: 'Those whom the message is only to inform are then taken for those who have to act.',
    source: 'ACP 127, FL8.',
    bad: [
      {
        text: exampleCable({ info: ['INF AMEMBASSY STRELSAU'] }),
        fixed: exampleCable({ info: ['INFO AMEMBASSY STRELSAU'] }),
      },
    ],
    good: [{ text: exampleCable({ info: ['INFO AMEMBASSY STRELSAU'] }) }],
    fix: 'Writes INFO.',
  },
  check({ to }, report) {
    for (const { name, route } of to) {
      const [, word = '', rest = ''] = FIRST_WORD.exec(name.text) ?? []
      if (route || !isInfoSlip(word) || !isAddress(rest)) continue
      const span = oneLine(name.line, name.start, name.start + word.length)
      report({ span, message: `${word} stands where INFO is expected`, ...oneEdit('Write INFO', span, 'INFO') })
      return
    }
  },
})

const FIRST_WORD = /^([A-Z]{3,5}) {1,4}(\S.*)$/
