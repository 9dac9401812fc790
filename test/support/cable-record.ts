import {
  type Collection,
  createCollection,
  type Entry,
} from '../../server/language/collection/neighbours/collection.ts'
import { readNumber } from '../../server/language/collection/record/cable-number.ts'
import type { CableRecord } from '../../server/language/collection/record/cable-record.ts'

export interface RecordWishes extends Partial<Omit<CableRecord, 'number' | 'citations' | 'section'>> {
  /** `09ZENDA12` */
  readonly number?: string
  /** Numbers; those without a year are left without. */
  readonly cites?: readonly string[]
  /** `2/3` */
  readonly section?: string
}

/** A record of a cable that has nothing but what is asked for. */
export function cableRecord({ number, cites = [], section, ...rest }: RecordWishes): CableRecord {
  const [own, total] = (section ?? '').split('/').map(Number)
  return {
    number: number === undefined ? null : readNumber(number, (name) => name),
    date: null,
    from: null,
    to: [],
    info: [],
    level: null,
    captions: [],
    tags: [],
    subject: null,
    signature: null,
    section: section === undefined ? null : { number: own ?? 0, total: total ?? null },
    joined: [],
    citations: cites.map((text) => {
      const cited = readNumber(text, (name) => name)
      if (!cited) throw new Error(`${text} is no number`)
      return { ...cited, label: null, in: 'text', place: null }
    }),
    paragraphs: 1,
    opening: '',
    line: 0,
    place: null,
    findings: {},
    digest: '',
    header: '',
    ...rest,
  }
}

/** A collection of a record for each file; the files are named `1`, `2` and so on. */
export function collectionOf(...records: readonly RecordWishes[]): Collection {
  const collection = createCollection()
  records.forEach((wishes, index) => {
    collection.put({ path: `${index + 1}`, records: [cableRecord(wishes)] })
  })
  return collection
}

/** The first message of a file. */
export function entryAt(collection: Collection, path: number | string): Entry {
  const [entry] = collection.entriesOf(`${path}`)
  if (!entry) throw new Error(`nothing in ${path}`)
  return entry
}
