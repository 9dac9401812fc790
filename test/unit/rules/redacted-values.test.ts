import assert from 'node:assert/strict'
import { lintText } from '../../support/cable.ts'

interface Parts {
  readonly group?: string
  readonly level?: string
  readonly tags?: string
  readonly authority?: string
  readonly second?: string
  readonly signature?: string
}

const cable = (parts: Parts): string =>
  [
    'VZCZCXRO0607',
    'RR RUEHC',
    'DE RUEHZN #0607/01 1231407',
    'ZNY CCCCC ZZH',
    ...(parts.group === '' ? [] : [parts.group ?? 'R 031407Z MAY 09']),
    'FM AMEMBASSY ZENDA',
    'TO RUEHC/SECSTATE WASHDC 0001',
    '',
    parts.level ?? 'C O N F I D E N T I A L ZENDA 000607',
    '',
    'SIPDIS',
    '',
    'E.O. 12958: DECL: 05/03/2019',
    parts.tags ?? 'TAGS: PREL, PGOV',
    'SUBJECT: THE HARBOR OF ZENDA',
    '',
    ...(parts.authority === '' ? [] : [parts.authority ?? 'Classified By: DCM Rupert Hentzau for reason 1.4 (d).', '']),
    '1. (C) The duke sailed at noon with both of his ships.',
    '',
    parts.second ?? '2. (C) The harbor master kept his silence.',
    '',
    '3. (C) The ships were back by night.',
    ...(parts.signature === '' ? [] : [parts.signature ?? 'HENTZAU']),
    '',
  ].join('\n')

const told = (parts: Parts): readonly string[] =>
  lintText(cable(parts)).map(({ finding }) => `${finding.rule.id} ${finding.level}`)

describe('a value that a release took out', () => {
  const SILENT: readonly (readonly [Parts, string])[] = [
    [{ group: 'XXXXXXXXXXXX' }, 'dtg-format'],
    [{ group: '[DATE REMOVED]' }, 'dtg-format'],
    [{ authority: 'XXXXXXXXXXXXXXXXXXXXXX' }, 'authority-missing'],
    [{ authority: '[Classifier redacted]' }, 'authority-missing'],
    [{ second: '2. (XXX) The harbor master kept his silence.' }, 'portion-unknown'],
    [{ second: '2. (X) The harbor master kept his silence.\n\nXXXXXXXXXXXXXXXXXXXX' }, 'portion-unknown'],
    [{ signature: 'XXXXXXXXXXXX' }, 'ending-no-signature'],
    [{ signature: '[NAME REMOVED]' }, 'ending-no-signature'],
    [{ signature: '\n[Signature redacted]' }, 'ending-no-signature'],
    [{ tags: 'TAGS: PREL, XXXX' }, 'tags-unknown'],
  ]
  for (const [parts, rule] of SILENT)
    it(`is not asked for: ${JSON.stringify(parts)}`, () => {
      assert.deepEqual(
        told(parts).filter((each) => each.startsWith(rule)),
        [],
      )
    })

  it('is information where it was the level', () => {
    for (const level of ['XXXXXXXXXXXX ZENDA 000607', 'XXXXXXXXXXXXXXXX'])
      assert.deepEqual(
        told({ level }).filter((each) => each.startsWith('class-missing')),
        ['class-missing information'],
        level,
      )
  })
})

describe('a value that is missing, with no sign of a release in its place', () => {
  const TOLD: readonly (readonly [Parts, string])[] = [
    [{ group: '' }, 'dtg-format error'],
    [{ group: 'XX' }, 'dtg-format error'],
    [{ authority: '' }, 'authority-missing warning'],
    [{ authority: 'The names of those XXXXXXXXXXXX are known.' }, 'authority-missing warning'],
    [{ level: 'CONFIDENTAIL XXXX' }, 'class-missing error'],
    [{ level: '' }, 'class-missing error'],
    [{ second: '2. (CC) The harbor master kept his silence.' }, 'portion-unknown warning'],
    [{ second: '2. (X) The harbor master kept his silence.' }, 'portion-unknown warning'],
    [{ signature: '' }, 'ending-no-signature hint'],
    [{ signature: 'HE WAS SEEN WITH XXXXXXXXXXXX' }, 'ending-no-signature hint'],
    [{ tags: 'TAGS: PREL, PRLE' }, 'tags-unknown information'],
  ]
  for (const [parts, rule] of TOLD)
    it(`is told: ${JSON.stringify(parts)}`, () => {
      assert.ok(told(parts).includes(rule), told(parts).join('; '))
    })
})

describe('a place that is left to be filled in', () => {
  const draft =
    'CONFIDENTIAL\n\nE.O. 12958: DECL: 05/03/2019\nTAGS: PREL, XXX\nSUBJECT: (U) THE HARBOR\n\nClassified By: DCM Rupert Hentzau for reason 1.4 (d).\n\n1. (C) The duke sailed.\n\n2. (XX) He came back.\n\n3. (U) Nobody saw him.\n'
  it('is told in a draft', () => {
    const ids = lintText(draft).map(({ finding }) => finding.rule.id)
    assert.ok(ids.includes('portion-unknown') && ids.includes('tags-unknown'), ids.join())
  })
  it('is no classifier where paragraph 1 is what was taken out', () => {
    for (const first of ['XXXXXXXXXXXXXXXX\n\n2. (C) He came back.', '1. XXXXXXXXXXXXXXXX'])
      assert.ok(
        lintText(draft.replace(/Classified By[^\n]*\n\n1\.[^\n]*/, first)).some(
          ({ finding }) => finding.rule.id === 'authority-missing',
        ),
        first,
      )
  })
})

describe('a draft that somebody takes for one', () => {
  it('is asked for what is left to be filled in', () => {
    for (const [parts, rule] of [
      [{ group: 'XXXXXXXXXXXX' }, 'dtg-format'],
      [{ level: 'XXXXXXXXXXXX ZENDA 000607' }, 'class-missing'],
      [{ authority: 'XXXXXXXXXXXXXXXXXXXXXX' }, 'authority-missing'],
      [{ signature: 'XXXXXXXXXXXX' }, 'ending-no-signature'],
    ] as const)
      assert.ok(
        lintText(cable(parts), { profile: 'draft' }).some(
          ({ finding }) => finding.rule.id === rule && finding.level !== 'information',
        ),
        rule,
      )
  })
})
