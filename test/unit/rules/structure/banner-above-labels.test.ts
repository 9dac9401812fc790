import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const LABELS = `MRN: 12 STRELSAU 456
Date/DTG: Mar 05, 2012 / 051330Z MAR 12
From: AMEMBASSY STRELSAU
Action: WASHDC, SECSTATE ROUTINE
E.O.: 13526
TAGS: ECON, ETRD, GM
Captions: SENSITIVE
Subject: Timber Prices Rise Along the River

1. (SBU) Timber rose by a tenth, merchants told the econ officer.

2. (SBU) The mills expect more of the same.

Signature: Rassendyll
`
const BANNERS = [
  'UNCLASSIFIED\nSENSITIVE\n\n',
  'UNCLASSIFIED\nSENSITIVE\n',
  'UNCLASSIFIED\n\nSENSITIVE\n\n',
  'SENSITIVE\n\nUNCLASSIFIED\n\n',
  'UNCLASSIFIED\nSBU\n\n',
  'UNCLASSIFIED\nNOFORN\n\n',
  'SENSITIVE BUT UNCLASSIFIED\n',
  'Sent: 3/5/2012 9:14 AM\nTo:     SMART Core\nSubject: Timber Prices\n\nUNCLASSIFIED\nSBU\n\n',
  'UNCLASSIFIED\nSBU\n\n    ACTION\n    FROM:\n    SUBJECT:\n\n',
  '',
]

describe('a banner with a caption above the labels of a message', () => {
  for (const banner of BANNERS)
    it(JSON.stringify(banner), () => {
      for (const end of ['\n', '\r\n']) {
        const text = (banner + LABELS).replaceAll('\n', end)
        const { layout, id } = messageOfText(text)
        assert.deepEqual([layout, id?.number], ['smart', 456])
        assert.deepEqual(
          lintText(text).map(({ finding }) => `${finding.level} ${finding.message}`),
          [],
        )
      }
    })

  it('is the level of a draft where fields and no labels follow', () => {
    const draft = `CONFIDENTIAL\n\nNOFORN\n\nE.O. 13526: DECL: 2035/08/01\nTAGS: PREL\nSUBJECT: THE FERRY\n\n1. (C) It left.\n`
    assert.equal(messageOfText(draft).layout, 'draft')
  })
})
