import assert from 'node:assert/strict'
import { isOlderThanMarks } from '../../../../server/language/rules/portions/marking-era.ts'
import { messageOfText } from '../../../support/cable.ts'

const cable = (group: string, order = '12065: N/A', text = '1. THE MILL STANDS STILL.') =>
  messageOfText(
    `${group}FM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nC O N F I D E N T I A L ZENDA 0417\n\nE.O. ${order}\nTAGS: EAGR, RU\nSUBJECT: THE MILL\n\n${text}\n`,
  )

describe('telegrams from before paragraphs were marked', () => {
  for (const [group, isOlder] of [
    ['R 302359Z NOV 78\n', true],
    ['R 010000Z DEC 78\n', false],
    ['R 010001Z DEC 78\n', false],
    ['R 011206Z DEC 77\n', true],
  ] as const)
    it(`${group.trim()}: ${isOlder ? 'none were asked for' : 'they are'}`, () =>
      assert.equal(isOlderThanMarks(cable(group, '11652: GDS')), isOlder))

  it('are told by their order where no date is left', () => {
    assert.equal(isOlderThanMarks(cable('', '11652: GDS')), true)
    assert.equal(isOlderThanMarks(cable('', '12356: DECL: OADR')), false)
    assert.equal(isOlderThanMarks(cable('', '12356: DECL: OADR', '1. (C) THE MILL STANDS STILL.')), false)
  })
})
