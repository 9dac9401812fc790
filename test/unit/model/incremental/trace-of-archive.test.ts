import assert from 'node:assert/strict'
import { messageOfText } from '../../../support/cable.ts'

const text = (order: string): string =>
  `C O N F I D E N T I A L ZENDA 04411\n\nE.O. ${order}\nTAGS: PGOV, RU\nSUBJECT: THE FERRY\n\n1. IT LEFT.\n\nRASSENDYLL\n`

describe('a text without header', () => {
  it('is a copy under an order that was revoked long ago', () => {
    for (const order of ['11652: GDS', '12065: GDS 10/22/86 (SAPT, F.) OR-P', '12356: DECL: OADR', '12356:DECL: OADR'])
      for (const end of ['\n', '\r\n']) {
        const { profile } = messageOfText(text(order).replaceAll('\n', end)).profile
        assert.equal(profile, 'archival', order)
      }
  })

  it('is a copy below the lines of a mail that brought it', () => {
    for (const mail of [
      'From: Lind, Anna\nSent: Friday, March 02, 2012 09:58 AM\nSubject: The Ferry\n\n',
      '----- Original Message -----\nFrom: Lind, Anna\n\n',
      'Sent: 3/2/2012 9:14 AM\n\n',
    ])
      assert.equal(messageOfText(mail + text('13526: DECL: 2035/08/01')).profile.profile, 'archival', mail)
    const said = 'Sent by hand:\n\n'
    assert.equal(messageOfText(said + text('13526: DECL: 2035/08/01')).profile.profile, 'draft')
  })

  it('may be a draft under any later one', () => {
    for (const order of ['12958: DECL: 08/01/2019', '13526: DECL: 2035/08/01', '13526: N/A'])
      assert.equal(messageOfText(text(order)).profile.profile, 'draft', order)
  })
})
