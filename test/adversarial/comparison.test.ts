import assert from 'node:assert/strict'
import { compareDocuments } from '../../server/language/comparison/compare.ts'
import { comparisonText, PLAIN_MARKS } from '../../server/language/comparison/comparison-text.ts'
import { openDocument } from '../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'
import { textOf, writeCable } from '../support/generator/write-cable.ts'
import { countWork } from '../support/work-counter.ts'

/** Twice the lines, twice the work; what is left over is for sorting. */
const MOST_GROWTH = 2.3
/** Counting takes ten times as long as comparing: what is most usual is tried at full length, the rest at a length at which growth shows. */
const LINES = 10_000
const FEWER_LINES = 2_000
const USUAL = 1

/** So many lines of one cable: a head, then paragraphs whose words are as often new as those of people. */
function oneCable(lines: number): string[] {
  const rows = textOf(writeCable(7).rows, '\n').split('\n')
  const head = rows.slice(
    0,
    rows.findIndex((row) => /^1\. /.test(row)),
  )
  const body: string[] = []
  for (let at = 0; head.length + body.length < lines; at++)
    body.push(
      at % 5 === 0
        ? `${at / 5 + 1}. (C) The envoy of town ${at} came with`
        : `${at * 7} crowns for the bridge, and ${at % 97} men,`,
    )
  return [...head, ...body]
}

/** What may have become of a text. */
const FATES: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'a word of every third line is another': (lines) =>
    lines.map((line, at) => (at % 3 === 0 ? line.replace('the', 'a') : line)).join('\n'),
  'all lines are wrapped otherwise': (lines) => lines.join(' \n').replace(/ (for|came) /g, '\n$1 '),
  'paragraphs stand in another order': (lines) => {
    const [head, body] = [lines.slice(0, 30), lines.slice(30)]
    return [...head, ...body.slice(body.length >> 1), ...body.slice(0, body.length >> 1)].join('\n')
  },
  'all numbers are others': (lines) =>
    lines.map((line) => line.replace(/^(\d+)\. /, (_, number: string) => `${Number(number) + 1}. `)).join('\n'),
  'every line is another': (lines) =>
    lines.map((line, at) => (at < 30 ? line : `${at} X${at} Y${at * 3} Z`)).join('\n'),
  'one word is all there is': (lines) => lines.map((line, at) => (at < 30 ? line : 'the the the the')).join('\n'),
  'every other line is gone': (lines) => lines.filter((_, at) => at < 30 || at % 2 === 0).join('\n'),
}

describe('the work of a comparison', function () {
  this.timeout(120_000)

  for (const [index, [name, fate]] of Object.entries(FATES).entries()) {
    const most = index < USUAL ? LINES : FEWER_LINES
    it(`follows the number of lines up to ${most}, where ${name}`, () => {
      const work = (lines: number): number => {
        const text = oneCable(lines)
        const [before, after] = [openDocument('a', 1, text.join('\n')), openDocument('b', 1, fate(text))]
        let told = ''
        const { total } = countWork(() => {
          told = comparisonText(compareDocuments(before, after, defaultVocabulary()), PLAIN_MARKS)
        })
        assert.ok(told.length > 20)
        return total
      }
      work(300)
      const [half, whole] = [work(most / 2), work(most)]
      assert.ok(whole < half * MOST_GROWTH, `${half} for half, ${whole} for all`)
    })
  }
})
