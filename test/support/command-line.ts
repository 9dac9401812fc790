import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const PROGRAM = join(ROOT, 'dist/cli.js')

export interface CommandResult {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface CommandOptions {
  readonly input?: string | Buffer
  readonly cwd?: string
}

/** Runs the built command line to its end. */
export function cable(words: readonly string[], { input, cwd }: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: cwd ?? ROOT, stdio: 'pipe' })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.once('error', failed)
    child.once('close', (code) => done({ code, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** The command line as a process that is talked to; for what depends on time. */
export function startCable(words: readonly string[], cwd: string = ROOT) {
  return spawn(process.execPath, [PROGRAM, ...words], { cwd, stdio: 'pipe' })
}
