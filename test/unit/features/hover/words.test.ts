import assert from 'node:assert/strict'
import { hoverText } from '../../../support/service.ts'

/** Title of the hover at `$0` in a paragraph; empty where there is none. */
function title(text: string): string {
  const head = 'FM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L ZENDA 000123\n\nSUBJECT: A BRIDGE\n\n'
  return hoverText(`${head}1. (C) ${text}\n\nRASSENDYLL\n`).split('\n')[0] ?? ''
}

describe('words of the trade in a paragraph', () => {
  it('that mean something together are one, from the first character to the last', () => {
    const whole = title('He did $0not/not agree.')
    assert.notEqual(whole, '')
    assert.equal(title('He did not/no$0t agree.'), whole)
    assert.equal(title('He did$0 not/not agree.'), '')
    assert.equal(title('He did not/not $0agree.'), '')
    assert.equal(title('He did not$0 agree.'), '')
  })

  it('are words whole, in whatever case, with letters from A to Z', () => {
    const poloff = title('$0POLOFF spoke.')
    assert.notEqual(poloff, '')
    assert.deepEqual([title('POLOF$0F spoke.'), title('pol$0off spoke.').toUpperCase()], [poloff, poloff.toUpperCase()])
    assert.deepEqual([title('XPOL$0OFF spoke.'), title('ZPOL$0OFF spoke.'), title('POLOFF$0Z spoke.')], ['', '', ''])
    assert.deepEqual([title('aPOL$0OFF spoke.'), title('zPOL$0OFF spoke.'), title('POL$0OFFa spoke.')], ['', '', ''])
    assert.deepEqual([title('(POL$0OFF) spoke.'), title('[POL$0OFF] spoke.')], [poloff, poloff])
    assert.equal(title('The duke s$0poke.'), '')
  })

  it('name the post and a government where the sentence does, and a newspaper or a road nowhere', () => {
    assert.notEqual(title('He told $0Post, and left.'), title('The Washington $0Post wrote.'))
    assert.equal(title('The Washington $0Post wrote.'), '')
    assert.notEqual(title('The $0GOJ agreed.'), '')
    assert.equal(title('He will G$0O on.'), '')
  })
})
