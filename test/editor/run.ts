import { Console } from 'node:console'
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { runMocha } from '../support/run-mocha.ts'

/**
 * The entry of the in-host suite: VS Code loads this module in the extension host and waits for the promise.
 * What is printed and how it ended goes to the files that `test/editor/hosts/host-result.ts` reads.
 */
export async function run(): Promise<void> {
  const write = (text: string): void => appendFileSync(variable('CABLE_TEST_OUTPUT'), text)
  // The host's own console cannot be patched method by method and loses what is said before a crash.
  const output = new Writable({
    write(chunk, _encoding, done) {
      write(String(chunk))
      done()
    },
  })
  globalThis.console = new Console({ stdout: output, stderr: output })
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.cjs'))
    .sort()
    .map((name) => join(__dirname, name))
  const counts = await runMocha({ files, timeout: 20_000, verbose: true, write })
  writeFileSync(variable('CABLE_TEST_RESULT'), JSON.stringify(counts))
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`)
}

function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}
