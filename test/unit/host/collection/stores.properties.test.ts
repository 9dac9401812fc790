import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { findInputs } from '../../../../server/host/cli/inputs/inputs.ts'
import { isBrokenIndex } from '../../../../server/host/collection/store/database-file.ts'
import { databaseStore } from '../../../../server/host/collection/store/database-store.ts'
import { type IndexedFile, indexedMessage } from '../../../../server/host/collection/store/indexed-file.ts'
import { memoryStore } from '../../../../server/host/collection/store/memory-store.ts'
import { isSomethingElse, namedStore, namedStoreToRead } from '../../../../server/host/collection/store/open-store.ts'
import { type Store, UnfitIndex } from '../../../../server/host/collection/store/store.ts'
import { type Updated, updateIndex } from '../../../../server/host/collection/update/update-index.ts'
import { createCollection } from '../../../../server/language/collection/neighbours/collection.ts'
import { find, readQuery } from '../../../../server/language/collection/query/ask.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { recordsOf } from '../../../support/collection.ts'
import { makeCollection, numbers } from '../../../support/generator/collection.ts'
import { randomQuery } from '../../../support/generator/query.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const made = makeCollection({ seed: 5, cables: 120 })
const indexed = made.files.map(({ name, text }, index): IndexedFile => {
  const recorded = recordsOf(text)
  return {
    name,
    size: text.length,
    modified: index + 0.25,
    changed: index + 0.5,
    inode: index,
    hash: String(index),
    messages: recorded.map(({ record, words }) => indexedMessage(record, words)),
  }
})
const kinds = {
  database: (path: string, tell: (text: string) => void = () => undefined) => databaseStore(path, tell) as Store,
  snapshot: (path: string, tell: (text: string) => void = () => undefined) => memoryStore(path, tell),
}

