/**
 * `npm run test:inspector`: the official inspector of the Model Context Protocol against `cable mcp`. It is fetched by
 * npx (some 200 packages) and therefore no part of `npm test`. It says what it asked and what came; without a network,
 * or a copy that npx has kept, it fails and says so.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { clean, faulty } from '../cli/texts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const INSPECTOR = '@modelcontextprotocol/inspector@2.12.0'
const PROGRAM = join(projectRoot, 'dist/cli.js')
assert.ok(existsSync(PROGRAM), 'There is no build yet: npm run build.')

console.log(`npx downloads ${INSPECTOR}, unless it has it.`)
const folder = temporaryFolder({ 'in/clean.txt': clean, 'in/faulty.txt': faulty, 'out/secret.txt': clean })
try {
  const { tools } = inspect('tools/list')
  const names = tools?.map(({ name }) => name) ?? []
  for (const name of ['cable_check', 'cable_read', 'cable_find', 'cable_explain', 'cable_fix'])
    assert.ok(names.includes(name), names.join())

  const checked = call('cable_check', 'path=faulty.txt')
  assert.ok(!checked.isError && said(checked).includes('tags-iso-code'), said(checked))
  const explained = call('cable_explain', 'rule=tags-iso-code')
  assert.ok(!explained.isError && said(explained).length > 100, said(explained))
  const read = call('cable_read', 'path=clean.txt')
  assert.ok(!read.isError && said(read).includes('The duke received us.'), said(read))
  const outside = call('cable_read', 'path=../out/secret.txt')
  assert.ok(outside.isError && !said(outside).includes('The duke'), said(outside))
} finally {
  folder.remove()
}

interface Answer {
  readonly tools?: readonly { readonly name: string }[]
  readonly content?: readonly { readonly text?: string }[]
  readonly isError?: boolean
}

function call(tool: string, ...words: readonly string[]): Answer {
  return inspect('tools/call', '--tool-name', tool, ...words.flatMap((word) => ['--tool-arg', word]))
}

function said({ content }: Answer): string {
  return content?.map(({ text }) => text ?? '').join('\n') ?? ''
}

function inspect(method: string, ...words: readonly string[]): Answer {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['--yes', INSPECTOR, '--cli', process.execPath, PROGRAM, 'mcp', 'in', '--method', method, ...words],
    { cwd: folder.path, encoding: 'utf8', timeout: 300_000 },
  )
  console.log(`${[method, ...words].join(' ')}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  // An answer that is an error is one for the inspector too.
  if (!stdout.includes('{')) throw new Error(`The inspector did not run (${status}):\n${stdout}${stderr}`)
  return JSON.parse(stdout.slice(stdout.indexOf('{')))
}
