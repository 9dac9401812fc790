import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const copy = (subject: string): string =>
  `UNCLASSIFIED\n\nMRN\n12 ZENDA 233\nFrom\nAMEMBASSY ZENDA\nE.O.\n13526\nTAGS\nSCUL, KPAO, GM\n${subject}\n\n1.  Many visitors came.\n\n2.  They saw lamps.\n\nSignature\nHALE\n`

describe('a keyword alone on its line, above its value', () => {
  for (const subject of ['Subject\nLamps of Zenda', 'SUBJECT\nLAMPS OF ZENDA'])
    it(`is not missing: ${subject.replace('\n', ' / ')}`, () => {
      for (const end of ['\n', '\r\n']) assert.deepEqual(missing(copy(subject).replaceAll('\n', end)), [])
    })

  it('is missing where no line has it', () => {
    assert.equal(missing(copy('Lamps of Zenda')).length, 1)
  })
})

function missing(text: string): string[] {
  return lintText(text).flatMap(({ finding }) =>
    finding.rule.id === 'structure-missing-field' ? [finding.message] : [],
  )
}