/** All that a store tells. */
function told(store: Store): unknown {
  return {
    stamps: [...store.stamps()]
      .map(([path, { size, modified, changed, inode, hash }]) => [path, size, modified, changed, inode, hash].join(' '))
      .sort(),
    records: [...store.records()]
      .filter(({ records }) => records.length > 0)
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

for (const [kind, open] of Object.entries(kinds))
  describe(`a ${kind} of an index`, () => {
    let folder: ReturnType<typeof temporaryFolder>
    beforeEach(() => {
      folder = temporaryFolder({})
    })
    afterEach(() => folder.remove())

    it('keeps what it was given, and finds words beside one another', () => {
      const path = join(folder.path, 'index')
      const store = open(path)
      store.put(indexed)
      const before = told(store)
      store.close()
      const again = open(path)
      assert.deepEqual(told(again), before)
      for (const phrase of ['HARVEST AND', 'DUKE OF', 'OF A CASTLE', 'RAILWAY', 'NOT THERE', 'UKE OF']) {
        const matches = again.search(phrase)
        for (const { name, messages } of indexed)
          messages.forEach(({ words: own }, index) => {
            assert.equal(matches({ path: name, index }), ` ${own} `.includes(` ${phrase} `), `${phrase} in ${name}`)
          })
      }
      again.close()
    })

    it('gives for each query what one in memory gives', () => {
      const store = open(join(folder.path, 'index'))
      const memory = memoryStore()
      for (const each of [store, memory]) each.put(indexed)
      const asked = [store, memory].map((each) => {
        const collection = createCollection()
        for (const file of each.records()) collection.put(file)
        return { collection, vocabulary: defaultVocabulary(), search: (words: string) => each.search(words) }
      })
      for (let seed = 1; seed <= 200; seed++) {
        const { text } = randomQuery(seed, made)
        const { query } = readQuery(text, defaultVocabulary())
        assert.ok(query)
        const [one, other] = asked.map((each) => find(query, each).map(({ path }) => path))
        assert.deepEqual(one, other, text)
      }
      store.close()
    })

    it('is made anew, with a sentence, when it is broken or of another version', () => {
      const path = join(folder.path, 'index')
      const notices: string[] = []
      writeFileSync(path, 'This is no index, and was never one.\n'.repeat(300))
      const store = open(path, (notice) => notices.push(notice))
      assert.equal(store.stamps().size, 0)
      store.put(indexed.slice(0, 3))
      store.close()
      assert.deepEqual(notices, ['The index could not be read, and is made anew.'])
      const again = open(path, (notice) => notices.push(notice))
      assert.equal(again.stamps().size, 3)
      again.close()
      assert.equal(notices.length, 1)
    })

    it('reads a file that has come in the place of another, of the same size and time', async () => {
      const files = join(folder.path, 'files')
      const write = (name: string, words: string): void => {
        mkdirSync(files, { recursive: true })
        writeFileSync(join(files, name), words)
        utimesSync(join(files, name), 1_000_000, 1_000_000)
      }
      const store = open(join(folder.path, 'index'))
      const text = made.files[0]?.text ?? ''
      write('one.cable', text)
      await update(store, files)
      rmSync(join(files, 'one.cable'))
      write('two.cable', text.replace(/[AEIOU]/g, 'Y'))
      await update(store, files)
      const fresh = memoryStore()
      await update(fresh, files)
      assert.deepEqual(told(store), told(fresh))
      store.close()
    })

    it('tells files of one size and time that change names, by themselves or with their folders', async () => {
      const files = join(folder.path, 'files')
      const texts = [made.files[0]?.text ?? '', (made.files[0]?.text ?? '').replace(/[AEIOU]/g, 'Y')]
      const names = ['one/a.cable', 'two/a.cable']
      names.forEach((name, index) => {
        mkdirSync(dirname(join(files, name)), { recursive: true })
        writeFileSync(join(files, name), texts[index] ?? '')
        utimesSync(join(files, name), 1_000_000, 1_000_000)
      })
      const swap = (one: string, other: string): void => {
        renameSync(join(files, one), join(files, 'third'))
        renameSync(join(files, other), join(files, one))
        renameSync(join(files, 'third'), join(files, other))
      }
      const store = open(join(folder.path, 'index'))
      const changes = [
        () => swap('one/a.cable', 'two/a.cable'),
        () => swap('one', 'two'),
        () => {
          // What copies with the old time leaves: the same file with other bytes.
          writeFileSync(join(files, 'one/a.cable'), readFileSync(join(files, 'two/a.cable')))
          utimesSync(join(files, 'one/a.cable'), 1_000_000, 1_000_000)
        },
      ]
      await update(store, files)
      for (const change of changes) {
        change()
        await update(store, files)
        const fresh = memoryStore()
        await update(fresh, files)
        assert.deepEqual(told(store), told(fresh))
        assert.equal((await update(store, files)).read, 0)
      }
      store.close()
    })

    it('follows a thousand changes of files, and is then as one made from nothing', async function () {
      this.timeout(60_000)
      const random = numbers(23)
      const files = join(folder.path, 'files')
      const names: string[] = []
      const write = (name: string, text: string, time: number): void => {
        mkdirSync(dirname(join(files, name)), { recursive: true })
        writeFileSync(join(files, name), text)
        utimesSync(join(files, name), time, time)
      }
      const any = (): number => Math.floor(random() * names.length)
      const store = open(join(folder.path, 'index'))
      let clock = 1_000_000
      const texts = made.files.slice(0, 40).map(({ text }) => text.slice(0, 330))
      for (let round = 0; round < 10; round++) {
        for (let step = 0; step < 100; step++) {
          const what = names.length < 30 ? 0 : Math.floor(random() * 5)
          const text = texts[Math.floor(random() * texts.length)] as string
          if (what < 2) {
            const name = `${round % 3}/${round}-${step}.txt`
            names.push(name)
            write(name, text, ++clock)
          } else if (what === 2) write(names[any()] as string, text, ++clock)
          else if (what === 3) rmSync(join(files, names.splice(any(), 1)[0] as string))
          else {
            const index = any()
            const name = `moved-${round}-${step}.txt`
            renameSync(join(files, names[index] as string), join(files, name))
            names[index] = name
          }
        }
        await update(store, files)
      }
      const fresh = memoryStore()
      await update(fresh, files)
      assert.deepEqual(told(store), told(fresh))
      assert.equal(store.stamps().size, names.length)
      store.close()
    })
  })

describe('the file of an index', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder({
      'notes.sqlite': 'Notes of mine.\n',
      'notes.ndjson': '{"note": 1}\n',
      'empty.sqlite': '',
    })
  })
  afterEach(() => folder.remove())
  const inFolder = (name: string): string => join(folder.path, name)

  it('is never one of somebody else', () => {
    const own = new DatabaseSync(inFolder('own.sqlite'))
    own.exec('CREATE TABLE meta (a); CREATE TABLE letter (b)')
    own.close()
    for (const name of ['notes.sqlite', 'notes.ndjson', 'own.sqlite']) assert.ok(isSomethingElse(inFolder(name)), name)
    for (const name of ['empty.sqlite', 'none.sqlite', 'none.ndjson']) assert.ok(!isSomethingElse(inFolder(name)), name)
    for (const name of ['a.sqlite', 'a.ndjson']) {
      const store = namedStore(inFolder(name), () => undefined)
      store?.put(indexed.slice(0, 3))
      store?.close()
      assert.ok(!isSomethingElse(inFolder(name)), name)
    }
  })

  it('is never one that is only called like ours, with tables or a first line like ours', () => {
    const own = new DatabaseSync(inFolder('own.sqlite'))
    own.exec('CREATE TABLE meta (name, value); CREATE TABLE file (a); CREATE TABLE message (b)')
    own.exec("INSERT INTO meta VALUES ('version', '1'); INSERT INTO message VALUES ('Dear Rudolf')")
    own.exec('PRAGMA journal_mode = WAL')
    own.close()
    const emptied = new DatabaseSync(inFolder('emptied.sqlite'))
    emptied.exec('PRAGMA application_id = 77; PRAGMA user_version = 3')
    emptied.close()
    writeFileSync(inFolder('broken.sqlite'), readFileSync(inFolder('own.sqlite')).fill(0x5a, 200))
    writeFileSync(inFolder('log.ndjson'), '{"version":1}\n{"event":"started"}\n')
    writeFileSync(inFolder('more.ndjson'), '{"version":1,"app":"mine"}\n')
    writeFileSync(inFolder('later.ndjson'), '{"version":2}\n')
    const before = readdirSync(folder.path)
    for (const name of before.filter((each) => !each.startsWith('empty.')))
      assert.ok(isSomethingElse(inFolder(name)), name)
    assert.deepEqual(readdirSync(folder.path), before)
  })

  it('is known as ours where it is damaged, and where the first version made it', () => {
    const store = namedStore(inFolder('a.sqlite'), () => undefined)
    store?.put(indexed.slice(0, 3))
    store?.close()
    writeFileSync(inFolder('a.sqlite'), readFileSync(inFolder('a.sqlite')).fill(0x5a, 200))
    const old = new DatabaseSync(inFolder('old.sqlite'))
    old.exec(readFileSync('test/fixtures/collection/index-of-version-1.sql', 'utf8'))
    old.close()
    const records = '"records":[],"words":[]'
    writeFileSync(
      inFolder('old.ndjson'),
      `{"version":1}\n{"name":"a.cable","size":1,"modified":2,"hash":"b",${records}}\n`,
    )
    for (const name of ['a.sqlite', 'old.sqlite', 'old.ndjson']) assert.ok(!isSomethingElse(inFolder(name)), name)
    const notices: string[] = []
    namedStore(inFolder('old.sqlite'), (notice) => notices.push(notice))?.close()
    assert.deepEqual(notices, ['The index was made by another version of Cable, and is made anew.'])
    const more = new DatabaseSync(inFolder('more.sqlite'))
    more.exec(readFileSync('test/fixtures/collection/index-of-version-1.sql', 'utf8'))
    more.exec('CREATE TABLE notes (text)')
    more.close()
    assert.ok(isSomethingElse(inFolder('more.sqlite')))
  })

  it('is left as it is by whoever only asks, and tells why it cannot be asked', () => {
    for (const name of ['a.sqlite', 'a.ndjson']) {
      const store = namedStore(inFolder(name), () => undefined)
      store?.put(indexed.slice(0, 3))
      store?.close()
      assert.equal(namedStoreToRead(inFolder(name))?.stamps().size, 3)
    }
    const other = new DatabaseSync(inFolder('a.sqlite'))
    other.exec("UPDATE meta SET value = '99'")
    other.close()
    const lines = readFileSync(inFolder('a.ndjson'), 'utf8')
    writeFileSync(inFolder('a.ndjson'), lines.replace(/"version":\d+/, '"version":99'))
    writeFileSync(inFolder('b.ndjson'), lines.slice(0, -9))
    for (const [name, why] of [
      ['a.sqlite', 'version'],
      ['a.ndjson', 'version'],
      ['b.ndjson', 'broken'],
    ] as const) {
      const before = readFileSync(inFolder(name))
      assert.throws(
        () => namedStoreToRead(inFolder(name)),
        (error) => error instanceof UnfitIndex && error.why === why,
      )
      assert.deepEqual(readFileSync(inFolder(name)), before)
    }
  })

  it('is found to be damaged in its middle', () => {
    const path = inFolder('a.sqlite')
    const store = databaseStore(path, () => undefined) as Store
    store.put(indexed)
    store.verify()
    store.close()
    const { page } = new DatabaseSync(path, { readOnly: true })
      .prepare("SELECT rootpage AS page FROM sqlite_master WHERE name = 'message'")
      .get() as { page: number }
    writeFileSync(path, readFileSync(path).fill(0x5a, (page - 1) * 4096, page * 4096))
    const again = databaseStore(path, assert.fail) as Store
    assert.throws(() => again.verify(), isBrokenIndex)
    assert.throws(() => [...again.records()], isBrokenIndex)
    again.abandon()
    writeFileSync(path, readFileSync(path).fill(0x5a, 20_000, 60_000))
    const notices: string[] = []
    const anew = databaseStore(path, (notice) => notices.push(notice)) as Store
    assert.equal(anew.stamps().size, 0)
    anew.close()
    assert.deepEqual(notices, ['The index could not be read, and is made anew.'])
  })

  it('is made and written by two programs at a time', () => {
    const path = inFolder('a.sqlite')
    const stores = [0, 1].map(() => databaseStore(path, assert.fail) as Store)
    stores.forEach((store, index) => void store.put(indexed.slice(index * 10, index * 10 + 15)))
    for (const store of stores) store.close()
    const again = databaseStore(path, assert.fail) as Store
    assert.equal(again.stamps().size, new Set(indexed.slice(0, 25).map(({ name }) => name)).size)
    again.close()
  })
})

