import assert from 'node:assert/strict'
import { comparisonHtml } from '../../../server/language/comparison/comparison-html.ts'
import { compared } from '../../support/comparison/compared.ts'

const HEAD =
  'P 051020Z MAR 08\nFM AMEMBASSY HENTZAU\nTO SECSTATE WASHDC PRIORITY\n\nC O N F I D E N T I A L HENTZAU 000456\n\nE.O. 12958: DECL: 03/05/2018\nTAGS: PREL, PGOV\nSUBJECT: (U) THE SALT TAX\n\n'

/** The marks of the column to read, in their order. */
function marks(before: string, after: string): string[] {
  const comparison = compared(`${HEAD}1. (C) ${before}\n`, `${HEAD}1. (C) ${after}\n`)
  const html = comparisonHtml(comparison, { before: 'a', after: 'b', links: false })
  const column = html.slice(html.indexOf('<h2>In one column'))
  return [...column.matchAll(/<(del|ins) [^>]*>(.*?)<\/\1>/g)].map(([, mark, text]) => `${mark} ${text}`)
}

describe('a comparison as a page', () => {
  it('strikes out what went and adds what came, each only where there is any', () => {
    assert.deepEqual(marks('The tax on salt was raised again.', 'The tax on plums was raised again.'), [
      'del salt',
      'ins plums',
    ])
    assert.deepEqual(marks('The tax on salt was not raised.', 'The tax on salt was raised.'), ['del not'])
    assert.deepEqual(marks('The tax on salt was raised.', 'The tax on salt was not raised.'), ['ins not'])
  })

  it('shows a panel as much as it can lay out, and says how much more there is', () => {
    const paragraphs = (word: string): string =>
      Array.from({ length: 30 }, (_, at) => `${at + 1}. (C) The ${word} of town ${at} was raised.\n\n`).join('')
    const comparison = compared(HEAD + paragraphs('tax'), HEAD + paragraphs('bridge'))
    const html = comparisonHtml(comparison, { before: 'a', after: 'b', links: true, most: 10 })
    assert.equal(html.match(/<li>/g)?.length, 10)
    assert.equal(html.match(/class="row"/g)?.length, 10)
    assert.equal(html.match(/And 20 more, which <code>cable diff<\/code> lists/g)?.length, 2)
    assert.equal(comparisonHtml(comparison, { before: 'a', after: 'b', links: true }).match(/<li>/g)?.length, 30)
  })
})
