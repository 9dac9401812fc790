/**
 * `npm run bench:answers [-- CABLES [SEED]]`: what a folder of generated cables answers, against what is known of it.
 * Of each kind of answer: how many there are in truth, how many of these are told (recall), and how many of those told
 * are true (precision).
 */
import { copiesOf, groupOf, groupsOf } from '../../server/language/collection/neighbours/cable-group.ts'
import type { Entry } from '../../server/language/collection/neighbours/collection.ts'
import { find, readQuery } from '../../server/language/collection/query/ask.ts'
import { numberText, readNumber } from '../../server/language/collection/record/cable-number.ts'
import { findingsOf } from '../../server/language/collection/reports/findings.ts'
import { graphOf } from '../../server/language/collection/reports/graph.ts'
import { missingIn } from '../../server/language/collection/reports/missing.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'
import { askedOf } from '../support/collection.ts'
import { makeCollection } from '../support/generator/collection.ts'

const [, , count = '2000', seed = '41'] = process.argv
const made = makeCollection({ seed: Number(seed), cables: Number(count), holes: 0.07, copies: 0.1, sections: 0.1 })
const asked = askedOf(made.files)
const { collection } = asked
const here = [...made.cables.values()].filter(({ id }) => !made.absent.has(id))
const hereIds = new Set(here.map(({ id }) => id))
const entries = [...collection.entries()]
const idOfFile = new Map(made.files.map(({ name, id }) => [name, id]))
const cited = here.flatMap(({ id, references, mentions }) =>
  [...references, ...mentions].map((each) => ({ from: id, to: each.id })),
)

/** Numbers that stand between two of their post and year. */
function between(): Set<string> {
  const rows = new Map<string, number[]>()
  for (const { year, series, number } of here)
    rows.set(`${year} ${series}`, [...(rows.get(`${year} ${series}`) ?? []), number])
  return new Set(
    [...made.absent].filter((id) => {
      const cable = made.cables.get(id)
      const row = cable ? (rows.get(`${cable.year} ${cable.series}`) ?? []) : []
      return cable && cable.number > Math.min(...row) && cable.number < Math.max(...row)
    }),
  )
}

const missing = missingIn(collection, { longestHole: 20 })
const holes = missing
  .filter(({ kind }) => kind === 'number')
  .flatMap(({ number, to }) => {
    const first = readNumber(number, (name) => name)
    const last = readNumber(to ?? number, (name) => name)
    if (!first || !last) return []
    return Array.from({ length: last.number - first.number + 1 }, (_, index) =>
      numberText({ ...first, number: first.number + index }),
    )
  })
const absentAndCited = new Set(cited.map(({ to }) => to).filter((id) => made.absent.has(id)))

function asksFor(text: string): string[] {
  const { query } = readQuery(text, defaultVocabulary())
  return query ? find(query, asked).map(({ path }) => path) : []
}

/** @param isInFields whether it is said in fields that sections behind the first do not repeat */
function filesOf(isMeant: (cable: (typeof here)[number]) => boolean, isInFields: boolean): string[] {
  const ids = new Set(here.filter(isMeant).map(({ id }) => id))
  return made.files.filter(({ id, section }) => ids.has(id) && !(isInFields && section > 1)).map(({ name }) => name)
}

const numberOf = ({ record: { number } }: Entry): string => (number ? numberText(number) : '-')

