import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const cable = (end: string): string =>
  `UNCLAS ZENDA 000607\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n1. The duke sailed at noon with both of his ships.\n\n2. The harbor master kept his silence.\n${end}\n`

describe('a surname with the day of signing behind it', () => {
  for (const end of [
    'HENTZAU 23 MAY 75',
    'HENTZAU, MAY 23',
    'HENTZAU 05/23/2009',
    'HENTZAU - 23 May 2009',
    'HENTZAU - MAY 23, 2009',
    '\nHENTZAU 23 MAY 75',
  ])
    it(`signs: ${end.trim()}`, () => {
      const { signature, body } = messageOfText(cable(end))
      assert.equal(signature?.text, 'HENTZAU')
      assert.equal(body.closing.textEnd.character, 'The harbor master kept his silence.'.length + 3)
      assert.ok(lintText(cable(end)).every(({ finding }) => finding.rule.id !== 'ending-no-signature'))
    })

  for (const end of [
    'The ships will come on these days:\nHENTZAU 23 MAY 75',
    'HENTZAU 23 MAY 75\nSAPT 24 MAY 75',
    'The talks had begun in\nSTRELSAU 23 MAY 75',
    'DONE AT STRELSAU, 23 MAY 2009',
    'He sailed with\n\nHENTZAU 05/23/2009',
    'Visits:\n\n- HENTZAU, MAY 23\n- SAPT, MAY 24',
    'NEXT MEETING 23 MAY',
  ])
    it(`signs nothing in a list, a sentence or a title: ${end.replaceAll('\n', ' / ')}`, () => {
      assert.equal(messageOfText(cable(end)).signature, undefined)
    })
})
