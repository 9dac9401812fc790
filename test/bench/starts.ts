/**
 * `npm run bench -- starts`, and part of `npm run bench`: what people wait for when an editor has just begun a
 * server. Each round starts every server once, so that what else the machine does falls on all of them alike.
 */
import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { type ClientManner, startClient } from './bench-client.ts'
import { benchDocument } from './documents.ts'
import type { BenchServer } from './servers.ts'

const LINES = 115
const KEYS = 15
/** Milliseconds between two keys, and between two hovers. */
const PAUSE = 30
const HOVERS = 6

/** Milliseconds of one start. */
interface Start {
  readonly initialize: number
  /** From the start of the process. */
  readonly findings: number
  readonly hover: number
  /** The median of those that follow the first. */
  readonly laterHover: number
  /** The median of the first keys, from the change to its findings. */
  readonly key: number
}

/** What is kept of the compiled code between two starts. */
const CACHES = {
  'no cache': { NODE_DISABLE_COMPILE_CACHE: '1' },
  'empty cache': {},
  'warm cache': {},
} satisfies Record<string, Record<string, string>>

const COLUMNS = ['initialize', 'findings', 'first hover', 'later', 'key'] as const

/** Starts each server so many times with each state of the cache, pulled and pushed, and prints the medians. */
export async function benchStarts(servers: readonly BenchServer[], rounds: number): Promise<void> {
  console.log(`${`${rounds} starts, ${LINES} lines`.padEnd(36)}${COLUMNS.map((name) => name.padStart(12)).join('')}`)
  const cases = servers.flatMap((server) =>
    Object.entries(server.compiled ? CACHES : { '': {} }).flatMap(([cache, environment]) =>
      [true, false].map((pulls) => ({ server, cache, manner: { pulls, environment } })),
    ),
  )
  const starts = new Map(cases.map((each) => [each, [] as Start[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [each, found] of starts) {
      if (each.cache === 'empty cache' && each.server.compiled)
        rmSync(each.server.compiled, { recursive: true, force: true })
      const start = await measureStart(each.server, each.manner).catch(() => undefined)
      if (start) found.push(start)
    }
  }
  for (const [{ server, cache, manner }, found] of starts) {
    const name = [server.name, cache, manner.pulls ? 'pulled' : 'pushed'].filter(Boolean).join(', ')
    const medians = (['initialize', 'findings', 'hover', 'laterHover', 'key'] as const).map((column) =>
      median(found.map((start) => start[column])),
    )
    console.log(`${name.padEnd(36)}${medians.map((value) => value.toFixed(1).padStart(12)).join('')}`)
  }
}

async function measureStart(server: BenchServer, manner: ClientManner): Promise<Start> {
  const document = benchDocument(server.language, LINES)
  const started = performance.now()
  const client = await startClient(server, manner)
  try {
    await client.open(document)
    const findings = performance.now() - started
    const hovers: number[] = []
    for (let count = 0; count < HOVERS; count++) {
      // Where the cable names its subjects: what the card says has to be looked up.
      const position = { line: server.language === 'cable' ? 8 : document.edit.line, character: 7 }
      hovers.push(await client.request('textDocument/hover', { position }).catch(() => Number.NaN))
      await setTimeout(PAUSE)
    }
    const keys: number[] = []
    for (let count = 0; count < KEYS; count++) {
      keys.push(await client.change(count % 2 === 0))
      await setTimeout(PAUSE)
    }
    const [hover = Number.NaN, ...later] = hovers
    return { initialize: client.initialized, findings, hover, laterHover: median(later), key: median(keys) }
  } finally {
    await client.close()
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