console.log(`${made.files.length} files of ${here.length} cables, seed ${seed}\n`)
console.log(`${''.padEnd(42)}${'true'.padStart(7)}${'recall'.padStart(10)}${'precision'.padStart(10)}`)
tell(
  'number of a message',
  made.files.map(({ name, id }) => `${name} ${id}`),
  entries.map((each) => `${each.path} ${numberOf(each)}`),
)
tell(
  'files of one cable',
  here.map(
    ({ id }) =>
      `${id} ${made.files
        .filter((file) => file.id === id)
        .map(({ name }) => name)
        .sort()
        .join()}`,
  ),
  groupsOf(collection).map(
    ({ key, entries: own }) =>
      `${key} ${own
        .map(({ path }) => path)
        .sort()
        .join()}`,
  ),
)
tell(
  'copies',
  made.files.filter(({ id }) => made.copied.has(id)).map(({ name }) => name),
  entries.filter((entry) => copiesOf(collection, entry).length > 0).map(({ path }) => path),
)
tell(
  'where a reference leads',
  cited.filter(({ to }) => hereIds.has(to)).map(({ from, to }) => `${from} ${to}`),
  entries.flatMap((entry) =>
    entry.record.citations.flatMap((citation) => {
      const [target] = collection.resolve(citation, entry.record)
      return target ? [`${idOfFile.get(entry.path)} ${numberOf(target)}`] : []
    }),
  ),
)
tell(
  'who cites a cable',
  cited.filter(({ to }) => hereIds.has(to)).map(({ from, to }) => `${from} ${to}`),
  entries.flatMap((entry) =>
    collection.citing(entry).map((place) => `${idOfFile.get(place.entry.path)} ${numberOf(entry)}`),
  ),
)
tell(
  'missing, cited',
  absentAndCited,
  missing.filter(({ kind }) => kind === 'cited').map(({ number }) => number),
)
tell(
  'missing, a hole',
  [...between()].filter((id) => !absentAndCited.has(id)),
  holes,
)
tell(
  'missing sections',
  [...made.absentSections].filter(([id]) => hereIds.has(id)).map(([id, sections]) => `${id} ${sections.join()}`),
  missing.filter(({ kind }) => kind === 'section').map(({ number, sections }) => `${number} ${sections.join()}`),
)
tell(
  'day within those told of a missing cable',
  missing.filter(({ kind }) => kind === 'cited').map(({ number }) => number),
  missing.flatMap(({ kind, number, after, before }) => {
    const day = made.cables.get(number)?.time.toISOString().slice(0, 10)
    return kind === 'cited' && day && (after ?? '') <= day && (before ?? '9') >= day ? [number] : []
  }),
)
tell(
  'edges of the graph',
  cited.map(({ from, to }) => `${from} ${to}`),
  graphOf(collection).edges.map(({ from, to }) => `${from} ${to}`),
)
tell(
  'findings of the collection',
  here.filter(({ id }) => made.absentSections.has(id)).map(({ id }) => `${id} collection-section-missing`),
  entries.flatMap((entry) =>
    findingsOf(collection, entry).map(({ rule }) => `${groupOf(collection, entry).key} ${rule}`),
  ),
)
for (const [text, isMeant] of [
  ['from:KABUL', ({ series }) => series === 'KABUL'],
  ['level>=C', ({ level }) => level !== 'UNCLAS'],
  ['tags:PTER -tags:ECON', ({ tags }) => tags.includes('PTER') && !tags.includes('ECON')],
  ['date:2008-01..2008-02', ({ time }) => /^2008-0[12]/.test(time.toISOString())],
  ['subject:railway', ({ subject }) => subject.includes('RAILWAY')],
] as const satisfies readonly (readonly [string, (cable: (typeof here)[number]) => boolean])[])
  tell(`find ${text}`, filesOf(isMeant, /tags|subject/.test(text)), asksFor(text))

function tell(what: string, truth: Iterable<string>, told: Iterable<string>): void {
  const [wanted, found] = [new Set(truth), new Set(told)]
  const both = [...found].filter((each) => wanted.has(each)).length
  const share = (of: number): string => (of === 0 ? '-' : `${((both / of) * 100).toFixed(1)} %`)
  console.log(
    `${what.padEnd(42)}${String(wanted.size).padStart(7)}${share(wanted.size).padStart(10)}${share(found.size).padStart(10)}`,
  )
}
