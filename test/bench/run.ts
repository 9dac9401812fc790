/**
 * `npm run bench [-- NAME...]`: our server, the floor and peers over stdio, on equivalent documents, in
 * one run and one table. Only the ratios count; a machine that does other work shows in all rows alike.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import '../../server/tools/bundle.ts'
import { packageExtension } from '../../server/tools/package-extension.ts'
import { bundleModules } from '../support/bundle-modules.ts'
import { type BenchClient, startClient } from './bench-client.ts'
import { type BenchDocument, benchDocument } from './documents.ts'
import { type BenchServer, benchServers } from './servers.ts'
import { benchStarts } from './starts.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SIZES = [100, 10_000, 100_000]

interface Row {
  readonly server: string
  readonly lines: number
  readonly initialize: number
  readonly open: number
  readonly change: number
  readonly change95: number
  readonly symbols: number
  readonly folding: number
  readonly hover: number
  /** The 95th percentile of lists asked for behind the last word of a head line, each after a change. */
  readonly completion95: number
  readonly memory: number
}

const STARTS = 15
/** Enough for a p95; the first, which loads what completes, is one of them. */
const OFFERS = 60

const names = process.argv.slice(2)
const { servers, missing } = await benchServers(names.filter((name) => name !== 'starts'))
console.log(`Node ${process.version}, ${cpus().length} cores, milliseconds (median), memory in MB\n`)
await benchStarts(
  servers.filter(({ language }) => language !== 'cables'),
  STARTS,
)
console.log()
if (names.includes('starts')) process.exit()
for (const lines of SIZES) {
  printHead(lines)
  for (const server of servers) print(await measure(server, lines))
  console.log()
}
console.log('typing burst: 40 edits 30 ms apart in 10,000 lines')
for (const server of servers) console.log(await burst(server))
console.log()
await sizes()
for (const line of missing) console.log(`missing: ${line}`)
console.log('(*) its findings stayed the same, whatever was changed: the times of its changes say little')

async function measure(server: BenchServer, lines: number): Promise<Row | string> {
  const changes = lines > 50_000 && server.debounce === undefined && !/cable|floor/.test(server.name) ? 6 : 40
  let client: BenchClient | undefined
  try {
    client = await startClient(server)
    const document = benchDocument(server.language, lines)
    const open = await client.open(document)
    const times: number[] = []
    const found = new Set<string>()
    for (let index = 0; index < (server.debounce || lines > 50_000 ? Math.min(changes, 12) : changes); index++) {
      times.push(await client.change(index % 2 === 0))
      found.add(client.findings())
    }
    const symbols = await afterEdit(client, 'textDocument/documentSymbol', times.length)
    const folding = await afterEdit(client, 'textDocument/foldingRange', times.length)
    const hover = await client
      .request('textDocument/hover', { position: { line: document.edit.line, character: 0 } })
      .catch(() => Number.NaN)
    const completion95 = await completions(client, document, times.length)
    return {
      server: server.name + (server.debounce ? ` (waits ${server.debounce} ms)` : '') + (found.size < 2 ? ' (*)' : ''),
      lines,
      initialize: client.initialized,
      open,
      change: quantile(times, 0.5),
      change95: quantile(times, 0.95),
      symbols,
      folding,
      hover,
      completion95,
      memory: client.residentMegabytes(),
    }
  } catch (error) {
    return `${server.name}: ${error instanceof Error ? error.message : error}`
  } finally {
    await client?.close()
  }
}

async function afterEdit(client: BenchClient, method: string, done: number): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < 6; index++) {
    await client.change((done + index) % 2 === 0)
    times.push(await client.request(method, {}).catch(() => Number.NaN))
  }
  return quantile(times, 0.5)
}

/** Types as fast as a person may, and asks for a hover all the while. */
async function burst(server: BenchServer): Promise<string> {
  let client: BenchClient | undefined
  try {
    client = await startClient(server)
    const document = benchDocument(server.language, 10_000)
    await client.open(document)
    let worst = 0
    const hovers: Promise<void>[] = []
    for (let index = 0; index < 40; index++) {
      client.type('x')
      hovers.push(
        client.request('textDocument/hover', { position: { line: document.edit.line, character: 0 } }).then(
          (time) => {
            worst = Math.max(worst, time)
          },
          () => undefined,
        ),
      )
      if (index < 39) await new Promise((resolve) => setTimeout(resolve, 30))
    }
    const started = performance.now()
    await client.settled()
    const final = performance.now() - started
    await Promise.all(hovers)
    return `${server.name.padEnd(24)} final findings ${fixed(final)}   worst hover ${fixed(worst)}`
  } catch (error) {
    return `${server.name}: ${error instanceof Error ? error.message : error}`
  } finally {
    await client?.close()
  }
}

/** Where a cable says what it is about; in other languages where the change is. Some servers offer nothing. */
async function completions(client: BenchClient, document: BenchDocument, changes: number): Promise<number> {
  const rows = document.text.split('\n', 200)
  const tags = rows.findIndex((row) => /^TAGS:/.test(row))
  const line = tags < 0 ? document.edit.line : tags
  const character = tags < 0 ? document.edit.character : (rows[tags]?.length ?? 0)
  const times: number[] = []
  for (let index = 0; index < OFFERS; index++) {
    await client.change((changes + index) % 2 === 0)
    times.push(
      await client.request('textDocument/completion', { position: { line, character } }).catch(() => Number.NaN),
    )
  }
  return quantile(times, 0.95)
}

function printHead(lines: number): void {
  const columns = ['initialize', 'open', 'change', 'p95', 'symbols', 'folding', 'hover', 'offers', 'memory']
  console.log(`${`${lines} lines`.padEnd(28)}${columns.map((name) => name.padStart(11)).join('')}`)
}

function print(row: Row | string): void {
  if (typeof row === 'string') {
    console.log(row)
    return
  }
  const values = [
    row.initialize,
    row.open,
    row.change,
    row.change95,
    row.symbols,
    row.folding,
    row.hover,
    row.completion95,
    row.memory,
  ]
  console.log(`${row.server.padEnd(28)}${values.map((value) => fixed(value).padStart(11)).join('')}`)
}

function fixed(value: number): string {
  if (Number.isNaN(value)) return '-'
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

async function sizes(): Promise<void> {
  const dist = join(ROOT, 'dist')
  for (const name of ['server.js', 'cli.js', 'client.js', 'web/client.cjs', 'web/server.js']) {
    // What runs in browsers is one file each, which holds its modules.
    const isWhole = name.startsWith('web/')
    const modules = isWhole ? [name] : bundleModules(name, (file) => readFileSync(join(dist, file), 'utf8'))
    const bytes = modules.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0)
    const parts = modules.length > 1 ? ` with its ${modules.length - 1} modules` : ''
    console.log(`${name.padEnd(24)} ${(bytes / 1000).toFixed(0)} kB${parts}`)
  }
  const { size } = statSync(await packageExtension())
  const pictures = readdirSync(join(ROOT, 'images')).filter((name) => /^(?:icon|cable-)/.test(name))
  const without = pictures.reduce((bytes, name) => bytes - statSync(join(ROOT, 'images', name)).size, size)
  console.log(`${'.vsix'.padEnd(24)} ${(without / 1000).toFixed(0)} kB without pictures`)
}