function update(store: Store, folder: string): Promise<Updated> {
  return updateIndex(store, onlyInputs(folder), {
    byEvidence: true,
    jobs: 1,
    program: '',
    signal: new AbortController().signal,
    largest: 1_000_000,
    inThisThread: true,
  })
}

function onlyInputs(folder: string) {
  return findInputs({ include: [], exclude: [] })(folder)
}

describe('the database of an index', () => {
  it('answers to the views that the README describes, and takes no more room than it may', () => {
    const folder = temporaryFolder({})
    const path = join(folder.path, 'index.sqlite')
    const store = databaseStore(path, () => undefined) as Store
    store.put(indexed)
    store.close()
    const database = new DatabaseSync(path)
    const rows = (sql: string): Record<string, unknown>[] => database.prepare(sql).all() as Record<string, unknown>[]
    assert.equal(rows('SELECT count(*) AS n FROM cable')[0]?.['n'], indexed.length)
    const [first] = made.files
    const cable = made.cables.get(first?.id ?? '')
    const [row] = database.prepare('SELECT * FROM cable WHERE path = ?').all(first?.name ?? '')
    assert.equal(row?.['number'], cable?.id)
    assert.equal(row?.['sender'], cable?.plad)
    assert.equal(row?.['serial'], cable?.number)
    for (const view of ['addressee', 'tag', 'caption', 'citation'])
      assert.ok(rows(`SELECT * FROM ${view}`).length > 0, view)
    assert.deepEqual(rows('SELECT * FROM finding'), [])
    assert.ok(rows("SELECT rowid FROM words WHERE words MATCH 'castle'").length > 0)
    database.close()
    const texts = made.files.reduce((sum, { text }) => sum + text.length, 0)
    assert.ok(statSync(path).size < texts * 1.5 + 100_000, `${statSync(path).size} for ${texts}`)
    folder.remove()
  })

  it('does not grow with what is read again, and keeps no word of what is gone', () => {
    const folder = temporaryFolder({})
    const path = join(folder.path, 'index.sqlite')
    const again = (change: (store: Store) => void): number => {
      const store = databaseStore(path, assert.fail) as Store
      change(store)
      store.close()
      return statSync(path).size
    }
    const first = again((store) => store.put(indexed))
    for (let time = 0; time < 10; time++) {
      const size = again((store) => store.put(indexed))
      assert.ok(size <= first * 1.25, `${size} instead of ${first}`)
    }
    const found = (word: string): number => {
      const database = new DatabaseSync(path, { readOnly: true })
      const { length } = database.prepare('SELECT rowid FROM words WHERE words MATCH ?').all(word)
      database.close()
      return length
    }
    // The last section of a cable may hold its signature alone.
    const worded = indexed.flatMap(({ messages }) => messages.filter(({ words }) => /\b(?:the|a)\b/i.test(words)))
    assert.equal(found('the OR a'), worded.length)
    const size = again((store) => store.remove(indexed.slice(1).map(({ name }) => name)))
    assert.ok(size < first / 2, `${size} instead of ${first}`)
    assert.equal(found('the OR a'), 1)
    again((store) => store.remove([indexed[0]?.name ?? '']))
    assert.equal(found('the OR a'), 0)
    folder.remove()
  })
})
