import type { Message } from '../../model/message/message.ts'
import type { Part } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { firstLineOf } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { hasHeadOfExtract } from '../support/lines/extract.ts'
import { hasGluedLabel, misspeltKeyword, textBelow } from '../support/lines/head-lines.ts'
import { bareHeader } from './bare-header.ts'
import { reportMisspeltKeyword } from './report-misspelt-keyword.ts'

export default defineRule({
  id: 'addr-missing-fm',
  title: 'Originator missing',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'smart', 'military'],
  docs: {
    what: 'The header has a date-time group and addressees, but no FM line, nothing stands behind FM, or FM is misspelt.',
    why: 'A message without originator cannot be identified or answered.',
    source: 'ACP 127, FL6. Missing in less than 0.5% of accepted copies.',
    bad: [{ text: exampleCable({ from: null }) }, { text: exampleCable({ from: 'FM' }) }],
    good: [{ text: exampleCable() }],
  },
  check(message, report) {
    const { from, to, toList, infoList, dateTimeGroup, layout } = message
    const name = layout === 'smart' ? 'From:' : 'FM'
    // Scans tear labels from their values: only a block whose addressees can be read is judged.
    if (from?.name || (layout === 'smart' && to.length === 0)) return
    const place = from?.span ?? toList ?? infoList ?? bareHeader(message)
    if (!place || (!from && !dateTimeGroup) || hasHeadOfExtract(message)) return
    if (from && ADDRESS.test(textBelow(message, from.span.endLine))) return
    if (layout === 'smart' && hasGluedLabel(message, 'From')) return
    const misspelt = from ? undefined : misspeltOriginator(message, name)
    if (misspelt) {
      reportMisspeltKeyword(report, misspelt, name)
      return
    }
    report({
      span: firstLineOf(place, message.slice),
      message: `The originator is missing: expected ${name} and an address`,
    })
  },
})

/** An address that was torn off its keyword. */
const ADDRESS =
  /^(?:AM(?:EMBASSY|CONSUL|CONGEN)|SECSTATE|USMISSION|USDEL|USINT|USOFFICE|USLO) |^(?:CNO|CMC|CHINFO|SECNAV|COM[A-Z]{3,12}) [A-Z]/

function misspeltOriginator(message: Message, name: string): Part | undefined {
  if (name !== 'FM') return misspeltKeyword(message, 'FROM', /^\s*([A-Z0-9]{3,5})\s{0,3}:/i)
  const range = { from: message.dateTimeGroup?.span.endLine, to: (message.toList ?? message.infoList)?.line }
  return (
    misspeltKeyword(message, 'FM', /^\s*([A-Z]{1,3}) [A-Z]{2}/, range) ??
    misspeltKeyword(message, 'FROM', /^\s*(FROM):? {1,3}[A-Z]{2}/, { ...range, slips: 0 }) ??
    misspeltKeyword(message, 'FM', /^\s*(FM)[A-Z]{4,}/, { ...range, slips: 0 })
  )
}
