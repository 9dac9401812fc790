import assert from 'node:assert/strict'
import { messageOfText } from '../../../support/cable.ts'

const CABLE = `UNCLASSIFIED
SBU

MRN:            14 ZENDA 88
Date/DTG:       Aug 03, 2014 / 031453Z AUG 14
From:           AMEMBASSY ZENDA
Action:         WASHDC, SECSTATE ROUTINE
E.O.:           13526
TAGS:           PREL, PGOV
Captions:       SENSITIVE
Subject:        Example - Not a Real Cable

1. (SBU) The king met the chancellor.

Signature:      Rassendyll

`

describe('the foot below the labels', () => {
  const behind = (label: string, foot: string): string | undefined =>
    messageOfText(CABLE + foot).labels.find(({ name }) => name === label)?.value.text

  for (const word of ['SBU', 'FOUO', 'SENSITIVE', 'FOR OFFICIAL USE ONLY'])
    it(`goes on with the level, not with the value above it: ${word}`, () => {
      const foot = `XMT:            STRELSAU, AMEMBASSY\n\n                UNCLASSIFIED\n                ${word}\n`
      assert.equal(behind('XMT', foot), 'STRELSAU, AMEMBASSY')
    })

  it('leaves a wrapped value whole', () => {
    const foot = 'Info:           STRELSAU, AMEMBASSY ROUTINE;\n                HENTZAU, AMEMBASSY ROUTINE\n'
    assert.equal(behind('Info', foot), 'STRELSAU, AMEMBASSY ROUTINE; HENTZAU, AMEMBASSY ROUTINE')
  })
})
