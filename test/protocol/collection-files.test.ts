import assert from 'node:assert/strict'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeRuntime } from '../../server/host/node/node-runtime.ts'
import {
  type ExampleFile,
  exampleFiles,
  filesOfExample,
} from '../../server/language/collection/reports/example-files.ts'
import { type FolderClient, type FolderClientOptions, startInFolder } from '../support/folder-client.ts'

/** A cable of Ruritania; all is the same in each but what is said. */
const cable = (said: ExampleFile = {}): string => filesOfExample(exampleFiles(said))[0]?.text ?? ''
const [CREATED, DELETED] = [1, 3]

describe('files of a folder', function () {
  this.timeout(20_000)
  let here: FolderClient
  afterEach(() => here.stop())

  async function start(files: Readonly<Record<string, string>>, options: FolderClientOptions = {}, count?: number) {
    here = await startInFolder(files, options)
    await untilThere(count ?? Object.keys(files).length)
  }
  const untilThere = (count: number) =>
    here.eventually(
      () => here.find(''),
      (found) => found.length === count,
    )
  const tell = (...changes: readonly (readonly [name: string, type: number])[]) =>
    here.client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: here.uriOf(name), type })),
    })
  const names = async () => (await here.find('')).map(({ uri }) => uri.slice(here.uriOf('').length + 1)).sort()

  const FILES = {
    '1974.06/a.cable': cable({ number: 12 }),
    '1974.06/deep/b.cable': cable({ number: 13 }),
    'c.cable': cable({ number: 14 }),
    '1974/d.cable': cable({ number: 15 }),
  }

  it('are gone with their folder, of which alone the client tells', async () => {
    await start(FILES)
    rmSync(join(here.path, '1974.06'), { recursive: true })
    await tell(['1974.06', DELETED])
    await untilThere(2)
    assert.deepEqual(await names(), ['1974/d.cable', 'c.cable'])
  })

  it('are found under the new name of their folder', async () => {
    await start(FILES)
    renameSync(join(here.path, '1974.06'), join(here.path, 'reels'))
    await tell(['1974.06', DELETED], ['reels', CREATED])
    await here.eventually(names, (found) => found.includes('reels/deep/b.cable'))
    assert.deepEqual(await names(), ['1974/d.cable', 'c.cable', 'reels/a.cable', 'reels/deep/b.cable'])
  })

  it('come with a folder from elsewhere', async () => {
    await start({ 'c.cable': cable({ number: 14 }) })
    mkdirSync(join(here.path, 'moved in'))
    writeFileSync(join(here.path, 'moved in', 'a.cable'), cable({ number: 12 }))
    await tell(['moved in', CREATED])
    await untilThere(2)
  })

  it('are not looked through for what is no matter of cables', async () => {
    let looks = 0
    const { openCollection } = nodeRuntime()
    await start(FILES, {
      runtime: {
        openCollection: async (options) => {
          const source = await openCollection?.(options)
          assert.ok(source)
          const update: typeof source.update = (wishes) => {
            looks++
            return source.update(wishes)
          }
          return { ...source, update }
        },
      },
    })
    writeFileSync(join(here.path, 'notes.md'), 'The harvest was good.\n')
    const before = looks
    await tell(['notes.md', CREATED], ['197', DELETED], ['1974.0', DELETED], ['gone.md', DELETED])
    await new Promise((resolve) => setTimeout(resolve, 600))
    assert.equal(looks, before)
    await tell(['1974.06/deep', DELETED])
    await here.eventually(
      async () => looks,
      (count) => count > before,
    )
  })

  it('have endings in capitals too', async () => {
    await start({ 'A.CABLE': cable({ number: 12 }), 'B.TXT': cable({ number: 13 }) })
    writeFileSync(join(here.path, 'C.TELEGRAM'), cable({ number: 14 }))
    await tell(['C.TELEGRAM', CREATED])
    await untilThere(3)
    const watched = JSON.stringify(here.client.registrations)
    for (const ending of ['CABLE', 'TELEGRAM', 'TXT']) assert.ok(watched.includes(ending), ending)
  })

  it('are those of the folders that the client has by now', async () => {
    const files = {
      'one/a.cable': cable({ number: 12 }),
      'two/b.cable': cable({ number: 13 }),
      'three/c.cable': cable({ number: 14 }),
    }
    await start(files, { folders: ['one', 'two'] }, 2)
    const change = (event: { readonly added?: readonly string[]; readonly removed?: readonly string[] }) => {
      const named = (folders: readonly string[] = []) => folders.map((name) => ({ uri: here.uriOf(name), name }))
      return here.client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: named(event.added), removed: named(event.removed) },
      })
    }
    await change({ added: ['three'] })
    await untilThere(3)
    await change({ removed: ['one'] })
    await untilThere(2)
    assert.deepEqual(await names(), ['three/c.cable', 'two/b.cable'])
    // One after another, before any of it was read.
    await change({ removed: ['two'] })
    await change({ added: ['one'], removed: ['three'] })
    await change({ added: ['two'] })
    await here.eventually(names, (found) => found.join() === 'one/a.cable,two/b.cable')
    await change({ removed: ['one', 'two'] })
    await untilThere(0)
    assert.deepEqual(
      here.client.logged.filter((text) => !text.startsWith('Folder of cables')),
      [],
    )
  })

  it('are left out as the client shows them to nobody, and come back', async () => {
    await start(FILES, { excluded: ['c.cable'] }, 3)
    const exclude = (excluded: readonly string[]) =>
      here.client.connection.sendNotification('cable/excludedFiles', { excluded })
    await exclude(['1974.06', '1974.06/**'])
    await here.eventually(names, (found) => found.join() === '1974/d.cable,c.cable')
    await exclude([])
    await untilThere(4)
  })

  it('are left out although they are open', async () => {
    await start(FILES)
    await here.client.open(here.uriOf('c.cable'), FILES['c.cable'])
    await untilThere(4)
    await here.client.connection.sendNotification('cable/excludedFiles', { excluded: ['c.cable'] })
    await here.eventually(names, (found) => !found.includes('c.cable'))
    await here.client.connection.sendNotification('cable/excludedFiles', { excluded: [] })
    await untilThere(4)
  })

  it('are those that a configuration leaves, as soon as it is written', async () => {
    await start(FILES)
    writeFileSync(join(here.path, '.cablerc.json'), '{ "collection": { "exclude": ["1974.06/**"] } }')
    await tell(['.cablerc.json', CREATED])
    await untilThere(2)
    rmSync(join(here.path, '.cablerc.json'))
    await tell(['.cablerc.json', DELETED])
    await untilThere(4)
  })

  it('are read in the order in which they are needed: what is open, what it cites, what lies beside it', async () => {
    const read: string[] = []
    const { openCollection } = nodeRuntime()
    const files: Record<string, string> = {}
    for (let number = 100; number < 160; number++) {
      files[`a/${number}.cable`] = cable({ number })
      files[`z/${number + 100}.cable`] = cable({ number: number + 100 })
      files[`m/09STRELSAU${number + 200}.cable`] = cable({ number: number + 200 })
    }
    const open = cable({ number: 241, day: 9, reference: '09 STRELSAU 333' })
    files['z/241.cable'] = open
    here = await startInFolder(files, {
      runtime: {
        openCollection: async (options) => {
          const source = await openCollection?.(options)
          assert.ok(source)
          const update: typeof source.update = (wishes) =>
            source.update({
              ...wishes,
              onFiles(each) {
                read.push(...each.map(({ name }) => name.slice(here.path.length + 1)))
                wishes.onFiles(each)
              },
            })
          return { ...source, update }
        },
      },
    })
    await here.client.open(here.uriOf('z/241.cable'), open)
    await untilThere(180)
    assert.deepEqual(read.slice(0, 2), ['z/241.cable', 'm/09STRELSAU333.cable'])
    assert.deepEqual(
      read.slice(2, 61).filter((name) => !name.startsWith('z/')),
      [],
    )
    assert.equal(new Set(read).size, 180)
  })
})
