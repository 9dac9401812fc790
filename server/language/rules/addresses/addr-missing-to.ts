import type { Message } from '../../model/message/message.ts'
import type { Part } from '../../model/message/span.ts'
import { isAddress } from '../../syntax/lines/address-shape.ts'
import { defineRule } from '../rule.ts'
import { firstLineOf } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { hasHeadOfExtract } from '../support/lines/extract.ts'
import { hasGluedLabel, headLines, misspeltKeyword } from '../support/lines/head-lines.ts'
import { passesOn } from '../support/lines/passes-on.ts'
import { bareHeader } from './bare-header.ts'
import { reportMisspeltKeyword } from './report-misspelt-keyword.ts'

export default defineRule({
  id: 'addr-missing-to',
  title: 'Action addressee missing',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'smart', 'military'],
  docs: {
    what: 'The header has no action addressee: no TO line, nothing behind TO, or TO is misspelt.',
    why: 'Nobody is asked to act on the message.',
    source:
      'ACP 127, FL7. It allows a message with information addressees alone; of 1,294 accepted copies less than 0.5% have no TO, each of them damaged. Silent where a telegram is repeated to those who had not received it.',
    bad: [{ text: exampleCable({ to: null }) }, { text: exampleCable({ to: ['TO'] }) }],
    good: [{ text: exampleCable() }],
  },
  check(message, report) {
    const { from, toList, to, infoList, layout } = message
    // Scans tear labels from their values: only a block whose originator can be read is judged.
    if (to.length > 0 || (layout === 'smart' && !from?.name)) return
    const place = toList ?? from?.span ?? infoList ?? bareHeader(message)
    if (!place || hasHeadOfExtract(message)) return
    // A stamp between the lines of the header ends what is read as header.
    if (!toList && layout !== 'smart' && hasAddressBehindTo(message)) return
    if (layout === 'smart' && hasGluedLabel(message, 'Action')) return
    if (infoList && !toList && passesOn(message)) return
    const misspelt = toList ? undefined : misspeltAction(message)
    if (misspelt) {
      reportMisspeltKeyword(report, misspelt, layout === 'smart' ? 'Action:' : 'TO')
      return
    }
    const expected = layout === 'smart' ? 'Action: and an address' : 'TO and an address'
    report({
      span: firstLineOf(place, message.slice),
      message: `The action addressee is missing: expected ${expected}`,
    })
  },
})

/** Above the fields: `TO USE THE HARBOR` may be the second line of a subject. A stamp may stand for the classification. */
function hasAddressBehindTo(message: Message): boolean {
  const { order, tags, subject } = message
  const below = [order, tags, subject].flatMap((field) => field?.span.line ?? [])
  return headLines(message, below.length > 0 ? Math.min(...below) : undefined).some((plain) => {
    const address = BEHIND_TO.exec(plain)?.[1]
    return address !== undefined && (isAddress(address) || /^ALL /.test(address))
  })
}

const BEHIND_TO = /^\s*TO (.{3,90})/

function misspeltAction(message: Message): Part | undefined {
  const { layout, from, infoList, classification } = message
  if (layout === 'smart') return misspeltKeyword(message, 'ACTION', /^\s*([A-Z0-9]{4,8})\s{0,3}:/i, { slips: 2 })
  if (!from) return undefined
  const range = { from: from.span.line + 1, to: (infoList ?? classification?.span)?.line }
  return (
    misspeltKeyword(message, 'TO', /^\s*([A-Z0-9]{1,3}) [A-Z]{2}/, range) ??
    misspeltKeyword(message, 'TO', /^\s*(TO)(?:R[A-Z]{4,7}\/|[A-Z]{4,} )/, { ...range, slips: 0 })
  )
}
