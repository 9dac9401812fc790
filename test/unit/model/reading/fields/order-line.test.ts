import assert from 'node:assert/strict'
import { messageOfText } from '../../../../support/cable.ts'

function declassificationOf(value: string) {
  const text = `P 041512Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nE.O. 12958: DECL: ${value}\nTAGS: PREL\n`
  return messageOfText(text).order?.declassification
}

describe('the value of the order line', () => {
  it('is an event, also where that begins with a number', () => {
    for (const value of [
      'UPON CLOSURE OF THE CASTLE',
      '5 YEARS AFTER CLOSURE OF THE CASTLE',
      '18 MONTHS AFTER THE WEDDING',
    ]) {
      const found = declassificationOf(value)
      assert.equal(found?.kind, 'event', value)
      assert.equal(found?.kind === 'event' && found.text, value)
    }
  })

  it('is a date in words too', () => {
    for (const value of ['AUGUST 1, 2019', 'AUG 1 2019', '1 AUGUST 2019', '1 Aug. 2019', 'AUGUST 01, 2019.']) {
      const found = declassificationOf(value)
      assert.equal(found?.kind === 'date' && found.date, '2019-08-01', value)
    }
    for (const value of ['AUGUST 32, 2019', 'AUGUST 1, 2019 OR THE END OF THE WAR'])
      assert.notEqual(declassificationOf(value)?.kind, 'date', value)
  })

  it('is no event where a date cannot be read', () => {
    for (const value of ['08/0A/2019', '8 AUGUS 2019']) assert.notEqual(declassificationOf(value)?.kind, 'event', value)
  })
})

describe('a note of the archive on the order line', () => {
  const orderOf = (value: string) =>
    messageOfText(
      `P 041512Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nE.O. 12958: ${value}\nTAGS: PREL\nSUBJECT: THE WATERS\n\n1. (C) The waters are clean.\nSAPT\n`,
    ).order

  it('stands behind the value of the drafter, which it leaves as it was', () => {
    for (const value of [
      'DECL: 08/01/2019 AS AMENDED; DECLASSIFIED BY SAPT 4/5/2013',
      'DECL: 08/01/2019, DECLASSIFIED 04/05/2013',
      'DECL: AUGUST 1, 2019 (DECLASSIFIED APRIL 5, 2013)',
    ]) {
      const order = orderOf(value)
      const { declassification, release } = order ?? {}
      assert.equal(declassification?.kind === 'date' && declassification.date, '2019-08-01', value)
      assert.equal(release?.date, '2013-04-05', value)
      assert.match(release?.text ?? '', /^DECLASSIFIED/, value)
    }
    const coded = orderOf('DECL: X1; DECLASSIFIED BY SAPT 4/5/2013')
    assert.equal(coded?.declassification.kind, 'exemption')
    assert.equal(coded?.release?.date, '2013-04-05')
  })

  it('is all that the line says, where no value is left before it', () => {
    for (const value of [
      'DECLASSIFIED BY ARCHIVES 04/05/2013',
      'DECL: DECLASSIFIED BY SAPT 4/5/2013',
      'DECLASSIFIED: 4/5/2013',
      '4/5/2013 DECLASSIFIED BY SAPT',
    ]) {
      assert.equal(orderOf(value)?.declassification.kind, 'note', value)
      assert.equal(orderOf(value)?.release, undefined, value)
    }
  })

  it('is not asked for in a value that says when the cable will be declassified', () => {
    for (const value of ['DECL: UPON CLOSURE OF THE CASTLE', 'DECL: 08/01/2019', 'DECLASSIFY ON 08/01/2019'])
      assert.equal(orderOf(value)?.release, undefined, value)
  })
})

describe('the keyword of the order line', () => {
  const read = (line: string): string | undefined =>
    messageOfText(
      `P 041512Z AUG 76\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nC O N F I D E N T I A L ZENDA 12\n${line}\nTAGS: EAID\nSUBJECT: THE WATERS\n1. THE WATERS ARE CLEAN.\nSAPT\n`,
    ).order?.number?.text

  it('may have lost its stops, and have a blank for them', () => {
    for (const line of ['E O 11652: GDS', 'E O 11652 GDS', 'E O. 11652: ADS, DECLAS 6/30/79', 'EO 11652: GDS'])
      assert.equal(read(line), '11652', line)
  })

  it('is told from letters before another number', () => {
    for (const line of ['E O 116529', 'E OF 11652', 'E OR 11652']) assert.equal(read(line), undefined, line)
  })
})
