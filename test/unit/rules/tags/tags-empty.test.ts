import assert from 'node:assert/strict'
import rule from '../../../../server/language/rules/tags/tags-empty.ts'
import { lintText } from '../../../support/cable.ts'

const told = (...below: string[]): number =>
  lintText(['C O N F I D E N T I A L ZENDA 000123', '', 'E.O. 12958: N/A', ...below, ''].join('\n'), { rules: [rule] })
    .length

describe('an empty TAGS line', () => {
  it('is told above what looks like codes and is none', () => {
    for (const below of [['BT'], ['', 'BT', '#0123'], ['EXDIS', '', '1. (C) The duke came.'], ['NODIS, EXDIS']])
      assert.equal(told('SUBJECT: THE HARBOR', 'TAGS:', ...below), 1, below.join(' / '))
  })

  it('is not told where its codes were torn off', () => {
    for (const below of ['PREL', 'PREL, JA', 'BT, PREL', 'PXYQ, QZ', 'PREL (RASSENDYLL, RUDOLF)', 'PREL; PGOV'])
      for (const gap of [[], ['']])
        assert.equal(told('SUBJECT: THE HARBOR', 'TAGS:', ...gap, below, '', '1. (C) The duke came.'), 0, below)
  })
})
