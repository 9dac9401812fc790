import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

/** What is said of FL4 and the classification line, with the words that it stands at. */
function said(security: string, level: string, mark: string): string[] {
  const text = [
    security,
    'P 031453Z AUG 09',
    'FM AMEMBASSY ZENDA',
    'TO SECSTATE WASHDC PRIORITY',
    '',
    `${level} ZENDA 000123`,
    '',
    'E.O. 12958: DECL: 08/01/2019',
    'TAGS: PREL',
    'SUBJECT: A BRIDGE',
    '',
    `1. ${mark} The duke received us.`,
    '',
    'RASSENDYLL',
    '',
  ].join('\n')
  return lintText(text, { profile: 'transmitted' })
    .filter(({ finding }) => finding.rule.id === 'class-fl4-mismatch')
    .map(({ finding: { span, message, related } }) => {
      const at = (place: typeof span): string => text.split('\n')[place.line]?.slice(place.start, place.end) ?? ''
      return [at(span), message, ...(related ?? []).map((each) => `${at(each.span)}: ${each.message}`)].join(' | ')
    })
}

describe('a misspelt line of limited official use', () => {
  it('goes with U and E, as the word that is meant does', () => {
    for (const security of ['ZNR UUUUU ZZH', 'ZNY EEEEE ZZH'])
      for (const level of ['LIMITED OFFICIAL USE', 'LIMTED OFFICIAL USE', 'LIMITED OFFICAL USE'])
        assert.deepEqual(said(security, level, '(LOU)'), [], `${security} ${level}`)
    assert.equal(said('ZNY CCCCC ZZH', 'LIMTED OFFICIAL USE', '(LOU)').length, 1)
  })
})

describe('a classification line that differs from FL4', () => {
  it('is the odd one out where the marks reach the level of FL4, spelt as lines have it', () => {
    assert.deepEqual(said('ZNY SSSSS ZZH', 'C O N F I D E N T I A L', '(S)'), [
      'C O N F I D E N T I A L | The level is C O N F I D E N T I A L, but the security line (FL4) says SSSSS and the portion marks agree with it: expected S E C R E T | SSSSS: The letters of FL4',
    ])
    assert.deepEqual(said('ZNR UUUUU ZZH', 'C O N F I D E N T I A L', '(U)'), [
      'C O N F I D E N T I A L | The level is C O N F I D E N T I A L, but the security line (FL4) says UUUUU and the portion marks agree with it: expected UNCLAS | UUUUU: The letters of FL4',
    ])
  })

  it('is what FL4 is held to where the marks do not agree with FL4', () => {
    const [found, ...more] = said('ZNY SSSSS ZZH', 'C O N F I D E N T I A L', '(C)')
    assert.deepEqual(more, [])
    assert.match(
      found ?? '',
      /^SSSSS \| The security line \(FL4\) says SSSSS, but the classification line says .*: expected CCCCC/,
    )
    assert.deepEqual(said('ZNY SSSSS ZZH', 'S E C R E T', '(C)'), [])
  })
})
