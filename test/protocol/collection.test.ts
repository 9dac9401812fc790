import assert from 'node:assert/strict'
import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CompletionList,
  Diagnostic,
  DocumentLink,
  Hover,
  Location,
  LocationLink,
  WorkspaceDiagnosticReport,
  WorkspaceSymbol,
} from 'vscode-languageserver'
import { CancellationTokenSource } from 'vscode-languageserver/node'
import { nodeFiles } from '../../server/host/node/node-files.ts'
import { startClient, type TestClient } from '../support/client.ts'
import { type MadeFile, makeCollection } from '../support/generator/collection.ts'
import type { MadeCable } from '../support/generator/collection-cable.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

interface Node {
  readonly path: string[]
  readonly label: string
  readonly description?: string
  readonly hasChildren: boolean
  readonly uri?: string
}

const made = makeCollection({ seed: 31, cables: 80, holes: 0.08, copies: 0.08, sections: 0.08 })
const here = [...made.cables.values()].filter(({ id }) => !made.absent.has(id))

describe('a folder of cables', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let client: TestClient
  const pathOf = (file: MadeFile): string => join(folder.path, file.name)
  const uriOf = (file: MadeFile): string => pathToFileURL(pathOf(file)).href
  const filesOf = (id: string): MadeFile[] => made.files.filter((file) => file.id === id)
  const firstOf = (id: string): MadeFile => filesOf(id)[0] as MadeFile
  const tree = (path: readonly string[], more: object = {}): Promise<Node[]> =>
    client.connection.sendRequest('cable/collectionTree', { path, ...more })

  before(async () => {
    folder = temporaryFolder(Object.fromEntries(made.files.map(({ name, text }) => [name, text])))
    writeFileSync(join(folder.path, 'notes.txt'), 'Notes about the harvest: 07 KABUL 0001 was read.\n')
    client = await startClient({
      folders: [pathToFileURL(folder.path).href],
      runtime: { files: nodeFiles },
      initializationOptions: { storage: join(folder.path, '.storage') },
    })
    await tree([])
    for (let round = 0; round < 400; round++) {
      const { count } = await client.connection.sendRequest<{ count?: number }>('cable/find', { query: '' })
      if (count === made.files.length) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('not all files were read')
  })
  after(() => folder.remove())

  /** Opens the first file of a cable, and gives the place of some words of it. */
  async function openAt(cable: MadeCable, words: string) {
    const file = firstOf(cable.id)
    await client.open(uriOf(file), file.text)
    const lines = file.text.split(/\r?\n/)
    const line = lines.findIndex((each) => each.includes(words))
    assert.ok(line >= 0, `${words} in ${file.name}`)
    return { uri: uriOf(file), position: { line, character: (lines[line] ?? '').indexOf(words) + words.length - 1 } }
  }
  const cited = here.filter(({ references }) => references.length > 0)

  it('leads from a reference to all files of the cable, and from one that is nowhere to its item', async () => {
    let [found, absent] = [0, 0]
    for (const cable of cited) {
      for (const { text, id } of cable.references) {
        const { uri, position } = await openAt(cable, text)
        const links = await client.request<LocationLink[]>('textDocument/definition', uri, { position })
        const expected = made.absent.has(id) ? [] : filesOf(id).map(uriOf)
        const outside = links.map(({ targetUri }) => targetUri).filter((target) => target !== uri)
        assert.deepEqual(outside.sort(), expected.sort(), `${text} in ${cable.id}`)
        if (made.absent.has(id)) absent++
        else found++
      }
    }
    assert.ok(found > 20 && absent > 0)
  })

  it('shows of a reference the subject of the cable, or that it is not here', async () => {
    for (const cable of cited.slice(0, 30)) {
      for (const { text, id } of cable.references) {
        const { uri, position } = await openAt(cable, text)
        const hover = await client.request<Hover>('textDocument/hover', uri, { position })
        const value = (hover.contents as { value: string }).value
        if (made.absent.has(id)) assert.match(value, /Not in this folder/)
        else assert.ok(value.includes(made.cables.get(id)?.subject ?? '?'), value)
      }
    }
  })

  it('leads from a number without a year among words to the cable that is here, and says nothing of others', async () => {
    const earlier = ({ year, time }: MadeCable) =>
      here.find((each) => each.year === year && each.time < time && each.number > 9 && each.number !== 1000)
    const cable = here.find(earlier) as MadeCable
    const target = earlier(cable) as MadeCable
    const file = firstOf(cable.id)
    const ask = async (words: string) => {
      const text = file.text.replace(/^(1\.|\u00b61\.)( \([SCU]+\))? /m, `$&As told in ${words}, he came. `)
      assert.notEqual(text, file.text)
      await client.open(uriOf(file), text)
      const line = text.split(/\r?\n/).findIndex((each) => each.includes(words))
      const position = { line, character: (text.split(/\r?\n/)[line] ?? '').indexOf(words) + words.length - 1 }
      const links = await client.request<LocationLink[]>('textDocument/definition', uriOf(file), { position })
      const hover = await client.request<Hover | null>('textDocument/hover', uriOf(file), { position })
      return { links: links.map(({ targetUri }) => targetUri), hover: JSON.stringify(hover) }
    }
    const found = await ask(`${target.series} ${target.number}`)
    assert.deepEqual(found.links.sort(), filesOf(target.id).map(uriOf).sort())
    assert.ok(found.hover.includes(target.subject))
    const none = await ask(`${target.series} 999999`)
    assert.deepEqual(none.links, [])
    assert.doesNotMatch(none.hover, /Not in this folder/)
  })

  it('links the references that lead somewhere', async () => {
    for (const cable of cited.slice(0, 20)) {
      const file = firstOf(cable.id)
      await client.open(uriOf(file), file.text)
      const links = await client.request<DocumentLink[]>('textDocument/documentLink', uriOf(file))
      const expected = [...cable.references, ...cable.mentions].filter(({ id }) => !made.absent.has(id))
      assert.equal(links.length, expected.length)
    }
  })

  it('leads from the page of a cable to those that it cites, but not from a page that stands alone', async () => {
    const cable = cited.find(({ references }) => references.some(({ id }) => !made.absent.has(id))) as MadeCable
    const file = firstOf(cable.id)
    await client.open(uriOf(file), file.text)
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', uriOf(file))
    const page = (more: object) =>
      client.connection.sendRequest<{ read: string; cables: string[]; page?: string }>('cable/readingView', {
        ...{ textDocument: { uri: uriOf(file) }, ...more },
      })
    const { read, cables } = await page({})
    assert.deepEqual(
      cables,
      links.map(({ target }) => target),
    )
    for (const index of cables.keys()) assert.ok(read.includes(`data-cable="${index}"`), `${index} of ${file.name}`)
    const alone = await page({ page: true })
    assert.deepEqual([alone.cables, alone.page?.includes('data-cable')], [[], false])
  })

  it('knows all places that cite a message, by its own number', async () => {
    for (const cable of here.slice(0, 25)) {
      const { uri, position } = await openAt(cable, String(cable.number).padStart(6, '0'))
      const places = await client.request<Location[]>('textDocument/references', uri, {
        position,
        context: { includeDeclaration: false },
      })
      const expected = here
        .filter(({ references, mentions }) => [...references, ...mentions].some(({ id }) => id === cable.id))
        .flatMap(({ id }) => filesOf(id).filter(({ section }) => section < 2))
      assert.deepEqual([...new Set(places.map((place) => place.uri))].sort(), expected.map(uriOf).sort(), cable.id)
    }
  })

  it('offers cables of the folder as references, the own post and the latest first, and none without a folder', async () => {
    const cable = here.at(-1)
    assert.ok(cable)
    const [file] = filesOf(cable.id)
    assert.ok(file)
    const uri = uriOf(file).replace(/[^/]+$/, 'draft.cable')
    const lines = file.text.replaceAll('\r\n', '\n').split('\n')
    const subject = lines.findIndex((line) => line.startsWith('SUBJECT'))
    lines.splice(subject + 1, lines.findIndex((line) => line.startsWith('1. ')) - subject - 1, '', 'REF: A. ', '')
    const position = { line: subject + 2, character: 8 }
    await client.open(uri, lines.join('\n'))
    const list = await client.request<CompletionList>('textDocument/completion', uri, { position })
    const labels = list.items.map(({ label }) => label)
    const { year, series, number } = cable
    const own = here.filter((each) => each.series === series && each !== cable).at(-1)
    const textOf = (each: MadeCable): string =>
      `${String(each.year % 100).padStart(2, '0')} ${each.series} ${each.number}`
    const cited = new Set(cable.mentions.map(({ text }) => Number(/\d+$/.exec(text)?.[0])))
    const first = list.items.filter(({ label }) => !cited.has(Number(/\d+$/.exec(label)?.[0])))
    assert.equal(own && first[0]?.label, own && textOf(own))
    assert.ok(labels.length > 30, labels.join())
    assert.ok(!labels.includes(textOf({ ...cable, year, number })), 'not the cable itself')
    client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    const alone = await startClient()
    await alone.open(uri, lines.join('\n'))
    const none = await alone.request<CompletionList | null>('textDocument/completion', uri, { position })
    // Without a folder there are the series of posts, and numbers only where the text cites them.
    const numbers = none?.items.filter(({ label }) => /\d$/.test(label)) ?? []
    assert.equal(numbers.length, new Set(cable.mentions.map(({ text }) => text)).size)
    alone.connection.dispose()
  })

  it('tells who cites whom as calls, both ways', async () => {
    for (const cable of cited.slice(0, 15)) {
      const { uri, position } = await openAt(cable, 'SIPDIS')
      const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', uri, { position })
      assert.equal(item?.name, cable.id)
      const out = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
        item,
      })
      const expected = [...cable.references, ...cable.mentions].map(({ id }) => id).filter((id) => !made.absent.has(id))
      assert.deepEqual(out.map(({ to }) => to.name).sort(), expected.sort())
      for (const { to } of out) {
        const back = await client.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
          item: to,
        })
        assert.ok(back.some(({ from }) => from.name === cable.id))
      }
    }
  })

  it('finds messages by number, time, subject and TAG', async () => {
    const symbols = (query: string) => client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query })
    for (const cable of here) {
      const digits = String(cable.number).padStart(6, '0')
      for (const form of [
        cable.id,
        cable.id.toLowerCase(),
        `${cable.year} ${cable.series} ${digits}`,
        `${cable.series} ${cable.number}`,
      ]) {
        const [first] = await symbols(form)
        assert.ok(first?.name.replace(/^\d\d/, '').startsWith(`${cable.id.slice(2)}`), `${form}: ${first?.name}`)
      }
    }
    const [cable] = cited
    // Editors keep of a list what has the letters that were typed.
    for (const form of [
      `${cable?.year} ${cable?.series} ${String(cable?.number).padStart(6, '0')}`,
      'PTER',
      'RASSENDYLL',
    ]) {
      const letters = [...form.replaceAll(' ', '')].join('[^]*')
      const found = await symbols(form)
      assert.ok(found.length > 0 && found.every(({ name }) => new RegExp(letters).test(name)), form)
    }
    const time = cable?.time.toISOString() ?? ''
    const byTime = await symbols(`${time.slice(8, 10)}${time.slice(11, 13)}${time.slice(14, 16)}Z`)
    assert.ok(byTime.some(({ name }) => name.startsWith(cable?.id ?? '?')))
    assert.ok((await symbols(cable?.subject ?? '')).some(({ name }) => name.startsWith(cable?.id ?? '?')))
    assert.ok((await symbols('PTER')).length > 0)
  })

  it('is a tree by year and post, with what a cable cites, and with what is missing', async () => {
    const roots = await tree([])
    assert.deepEqual(
      roots.map(({ label }) => label),
      ['By Year and Post', 'By Level', 'By TAGS', 'By Originator', 'Missing Cables'],
    )
    const years = await tree(['year'])
    const seen: string[] = []
    for (const year of years)
      for (const post of await tree(year.path)) for (const cable of await tree(post.path)) seen.push(cable.label)
    assert.deepEqual(seen.sort(), here.map(({ id }) => id).sort())
    const [cable] = cited
    const filtered = await tree([], { filter: `number:${cable?.id}` })
    assert.deepEqual(
      filtered.map(({ label }) => label),
      [cable?.id],
    )
    const below = await tree(filtered[0]?.path ?? [])
    assert.ok(below.some(({ label }) => label === 'Cites' || label === 'Cited By'))
    const missing = await tree(['missing'])
    assert.ok(missing.length > 0)
    for (const { label, description } of missing)
      if (!/section/.test(description ?? '')) assert.ok(made.absent.has(label.split(' ')[0] ?? ''), label)
  })

  it('shows the neighbours of an open cable', async () => {
    const [cable] = cited
    assert.ok(cable)
    const { uri } = await openAt(cable, 'SIPDIS')
    const parts = await tree([], { uri, line: 3 })
    assert.ok(parts.some(({ label }) => label === 'Sent Before and After'))
    for (const part of parts) assert.equal(String((await tree(part.path, { uri, line: 3 })).length), part.description)
  })

  it('finds, explains and completes what is asked', async () => {
    const answer = await client.connection.sendRequest<Record<string, unknown>>('cable/find', {
      query: 'from:ROME',
      offset: 9,
    })
    assert.equal(answer['count'], made.files.filter(({ id }) => made.cables.get(id)?.series === 'ROME').length)
    assert.equal(answer['explanation'], 'Messages sent by ROME')
    assert.deepEqual((answer['proposals'] as { text: string }[])[0]?.text, '"AMEMBASSY ROME"')
    const { error } = await client.connection.sendRequest<{ error: object }>('cable/find', { query: 'form:ROME' })
    assert.deepEqual(error, { message: 'A message has no form: did you mean from?', start: 0, end: 4 })
  })

  it('gives the findings of all files in parts, says nothing twice, and holds the next question', async () => {
    client.settings.set(undefined, { diagnosticScope: 'folder' })
    client.settings.set(pathToFileURL(folder.path).href, { diagnosticScope: 'folder' })
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} })
    for (const file of made.files) await client.close(uriOf(file))
    const told = new Map<string, string>()
    const parts: number[] = []
    const token = 'parts'
    client.connection.onProgress({} as never, token, ((value: WorkspaceDiagnosticReport) => {
      parts.push(value.items.length)
      for (const { uri, resultId } of value.items) told.set(uri, resultId ?? '')
    }) as never)
    const first = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: token,
    })
    assert.deepEqual(first.items, [])
    assert.equal(told.size, made.files.length)
    assert.ok(parts.every((size) => size <= 64))
    const source = new CancellationTokenSource()
    let isAnswered = false
    const held = client.connection
      .sendRequest<WorkspaceDiagnosticReport>(
        'workspace/diagnostic',
        {
          previousResultIds: [...told].map(([uri, value]) => ({
            uri: uri.replace('file:///', 'file:///./').replace('/./', '/'),
            value,
          })),
        },
        source.token,
      )
      .finally(() => {
        isAnswered = true
      })
    await new Promise((resolve) => setTimeout(resolve, 100))
    assert.ok(!isAnswered)
    // A reference to a cable of that year that came later.
    const [cable] = here
    const later = here.findLast(({ year, sections }) => year === cable?.year && sections === 1)
    const file = firstOf(cable?.id ?? '')
    const text = readFileSync(pathOf(file), 'utf8').replace(
      /\nSUBJECT: .*\n\n(?:REF[\s\S]*?\n\n)?/,
      (subject) =>
        `${subject.split('\n\n')[0]}\n\nREF: ${String((later?.year ?? 0) % 100).padStart(2, '0')} ${later?.series} ${later?.number}\n\n`,
    )
    writeFileSync(pathOf(file), text)
    utimesSync(pathOf(file), 1, 1)
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(file), type: 2 }],
    })
    const changed = await held
    const report = changed.items.find(({ uri }) => uri === uriOf(file))
    const items = report?.kind === 'full' ? report.items : []
    assert.ok(
      items.some((item: Diagnostic) => item.code === 'collection-ref-later'),
      JSON.stringify(items),
    )
    const cancelled = client.connection.sendRequest(
      'workspace/diagnostic',
      {
        previousResultIds: [...told, ...changed.items.map(({ uri, resultId }) => [uri, resultId ?? ''] as const)].map(
          ([uri, value]) => ({ uri, value }),
        ),
      },
      source.token,
    )
    const before = performance.now()
    source.cancel()
    await assert.rejects(async () => cancelled)
    assert.ok(performance.now() - before < 500)
  })

  it('follows files that are removed', async () => {
    const [cable] = here.slice(5)
    assert.ok(cable)
    for (const file of filesOf(cable.id)) rmSync(pathOf(file))
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: filesOf(cable.id).map((file) => ({ uri: uriOf(file), type: 3 })),
    })
    for (let round = 0; round < 100; round++) {
      const { count } = await client.connection.sendRequest<{ count: number }>('cable/find', {
        query: `number:${cable.id}`,
      })
      if (count === 0) return
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    assert.fail('it is still there')
  })
})
