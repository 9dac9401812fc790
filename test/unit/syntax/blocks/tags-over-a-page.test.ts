import assert from 'node:assert/strict'
import { messageOfText } from '../../../support/cable.ts'

const page = (gap: string): string => `${gap}CONFIDENTIAL\n${gap}PAGE 02        ZENDA  00607  031407Z\n${gap}`
const cable = (fields: string): string =>
  `R 031407Z MAY 75\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 0001\n\nCONFIDENTIAL ZENDA 0607\n\nE.O. 11652: GDS\n${fields}\n\n1. THE SEED CAME AT NOON.\n\n2. THE SHIPS WERE BACK BY NIGHT.\nHENTZAU\n`
const read = (fields: string) => {
  const { tags, body, captions } = messageOfText(cable(fields))
  return {
    tags: tags?.tags.map(({ code }) => code).join(' '),
    paragraphs: body.paragraphs.length,
    captions: captions.map(({ name }) => name).join(' '),
  }
}

describe('TAGS that go on behind a page line', () => {
  for (const gap of ['', '\n', '\n\n'])
    it(`are read with ${gap.length} blank lines around it`, () => {
      assert.equal(read(`TAGS: PREL, PGOV,\n${page(gap)}ECON, UR\nSUBJECT: THE HARBOR`).tags, 'PREL PGOV ECON UR')
    })

  it('end behind a comma where something else comes', () => {
    for (const below of ['SUBJECT: THE HARBOR', '', 'THE DUKE CAME AT NOON WITH BOTH OF HIS SHIPS AND MEN.'])
      for (const between of ['\n', page('\n')]) {
        const found = read(`TAGS: PREL, PGOV,\n${between}${below}`)
        assert.equal(found.tags, 'PREL PGOV', below)
        assert.equal(found.paragraphs, 2, below)
      }
    assert.equal(read('SUBJECT: THE HARBOR\nTAGS: PREL,\n\nEXDIS').captions, 'EXDIS')
  })
})
