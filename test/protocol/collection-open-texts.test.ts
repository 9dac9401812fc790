import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Diagnostic,
  DocumentLink,
  Hover,
  Location,
  LocationLink,
  Range,
} from 'vscode-languageserver'
import {
  type ExampleFile,
  exampleFiles,
  filesOfExample,
} from '../../server/language/collection/reports/example-files.ts'
import { PULLING, PUSHED } from '../support/client.ts'
import { type FolderClient, startInFolder } from '../support/folder-client.ts'

/** A cable of Ruritania; all is the same in each but what is said. */
const cable = (said: ExampleFile = {}): string => filesOfExample(exampleFiles(said))[0]?.text ?? ''
const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

describe('open texts of a folder', function () {
  this.timeout(20_000)
  let here: FolderClient
  afterEach(() => here.stop())

  /** Cables 12 and 9 of August, of which the second is cited by the first, and 40, a later one that it cites too. */
  const FILES = {
    'a.cable': cable({ number: 12, day: 9, reference: 'A. 09 STRELSAU 9' }),
    'b.cable': cable({ number: 9, day: 3 }),
    'c.cable': cable({ number: 40, day: 20, subject: 'CONSULATE MOVES HOUSE' }),
  }
  const STATE = cable({ number: 12, from: 'SECSTATE WASHDC' }).replace('UNCLAS STRELSAU', 'UNCLAS STATE')
  const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words))
  const later = (items: readonly Diagnostic[]) => items.filter(({ code }) => code === 'collection-ref-later')

  async function start(files: Readonly<Record<string, string>> = FILES, options = {}) {
    here = await startInFolder(files, options)
    const count = Object.keys(files).length
    await here.eventually(
      () => here.find(''),
      (found) => found.length >= count,
    )
    return here
  }
  const itemAt = async (name: string, line: number) => {
    const [item] = await here.client.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      here.uriOf(name),
      {
        position: { line, character: 0 },
      },
    )
    return item
  }

  /** A file that is not open, as a client has it of an earlier answer. */
  const itemOf = (name: string, text: string): CallHierarchyItem => {
    const line = lineOf(text, 'UNCLAS')
    const range = { start: { line, character: 0 }, end: { line, character: 1 } }
    return { name, kind: 1, uri: here.uriOf(name), range, selectionRange: range, data: { index: 0 } }
  }

  it('show what their neighbours tell at the place where it stands now', async () => {
    const { client, uriOf } = await start({ ...FILES, 'a.cable': cable({ day: 9, reference: '09 STRELSAU 40' }) })
    const text = cable({ day: 9, reference: '09 STRELSAU 40' })
    await client.open(uriOf('a.cable'), text)
    const [first] = await here.eventually(
      () => here.findings('a.cable').then(later),
      (found) => found.length > 0,
    )
    assert.equal(first?.range.start.line, lineOf(text, 'REF:'))
    await client.change(uriOf('a.cable'), 2, { range: START, text: '\n\n\n' })
    const [moved] = later(await here.findings('a.cable'))
    assert.equal(moved?.range.start.line, lineOf(text, 'REF:') + 3)
    const line = lineOf(text, 'REF:') + 3
    await client.change(uriOf('a.cable'), 3, {
      range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
      text: '',
    })
    assert.deepEqual(later(await here.findings('a.cable')), [])
  })

  it('show it there soon where they are long, too', async () => {
    const rows = Array.from({ length: 2500 }, (_, row) => `The bridge has ${row} arches.`).join('\n')
    const text = cable({ day: 9, reference: '09 STRELSAU 40', text: rows })
    const { client, uriOf } = await start({ ...FILES, 'a.cable': text })
    await client.open(uriOf('a.cable'), text)
    const placeNow = async () => later(await here.findings('a.cable'))[0]?.range.start.line
    await here.eventually(placeNow, (line) => line !== undefined)
    const before = client.counts.refreshes
    await client.change(uriOf('a.cable'), 2, { range: START, text: '\n\n\n' })
    await client.until(() => client.counts.refreshes > before)
    await here.eventually(placeNow, (line) => line === lineOf(text, 'REF:') + 3)
  })

  it('show it where findings are pushed', async () => {
    const text = cable({ day: 9, reference: '09 STRELSAU 40' })
    const { client, uriOf } = await start({ ...FILES, 'a.cable': text }, { capabilities: PUSHED })
    await client.open(uriOf('a.cable'), text)
    const shown = () => later(client.published.findLast(({ uri }) => uri === uriOf('a.cable'))?.diagnostics ?? [])
    await client.until(() => shown().length > 0)
    await client.change(uriOf('a.cable'), 2, { range: START, text: '\n\n\n' })
    await client.until(() => shown()[0]?.range.start.line === lineOf(text, 'REF:') + 3)
  })

  it('have in findings of other files the places that they have now, and their own text again once they are closed', async () => {
    const other = cable({ number: 12, day: 20, subject: 'CONSULATE MOVES HOUSE' })
    const text = cable({ number: 12 })
    const { client, uriOf } = await start({ 'a.cable': text, 'b.cable': other })
    await client.open(uriOf('a.cable'), text)
    await client.open(uriOf('b.cable'), other)
    const placeOfOther = async () => {
      const found = (await here.findings('b.cable')).find(({ code }) => code === 'collection-number-twice')
      return found?.relatedInformation?.[0]?.location
    }
    await here.eventually(placeOfOther, (place) => place !== undefined)
    await client.change(uriOf('a.cable'), 2, { range: START, text: '\n\n' })
    const place = { uri: uriOf('a.cable'), line: lineOf(text, 'UNCLAS') }
    assert.equal((await placeOfOther())?.range.start.line, place.line + 2)
    // Another number: nothing is twice any more, and the client is told to ask again.
    const before = client.counts.refreshes
    await client.change(uriOf('a.cable'), 3, { text: cable({ number: 13 }) })
    await here.findings('a.cable')
    await client.until(() => client.counts.refreshes > before)
    assert.equal(await placeOfOther(), undefined)
    await client.close(uriOf('a.cable'))
    const back = await here.eventually(placeOfOther, (found) => found !== undefined)
    assert.equal(back?.range.start.line, place.line)
  })

  it('are where calls, references, definitions and lists lead to them', async () => {
    const { client, uriOf } = await start()
    const text = FILES['a.cable']
    await client.open(uriOf('a.cable'), text)
    await client.open(uriOf('b.cable'), FILES['b.cable'])
    await client.change(uriOf('a.cable'), 2, { range: START, text: '\n\n' })
    await client.change(uriOf('b.cable'), 2, { range: START, text: '\n\n\n' })
    const [own, ref] = [lineOf(text, 'UNCLAS') + 2, lineOf(text, 'REF:') + 2]
    const item = await itemAt('b.cable', 9)
    assert.equal(item?.selectionRange.start.line, lineOf(FILES['b.cable'], 'UNCLAS') + 3)
    const calls = await client.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item,
    })
    assert.deepEqual(
      calls.map(({ from, fromRanges }) => [from.name, from.range.start.line, fromRanges[0]?.start.line]),
      [['09STRELSAU12', own, ref]],
    )
    const out = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: await itemAt('a.cable', own),
    })
    assert.deepEqual(
      out.map(({ to, fromRanges }) => [to.name, to.range.start.line, fromRanges[0]?.start.line]),
      [['09STRELSAU9', lineOf(FILES['b.cable'], 'UNCLAS') + 3, ref]],
    )
    const position = { line: lineOf(FILES['b.cable'], 'UNCLAS') + 3, character: 18 }
    const places = await client.request<Location[]>('textDocument/references', uriOf('b.cable'), {
      position,
      context: { includeDeclaration: false },
    })
    assert.deepEqual(
      places.map(({ uri, range }) => [uri, range.start.line]),
      [[uriOf('a.cable'), ref]],
    )
    const [link] = await client.request<LocationLink[]>('textDocument/definition', uriOf('a.cable'), {
      position: { line: ref, character: 12 },
    })
    assert.equal(link?.targetSelectionRange.start.line, lineOf(FILES['b.cable'], 'UNCLAS') + 3)
    assert.equal((await here.find('number:09STRELSAU9'))[0]?.line, lineOf(FILES['b.cable'], 'UNCLAS') + 3)
  })

  it('are cited and cite before they were ever saved', async () => {
    const { client, uriOf } = await start({ ...FILES, 'b.cable': cable({ number: 9, reference: '09 STRELSAU 77' }) })
    const uri = 'untitled:Untitled-1'
    const text = cable({ number: 77, day: 2, subject: 'A FERRY', reference: '09 STRELSAU 12' })
    await client.open(uriOf('b.cable'), cable({ number: 9, reference: '09 STRELSAU 77' }))
    await client.open(uri, text)
    const position = { line: lineOf(text, 'REF:'), character: 12 }
    const links = () => client.request<DocumentLink[]>('textDocument/documentLink', uriOf('b.cable'))
    assert.deepEqual(
      (await links()).map(({ target }) => target),
      [`${uri}#L${lineOf(text, 'UNCLAS') + 1}`],
    )
    const hover = await client.request<Hover>('textDocument/hover', uriOf('b.cable'), { position })
    assert.match(JSON.stringify(hover), /A FERRY/)
    const [link] = await client.request<LocationLink[]>('textDocument/definition', uriOf('b.cable'), { position })
    assert.equal(link?.targetUri, uri)
    const calls = await client.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: itemOf('a.cable', FILES['a.cable']),
    })
    assert.deepEqual(
      calls.map(({ from }) => [from.uri, from.name]),
      [[uri, '09STRELSAU77']],
    )
    const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', uri, { position })
    assert.equal(item?.name, '09STRELSAU12')
    await client.change(uri, 2, { text: text.replace('000077', '000078') })
    assert.deepEqual(await links(), [])
    await client.close(uri)
    await here.eventually(
      () => here.find('number:09STRELSAU78'),
      (found) => found.length === 0,
    )
  })

  it('are no part of what a folder is found fault with, before they were ever saved', async () => {
    const { client, uriOf, findings } = await start()
    const uri = 'untitled:Untitled-2'
    const text = cable({ number: 12, day: 25, subject: 'WINE AND FERRIES' })
    await client.open(uriOf('a.cable'), FILES['a.cable'])
    await client.open(uri, text)
    await here.eventually(
      () => here.find('number:09STRELSAU12'),
      (found) => found.length === 2,
    )
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', uri)
    for (const each of [...items, ...(await findings('a.cable'))])
      assert.doesNotMatch(String(each.code), /^collection-/)
    writeFileSync(join(here.path, 'd.cable'), text)
    await client.close(uri)
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('d.cable'), type: 1 }],
    })
    await here.eventually(
      () => findings('a.cable'),
      (found) => found.some(({ code }) => code === 'collection-number-twice'),
    )
  })

  it('that are several messages lead from one to the other, and are all searched for places', async () => {
    const first = cable({ number: 9 })
    const second = `NNNN\n${cable({ number: 12, day: 9, reference: '09 STRELSAU 9' })}`
    const third = `NNNN\n${cable({ number: 13, day: 10, reference: '09 STRELSAU 9' })}`
    const reel = `${first}${second}${third}`
    const { client, uriOf } = await start({ 'reel.cable': reel, 'c.cable': FILES['c.cable'] })
    await client.open(uriOf('reel.cable'), reel)
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', uriOf('reel.cable'))
    const target = `${uriOf('reel.cable')}#L${lineOf(reel, 'UNCLAS') + 1}`
    assert.deepEqual(
      links.map((each) => each.target),
      [target, target],
    )
    const [ref, other] = reel.split('\n').flatMap((line, index) => (line.startsWith('REF:') ? [index] : []))
    const at = { position: { line: ref, character: 12 } }
    const [link] = await client.request<LocationLink[]>('textDocument/definition', uriOf('reel.cable'), at)
    assert.deepEqual(
      [link?.targetUri, link?.targetSelectionRange.start.line],
      [uriOf('reel.cable'), lineOf(reel, 'UNCLAS')],
    )
    const places = await client.request<Location[]>('textDocument/references', uriOf('reel.cable'), {
      ...at,
      context: { includeDeclaration: true },
    })
    assert.deepEqual(
      places.map(({ range }) => range.start.line),
      [ref, other],
    )
  })

  for (const [encoding, count] of [
    ['utf-8', (text: string) => Buffer.byteLength(text)],
    ['utf-32', (text: string) => [...text].length],
  ] as const)
    it(`have their columns as a client has them that counts in ${encoding}`, async () => {
      const wide = cable({ number: 77, day: 29, text: '\u{1f600} \u00e9\u00e9 says 09 STATE 12, he said.' })
      const files = { 'a.cable': wide, 'wide.cable': wide.replace('000077', '000078'), 'c.cable': STATE }
      const { client, uriOf } = await start(files, {
        capabilities: { ...PULLING, general: { positionEncodings: [encoding] } },
      })
      await client.open(uriOf('a.cable'), wide)
      await client.open(uriOf('c.cable'), STATE)
      const line = lineOf(wide, '09 STATE')
      const text = wide.split('\n')[line] ?? ''
      const character = count(text.slice(0, text.indexOf('09 STATE')))
      const expected = { start: { line, character }, end: { line, character: character + '09 STATE 12'.length } }
      const links = await client.request<DocumentLink[]>('textDocument/documentLink', uriOf('a.cable'))
      assert.deepEqual(
        links.map(({ range }) => range),
        [expected],
      )
      const position = { line, character: character + 5 }
      const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', uriOf('a.cable'), {
        position,
      })
      assert.equal(item?.name, '09STATE12')
      const calls = await client.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
        item,
      })
      assert.deepEqual(
        calls.map(({ fromRanges }) => fromRanges),
        [[expected], [expected]],
      )
      const places = await client.request<Location[]>('textDocument/references', uriOf('c.cable'), {
        position: { line: lineOf(STATE, 'UNCLAS'), character: 15 },
        context: { includeDeclaration: false },
      })
      assert.deepEqual(
        places.map(({ range }) => range),
        [expected, expected],
      )
    })

  it('are found by what they say now', async () => {
    const { client, uriOf } = await start()
    await client.open(uriOf('b.cable'), FILES['b.cable'])
    await client.change(uriOf('b.cable'), 2, {
      text: cable({ number: 9, text: 'A ferry has sunk.\n\n3. Nobody was aboard.' }),
    })
    const names = async (query: string) => (await here.find(query)).map(({ uri }) => uri)
    assert.deepEqual(await names('"has sunk"'), [uriOf('b.cable')])
    assert.ok(!(await names('"seen the plans"')).includes(uriOf('b.cable')))
    await here.findings('b.cable')
    assert.deepEqual(await names('has:para-gap'), [uriOf('b.cable')])
    await client.close(uriOf('b.cable'))
    await here.eventually(
      () => names('"has sunk"'),
      (found) => found.length === 0,
    )
  })
})
