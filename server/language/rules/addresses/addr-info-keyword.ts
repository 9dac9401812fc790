import type { Message } from '../../model/message/message.ts'
import { oneLine, type Part } from '../../model/message/span.ts'
import { isAddress } from '../../syntax/lines/address-shape.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { misspeltKeyword } from '../support/lines/head-lines.ts'
import { isInfoSlip } from './info-slip.ts'

export default defineRule({
  id: 'addr-info-keyword',
  title: 'INFO misspelt',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'A line of the action list, or one above TO, begins with a slip of INFO: INF AMEMBASSY STRELSAU.',
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
  check(message, report) {
    const slip = amongAddressees(message) ?? elsewhere(message)
    if (!slip) return
    report({
      span: slip,
      message: `${slip.text} stands where INFO is expected. Until then the addresses from there on are not checked`,
      ...oneEdit('Write INFO', slip, 'INFO'),
    })
  },
})

/** Behind TO it is read as one more address. */
function amongAddressees({ to }: Message): Part | undefined {
  for (const { name, route } of to) {
    const [, word = '', rest = ''] = FIRST_WORD.exec(name.text) ?? []
    if (route || !isInfoSlip(word) || !isAddress(rest.replace(ROUTE, ''))) continue
    return { ...oneLine(name.line, name.start, name.start + word.length), text: word }
  }
  return undefined
}

/** Where TO is missing, or stands below, it belongs to nothing. */
function elsewhere(message: Message): Part | undefined {
  const { from, info, classification } = message
  if (!from?.name || info.length > 0 || !classification) return undefined
  return misspeltKeyword(message, 'INFO', ADDRESSED, { from: from.name.line + 1, to: classification.level.line })
}

const FIRST_WORD = /^([A-Z01]{3,5}) {1,4}(\S.*)$/
/** Digits are no part of a routing indicator, but of one that is damaged. */
const ROUTE = /^R[A-Z0-9]{3,7} ?\//
const ADDRESSED = /^((?!INFO )[A-Z01]{3,5}) {1,4}(?:R[A-Z0-9]{3,7} ?\/|AMEMBASSY |AMCONSUL |USMISSION )/
