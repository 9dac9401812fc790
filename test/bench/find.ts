/**
 * `npm run bench:find [-- MESSAGES]`: how long queries take over a collection in memory (100,000 messages unless told),
 * made of the records of some thousand generated cables under ever new numbers.
 */
import { createCollection } from '../../server/language/collection/neighbours/collection.ts'
import { find, readQuery } from '../../server/language/collection/query/ask.ts'
import { namedMessages } from '../../server/language/collection/query/symbols.ts'
import { createWordIndex } from '../../server/language/collection/query/word-index.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'
import { recordsOf } from '../support/collection.ts'
import { makeCollection } from '../support/generator/collection.ts'

const COUNT = Number(process.argv[2] ?? 100_000)
const QUERIES = [
  'from:ROME level>=C tags:PTER',
  'date:2008-01..2008-06 -tags:ECON',
  'cites:08KABUL12',
  'subject:harvest has:citations',
  'text:"roads bridges"',
  'from:"THE HAGUE" text:envoys paragraphs>3',
  'has:missing-sections',
]

const made = makeCollection({ seed: 1, cables: 2_000 })
const collection = createCollection()
const words = createWordIndex()
const recorded = made.files.map(({ text }) => recordsOf(text))
for (let index = 0; index < COUNT; index++) {
  const own = recorded[index % recorded.length] ?? []
  const path = `${index}.cable`
  const lap = Math.floor(index / recorded.length) * 10_000
  const records = own.map(({ record }) =>
    record.number ? { ...record, number: { ...record.number, number: record.number.number + lap } } : record,
  )
  collection.put({ path, records })
  words.put(
    path,
    own.map((each) => each.words),
  )
}
const asked = { collection, vocabulary: defaultVocabulary(), search: (wanted: string) => words.search(wanted) }
console.log(`${COUNT} messages`)
for (const text of QUERIES) {
  const { query } = readQuery(text, asked.vocabulary)
  if (query) time(text, () => find(query, asked).length)
}
for (const text of ['08KABUL12', 'harvest', '051020Z'])
  time(`symbol ${text}`, () => namedMessages(text, asked, 200).length)

/** The middle of five runs. */
function time(name: string, run: () => number): void {
  const times: number[] = []
  let found = 0
  for (let round = 0; round < 5; round++) {
    const started = performance.now()
    found = run()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  console.log(`${(times[2] ?? 0).toFixed(0).padStart(6)} ms  ${name}: ${found}`)
}
