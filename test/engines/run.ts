/**
 * `npm run test:engines`: the same collection read by one process, by GNU parallel here and on two hosts, and by three
 * workers of Dask; each time the outputs are merged into one index, and each index has to be that of the one process.
 * What is not installed is named, with how to get it, and the rest is run. Fails where one differs, or where none ran.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { makeCollection } from '../support/generator/collection.ts'
import { startHosts } from './loopback-hosts.ts'

const CABLES = 400
const PROGRAM = join(projectRoot, 'dist/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'cable-engines-'))
const at = (name: string): string => join(folder, name)
/** As people would type it who have `cable` on their path. */
const cable = `${process.execPath} ${PROGRAM}`

let ran = 0
let failed = 0

try {
  const { files } = makeCollection({ seed: 51, cables: CABLES })
  writeFileSync(at('texts.ndjson'), files.map(({ name, text }) => `${JSON.stringify({ name, text })}\n`).join(''))
  shell(`${cable} parse - --ndjson --index < texts.ndjson > one.ndjson`)
  const expected = indexOf('one')
  console.log(`one process: ${expected.length} messages of ${files.length} files`)

  engine('GNU parallel', has('parallel'), 'apt-get install parallel', () => {
    shell(`parallel --pipe --block 100k "${cable} parse - --ndjson --index" < texts.ndjson > parallel.ndjson`)
    compare('parallel', expected)
  })
  const hosts = has('parallel') ? startHosts(folder) : undefined
  engine(
    'GNU parallel on two hosts',
    hosts !== undefined,
    'apt-get install parallel openssh-server, and run as a user who may start sshd',
    () => {
      try {
        shell(
          `parallel --pipe --block 100k ${hosts?.logins.map((login) => `--sshlogin '${login}'`).join(' ')} "${cable} parse - --ndjson --index" < texts.ndjson > hosts.ndjson`,
        )
        compare('hosts', expected)
      } finally {
        hosts?.stop()
      }
    },
  )
  const python = ['/usr/bin/python3', 'python3'].find((name) => succeeds(name, ['-c', 'import dask, distributed']))
  engine('Dask, three workers', python !== undefined, 'apt-get install python3-dask python3-distributed', () => {
    shell(`${python} ${join(import.meta.dirname, 'dask_parse.py')} texts.ndjson dask.ndjson ${cable}`)
    compare('dask', expected)
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (ran === 0 || failed > 0) process.exitCode = 1

/** The messages of the index that is merged from an output, in one order. */
function indexOf(name: string): readonly string[] {
  shell(`${cable} index --from ${name}.ndjson --db ${name}.index.ndjson`)
  return execFileSync(
    process.execPath,
    [PROGRAM, 'find', '', '--db', at(`${name}.index.ndjson`), '--format', 'ndjson'],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  )
    .split('\n')
    .filter((line) => line !== '')
    .sort()
}

function compare(name: string, expected: readonly string[]): void {
  const found = indexOf(name)
  const isSame = found.length === expected.length && found.every((line, index) => line === expected[index])
  if (!isSame) throw new Error(`${found.length} messages, not the ${expected.length} of one process, or others`)
  // Work that was done in one piece would prove nothing.
  if (readFileSync(at(`${name}.ndjson`)).length === 0) throw new Error('nothing was written')
}

function engine(name: string, isHere: boolean, howToGet: string, run: () => void): void {
  if (!isHere) {
    console.log(`${name}: not installed here. ${howToGet}`)
    return
  }
  ran++
  const started = performance.now()
  try {
    run()
    console.log(`${name}: the same index, in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  } catch (error) {
    failed++
    console.error(`${name}: ${error instanceof Error ? error.message : error}`)
  }
}

function shell(line: string): void {
  const { status, stderr } = spawnSync('/bin/sh', ['-c', line], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${line}\n${stderr}`)
}

function has(program: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((path) => existsSync(join(path, program)))
}

function succeeds(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words).status === 0
}
