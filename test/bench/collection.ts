/**
 * `npm run bench:collection [-- FILES]`: the command line over a collection of generated cables of realistic
 * sizes (20,000 unless told), beside a bare loop that reads each file and splits its lines, the same with one
 * trivial pattern a line, and two linters of prose with a handful of rules. All in one run: only ratios count.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { collectionText } from './collection-text.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CACHE = join(ROOT, '.cache/bench')
const COUNT = Number(process.argv[2] ?? 20_000)

interface Measured {
  readonly name: string
  readonly seconds: number
  readonly megabytes: number
}

const folder = mkdtempSync(join(tmpdir(), 'cable-collection-'))
try {
  const bytes = writeCollection()
  console.log(`${COUNT} cables, ${(bytes / 1e6).toFixed(0)} MB, Node ${process.version}\n`)
  const cli = join(ROOT, 'dist/cli.js')
  const loop = join(import.meta.dirname, 'bare-loop.mjs')
  const runs: [string, string[]][] = [
    ['bare loop: read, split', [loop, folder]],
    ['bare loop, one pattern a line', [loop, folder, 'pattern']],
    ['cable check --jobs 1', [cli, 'check', folder, '--jobs', '1', '--format', 'summary']],
    ['cable check --jobs 2', [cli, 'check', folder, '--jobs', '2', '--format', 'summary']],
    ['cable parse --jobs 1', [cli, 'parse', folder, '--jobs', '1']],
    ['cable parse --jobs 2', [cli, 'parse', folder, '--jobs', '2']],
  ]
  // The first reading fills the cache of the system, for all alike.
  await run('warm up', [loop, folder])
  for (const [name, words] of runs) print(await run(name, words), COUNT, bytes)
  for (const peer of ['markdownlint', 'textlint'] as const) {
    const words = peerCommand(peer)
    const part = Math.min(COUNT, 1_000)
    if (words) print(await run(`${peer} (${part} files)`, [...words, String(part)]), part, (bytes * part) / COUNT)
    else console.log(`missing: ${peer} could not be installed`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function writeCollection(): number {
  let bytes = 0
  for (let index = 0; index < COUNT; index++) {
    const file = join(folder, String(index % 200).padStart(3, '0'), `${index}.txt`)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, collectionText(index))
    bytes += statSync(file).size
  }
  return bytes
}

/** Runs a program to its end; memory is the most that the process ever held, as Linux tells it. */
function run(name: string, words: readonly string[]): Promise<Measured> {
  return new Promise((done, failed) => {
    const started = performance.now()
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], cwd: ROOT })
    let kilobytes = 0
    const look = setInterval(() => {
      kilobytes = Math.max(kilobytes, peakKilobytes(child.pid ?? 0))
    }, 50)
    child.stdout.resume()
    child.once('error', failed)
    child.once('close', () => {
      clearInterval(look)
      done({ name, seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024 })
    })
  })
}

function peakKilobytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

function print({ name, seconds, megabytes }: Measured, files: number, bytes: number): void {
  const rate = `${Math.round(files / seconds)} files/s`.padStart(14)
  const volume = `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`.padStart(12)
  console.log(`${name.padEnd(32)}${rate}${volume}${`${megabytes.toFixed(0)} MB`.padStart(10)}`)
}

const PEERS = { markdownlint: 'markdownlint@0.41.1', textlint: 'textlint@15.7.0' } as const

/** A peer over the same texts, installed into the cache outside the project's own dependencies. */
function peerCommand(peer: keyof typeof PEERS): string[] | undefined {
  const home = join(CACHE, peer)
  if (!existsSync(join(home, 'node_modules', peer))) {
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }\n')
    const packages = peer === 'textlint' ? ['textlint', 'textlint-rule-max-comma', 'textlint-rule-no-todo'] : [peer]
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], {
        cwd: home,
        stdio: 'pipe',
      })
    } catch {
      return undefined
    }
  }
  const script = join(home, 'run.mjs')
  writeFileSync(script, readFileSync(join(import.meta.dirname, `peer-${peer}.mjs`), 'utf8'))
  return [script, folder]
}
