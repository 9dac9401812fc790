import assert from 'node:assert/strict'
import { corpusFiles, corpusIsHere, corpusText, sampleText, withoutCorpus } from '../support/corpus.ts'
import { type GrammarLine, lineKinds, tokenizeCable } from '../support/grammar.ts'

/** Kinds that a line of prose in mixed case never has. */
const HEADER_KINDS = new Set([
  'transmission',
  'routing',
  'station',
  'security',
  'janap',
  'date-time-group',
  'from',
  'to',
  'info',
  'exempt',
  'addressee',
  'accounting',
  'separation',
  'validation',
  'end-of-message',
  'classification',
  'level',
  'caption',
  'attention',
  'distribution',
  'control',
  'page',
  'page-marker',
  'signature',
])

if (!corpusIsHere) console.log(`  ${withoutCorpus}`)

describe('real cables', () => {
  const files = corpusFiles().map((file) => ({ name: file.name, lines: tokenizeCable(corpusText(file), 5000) }))

  it('are read to the end of every line, each character once', () => {
    for (const { name, lines } of files) {
      for (const line of lines) {
        assert.ok(!line.stoppedEarly, name)
        assert.equal(line.tokens.map(({ start, end }) => line.text.slice(start, end)).join(''), line.text, name)
      }
    }
  })

  it('have no prose taken for a header', () => {
    for (const { name, lines } of files) {
      for (const line of lines.filter(isProse)) {
        assert.deepEqual(
          lineKinds(line).filter((kind) => HEADER_KINDS.has(kind)),
          [],
          `${name}: ${line.text}`,
        )
      }
    }
  })

  it('leave a line of mixed case and ordinary length plain but for references', () => {
    const prose = files.flatMap(({ lines }) =>
      lines.filter((line) => isProse(line) && !/^\s*(?:[¶\d(*•-]|[A-Za-z]\.)/.test(line.text)),
    )
    const kinds = new Set(['heading', 'list-item', 'portion-opening', 'numbered'])
    const taken = prose.filter((line) => lineKinds(line).some((kind) => kinds.has(kind)))
    assert.ok(taken.length <= prose.length / 200, `${taken.length} of ${prose.length}`)
  })

  it('show the sample in its parts', () => {
    const sample = sampleText()
    if (sample === undefined) return assert.ok(!corpusIsHere, 'the sample is missing from ../shared/cables')
    const count = (kind: string) => tokenizeCable(sample).filter((line) => lineKinds(line).includes(kind)).length
    assert.deepEqual(
      [
        'station',
        'date-time-group',
        'classification',
        'order',
        'tags',
        'subject',
        'numbered',
        'heading',
        'block-end',
      ].map(count),
      [1, 1, 1, 1, 1, 3, 14, 5, 1],
    )
  })
})

/** Long, mostly in small letters, and no label before a column. */
function isProse({ text }: GrammarLine): boolean {
  const small = text.match(/[a-z]/g)?.length ?? 0
  return text.trim().length > 45 && small > text.length / 2 && !/:\s{2,}|^\s{13,}|Case No\./.test(text)
}
