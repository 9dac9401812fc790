import { oneLine } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { transmittedCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'structure-missing-fl1',
  title: 'Transmission identifier missing',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'off' },
  fix: 'none',
  layouts: ['teleprinter'],
  docs: {
    what: 'A full teleprinter copy does not begin with the transmission identifier, VZCZC and the channel number.',
    why: 'Without it the copy cannot be traced to the circuit it came over.',
    source: '5 FAH-2 H-321.1, FL1. Archival copies often lack it, so the rule runs on transmitted copies only.',
    bad: [{ text: transmittedCable({ transmission: null }) }],
    good: [{ text: transmittedCable() }],
  },
  check(message, report) {
    const { transmission, headerBlocks, slice, dateTimeGroup } = message
    const first = headerBlocks[0]
    if (
      transmission ||
      message.piloted ||
      !first ||
      !headerBlocks.some(({ kind }) => kind === 'station' || kind === 'routing')
    )
      return
    const above = first.span.line - 1
    const plain = above >= 0 ? lineText(slice, above) : ''
    if (MISSPELT.test(plain)) {
      report({
        span: oneLine(above, 0, plain.length),
        message: `${plain} is not a transmission identifier: expected VZCZC, a channel and a number`,
      })
      return
    }
    if (TAPE.test(plain) || isPrintedByCentre(lineText(slice, above - 1), plain)) return
    // The lines of the first computers: before, the sheet began with the routing line.
    if ((dateTimeGroup?.fields.year ?? FIRST_YEAR) < FIRST_YEAR) return
    report({
      span: first.span,
      message: 'The transmission identifier is missing: expected a line such as VZCZCABC0123 first',
    })
  },
})

const FIRST_YEAR = 1973

/** Most letters of VZCZC, a channel of three letters, a number. */
const MISSPELT = /^(?=[A-Z]{0,4}(?:CZ|ZC|ZZ))[A-Z]{7,9}\d{3,4}$/

/**
 * `OP IMMED` above `STU1218`: the message centres of the White House printed precedence and a number of their own in
 * the place of the identifier (copies of 1981-1988).
 */
function isPrintedByCentre(above: string, line: string): boolean {
  return NUMBER_OF_CENTRE.test(line) || PRECEDENCE_OF_CENTRE.test(line) || NUMBER_OF_CENTRE.test(above)
}

const NUMBER_OF_CENTRE = /^\s{0,8}(?:STU|UTS|ZCZC ?[A-Z]{2,3})\d{3,4}\s*$/
const PRECEDENCE_OF_CENTRE = /^\s{0,8}(?:OP|PP|RR|ZZ|OO) (?:IMMED|PRIO|ROUT|FLASH)[A-Z]*\s*$/

/** The header of a tape, as relays of the seventies wrote it: `VV ESB019BRA455`, with NNNN of the last one in front. */
const TAPE = /^\s{0,8}(?:NNNN|ZCZC)?\s?VV?\s?[A-Z]{2,3}\d{3}/
