import type { Distribution, Message } from '../../model/message/message.ts'
import type { Part } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'

const rows = (total: string): string =>
  `ACTION SS-25\n\nINFO OCT-01 ADS-00 /${total} W\n------------------062281 060035Z /62\n${exampleCable({ dateTimeGroup: 'P 031453Z AUG 79', order: 'E.O. 12065: GDS 8/3/85' })}`

export default defineRule({
  id: 'distribution-sum',
  title: 'Distribution total is not the sum',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'off', archival: 'warning' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The number that closes the distribution rows is not the sum of the copies of all offices.',
    why: 'A digit or an office has been misread, or a row is lost.',
    source: 'Observed in Washington copies of 1973-1979: the total is the sum of all counts.',
    bad: [{ text: rows('030'), fixed: rows('026') }],
    good: [{ text: rows('026') }],
    fix: 'Writes the sum of the counts that are there.',
  },
  check(message, report) {
    const { distribution } = message
    const total = distribution?.total
    if (!distribution || !total || distribution.offices.length < 2) return
    const sum = distribution.offices.reduce((copies, { count }) => copies + count, 0)
    if (sum === Number(total.text) || isCountedOnce(distribution, sum - Number(total.text))) return
    if (isTorn(message, distribution, total)) return
    const expected = String(sum).padStart(3, '0')
    report({
      span: total,
      message: `The distribution total is ${total.text}, but the copies of the offices add up to ${sum}`,
      ...oneEdit(`Write ${expected}, the sum of the copies`, total, expected),
    })
  },
})

/** `ORIGIN AF-12`, and among those for information `AF-05`: one of the two is not in the total. */
function isCountedOnce({ offices }: Distribution, surplus: number): boolean {
  return offices.some(
    ({ name, count }, index) => count === surplus && offices.some((other, at) => at !== index && other.name === name),
  )
}

/** Above the offices that were read stand others, or the word before them: the first rows were torn. */
function isTorn({ slice }: Message, { span }: Distribution, total: Part): boolean {
  for (let line = Math.max(0, span.line - 3); line < span.line; line++)
    if (TORN.test(lineText(slice, line))) return true
  for (let line = span.line; line <= span.endLine; line++) if (GLUED.test(lineText(slice, line))) return true
  // A page that was read column by column has the rest of its offices behind the total.
  for (let line = total.line + 1; line < total.line + FURTHER; line++) {
    const text = lineText(slice, line)
    if (/^\s*FM /.test(text)) break
    if (OFFICES.test(text)) return true
  }
  return false
}

/** How many lines offices were seen to stand below the total that was read too early. */
const FURTHER = 50
const OFFICES = /^\s*[A-Z0-9]{1,5}-\d{2}(?:\s+[A-Z0-9]{1,5}-\d{2})*\s*$/

/** `PPCE-01PDPR-01`, `PPCE -01`: offices of which none is read. */
const GLUED = /[A-Z]-\d{2}[A-Z]|[A-Z] -\d{2}(?= |$)/

/** The word for the first office, whole or misread: `ACTION SS-25`, `ACT10N SS-25`, `A CTION SS-25`. */
const TORN =
  /^\s*(?:(?:ACTION|ORIGIN)\b|INFO\s*$|[A-Z]{1,5}-\d{2}\b|\W{0,2}\s?[A-Z0-9](?:[A-Z0-9] ?){3,7} +[A-Z]{1,5}-?\d{2}$)/
