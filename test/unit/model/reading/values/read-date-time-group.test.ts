import assert from 'node:assert/strict'
import {
  fullYear,
  readDateTimeGroup,
} from '../../../../../server/language/model/reading/values/read-date-time-group.ts'
import { messageOfText } from '../../../../support/cable.ts'

describe('the year of a date-time group', () => {
  it('is of the last century from 45 on, and of this one below', () => {
    assert.deepEqual(
      ['44', '45', '46', '99', '00', '09', '1944', '2045'].map(fullYear),
      [2044, 1945, 1946, 1999, 2000, 2009, 1944, 2045],
    )
  })
})

describe('a group behind a label', () => {
  const problem = (plain: string): string | undefined => {
    const group = messageOfText(
      `${plain}\nFM CNO WASHINGTON DC\nTO NAVADMIN\nUNCLAS//N01000//\nNAVADMIN 088/12\nMSGID/GENADMIN/CNO WASHINGTON DC/N1/MAR//\nSUBJ/BUGLES//\nRMKS/1. BUGLES ARE POLISHED ON FRIDAYS.//\n`,
    ).dateTimeGroup
    return group && (group.problem?.kind ?? new Date(group.instant ?? 0).toISOString().slice(0, 16))
  }
  it('needs no precedence, and may have one', () => {
    for (const plain of [
      'DTG: 121301Z MAR 12',
      'DTG 121301Z MAR 12',
      'DTG: R 121301Z MAR 12',
      'ROUTINE R 121301Z MAR 12',
    ])
      assert.equal(problem(plain), '2012-03-12T13:01', plain)
    assert.equal(problem('121301Z MAR 12'), 'format')
    assert.equal(problem('DTG: 129901Z MAR 12'), 'range')
  })
})

describe('a label of a group below a reference or the text', () => {
  const cable = (ref: string, end: string): string =>
    `UNCLAS ZENDA 000318\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: FORMS\nREF: ${ref}\n\n1. We met.\n\n2. We left.\n\nLUTZ\n${end}`
  it('is of what is cited, and no head', () => {
    for (const ref of ['A. HENTZAU 218\nDTG: 121301Z MAR 12', 'HENTZAU 218\n     DTG 121301Z MAR 12']) {
      const { references } = messageOfText(cable(ref, ''))
      assert.equal(references?.references[0]?.kind, 'cable', ref)
    }
    assert.equal(messageOfText(cable('HENTZAU 218', '\nDTG: 121301Z MAR 12\n')).dateTimeGroup, undefined)
  })
})

describe('a group whose Z came out as a 2', () => {
  const read = (plain: string): { at: string; instant: string | undefined } => {
    const { problem, instant } = readDateTimeGroup(plain, 0, 0)
    return {
      at: problem ? plain.slice(problem.span.start, problem.span.end) : '',
      instant: instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16),
    }
  }
  it('gives its time, and the place of the 2', () => {
    assert.deepEqual(read('P 1408152 AUG 93 ZDK'), { at: '2', instant: '1993-08-14T08:15' })
    assert.deepEqual(read('O R 3009002 NOV 86'), { at: '2', instant: '1986-11-30T09:00' })
  })
  it('gives none where day, hour or minute is none, or where figures are too many or end in another', () => {
    for (const plain of [
      'P 3208152 AUG 93',
      'P 1424152 AUG 93',
      'P 1408602 AUG 93',
      'P 14081522 AUG 93',
      'P 1408153 AUG 93',
    ])
      assert.equal(read(plain).instant, undefined, plain)
  })
})
