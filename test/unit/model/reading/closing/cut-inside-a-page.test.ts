import assert from 'node:assert/strict'
import { messageOfText } from '../../../../support/cable.ts'

const HEAD =
  'CONFIDENTIAL\nPAGE 01 ZENDA 00614 081120Z\n21\nACTION EUR-12\n--------------------- 004417\nR 081105Z APR 75\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 3318\nC O N F I D E N T I A L ZENDA 0614\nE.O. 11652: GDS\nTAGS: EWWT, RU\nSUBJECT: THE FERRY\n'
const PAGE = 'CONFIDENTIAL\nCONFIDENTIAL\nPAGE 02 ZENDA 00614 081120Z\n'

const signature = (body: string): string | undefined => messageOfText(HEAD + body).body.closing.signature?.text

describe('a copy that is cut off inside a page', () => {
  const text = `1. THE FERRY IS BACK.\n${PAGE}2. NOBODY PAID FOR IT.`

  for (const end of ['\n', '\r\n'])
    it(`is signed by no words behind its last stop, ${JSON.stringify(end)}`, () => {
      for (const cut of ['MEN', 'REMAINS', 'OARS WER'])
        assert.equal(signature(`${text} ${cut}\n`.replaceAll('\n', end)), undefined, cut)
    })

  it('is signed by no words below its last stop', () => {
    assert.equal(signature(`${text}\nTWO OARS AND MI\n`), undefined)
    assert.equal(signature(`${text}\nTHREE MORE MI\n`), undefined)
    for (const name of ['SAPT, JR.', 'SAPT JR', 'F. SAPT'])
      assert.notEqual(signature(`${text}\n${name}\n`), undefined, name)
    assert.equal(signature(`${text}\nVON TARLENHEIM\nCONFIDENTIAL\nNNN\n`), 'VON TARLENHEIM')
  })

  it('is signed by no words that begin a sentence behind its last stop', () => {
    const body = `${HEAD}1. THE FERRY IS BACK.\n2. NOBODY PAID FOR IT.`
    for (const words of ['ANY FURTHER NEWS', 'OTHER OARS', 'EVERY FERRYMAN'])
      assert.equal(messageOfText(`${body} ${words}\n`).body.closing.signature, undefined, words)
    for (const name of ['SAPT', 'VON TARLENHEIM', 'ANYA SAPT', 'EACHARD'])
      assert.equal(messageOfText(`${body} ${name}\n`).body.closing.signature?.text, name)
  })

  it('is signed by no words that wait for more', () => {
    const body = '1. THE FERRY IS BACK.\n2. THE KEEPER CAME AT OUR WISH (REFTEL A)\n'
    for (const text of [body, HEAD + body]) {
      assert.equal(messageOfText(`${text}TELLING CASTLE STORIES,\n`).body.closing.signature, undefined)
      assert.equal(messageOfText(`${text}RUPERT HENTZAU\n`).body.closing.signature?.text, 'RUPERT HENTZAU')
      assert.notEqual(messageOfText(`${text}HENTZAU,\n`).body.closing.signature, undefined)
    }
  })

  it('is signed by a name of several words before a comma, apart from its text or below its stop', () => {
    for (const name of ['VON TARLENHEIM,', 'HENTZAU, JR.,', 'RUPERT HENTZAU,\nCHARGE', 'DE LA MOTTE,'])
      for (const gap of ['\n', '\n\n'])
        assert.match(signature(`${text}${gap}${name}\n`) ?? '', /TARLENHEIM|HENTZAU|MOTTE/, name)
  })

  it('is signed by a name of several words below its last stop', () => {
    for (const name of ['VON TARLENHEIM', 'FRITZ TARLENHEIM', 'DE LA MOTTE'])
      for (const gap of ['\n', '\n\n']) assert.equal(signature(`${text}${gap}${name}\n`), name)
  })

  it('is not signed by an item of its last list', () => {
    assert.equal(signature('THE FERRY IS BACK.\n-- OARS WERE LOST.\n-- MEN\n'), undefined)
    assert.equal(signature('1. THE FERRY IS BACK.\n-- OARS WERE LOST.\n-- MEN DROWNED.\nSAPT\n'), 'SAPT')
  })

  it('keeps its words in the text', () => {
    assert.equal(messageOfText(`${HEAD}${text} OARS WER\n`).body.closing.textEnd.character, 31)
  })

  it('is signed where the level closes the last page', () => {
    assert.equal(signature(`${text} SAPT\nCONFIDENTIAL\nNNN\n`), 'SAPT')
    assert.equal(signature(`${text} SAPT\nNNNN\n`), 'SAPT')
  })

  it('is signed on a line of its own', () => {
    assert.equal(signature(`${text}\nSAPT\n`), 'SAPT')
  })

  it('is told from one whose pages the level heads alone', () => {
    assert.equal(
      signature('1. THE FERRY IS BACK.\nCONFIDENTIAL\nPAGE 02 ZENDA 00614 081120Z\n2. NOBODY PAID. SAPT\n'),
      'SAPT',
    )
  })

  it('is signed by no word that is all of its last paragraph', () => {
    assert.equal(signature('1. THE FERRY IS BACK.\n2. OAR\n'), undefined)
  })
})

describe('a short sentence below a title, above the signature', () => {
  it('stays in the text', () => {
    const { closing } = messageOfText(`${HEAD}\nTHE FERRY IS BACK.\nOARS\nNONE LEFT.\nSAPT\n`).body
    assert.equal(closing.signature?.text, 'SAPT')
    assert.equal(closing.textEnd.line, 15)
  })

  it('is told from two names', () => {
    const { closing } = messageOfText(`${HEAD}\nTHE FERRY IS BACK.\nHALE\nSAPT\n`).body
    assert.equal(closing.signature?.text, 'SAPT')
    assert.equal(closing.textEnd.line, 13)
  })
})

describe('a copy that is cut off inside a page, below a page line of the relay', () => {
  it('is signed by no words either', () => {
    const text = `1. THE FERRY IS BACK.\n${PAGE}2. NOBODY PAID FOR IT. OARS WER\nPAGE 3 RUZETA4471 C O N F I D E N T I A L\n`
    assert.equal(signature(text), undefined)
  })
})
