/**
 * One scenario for the editors of other people, and what drives them: a plain text that is a cable is opened, findings
 * arrive, a place is hovered, a fix is taken, the outline is read, the configuration changes and the text is saved.
 * Here stands what is asked for and what has to come of it; a driver for each editor lies in `drivers`.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { faulty } from '../cli/texts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const RULE = 'tags-iso-code'
/** How long a driver waits for each of the things that it waits for, in milliseconds. */
const PATIENCE = 20_000

/** What a driver has seen. */
interface Seen {
  readonly version: string
  readonly problem?: string
  readonly findings: readonly Finding[]
  readonly hover: string
  readonly outline: readonly string[]
  readonly fixed: string
  readonly after: readonly Finding[]
}

interface Finding {
  readonly rule: string
  readonly line: number
}

/** A text of which each line is the same in all editors. */
const lines = faulty.split('\n')
const lineOf = (start: string): number => lines.findIndex((line) => line.startsWith(start)) + 1
const TAGS = lineOf('TAGS:')
const UNSPACED = lineOf('2. (C)He')

/**
 * Starts an editor, and checks what its driver saw.
 * @param command the editor and its words, given the files it may need
 * @param lack what the editor has not for any language
 */
export async function goThrough(
  command: (folder: string) => readonly string[],
  lack?: 'without outline',
): Promise<string> {
  const folder = temporaryFolder({ 'in/message.txt': faulty, 'bin/cable': PROGRAM, 'home/.keep': '' })
  try {
    chmodSync(join(folder.path, 'bin/cable'), 0o755)
    const answer = join(folder.path, 'answer.json')
    writeFileSync(
      join(folder.path, 'scenario.json'),
      JSON.stringify({
        file: join(folder.path, 'in/message.txt'),
        rule: RULE,
        patience: PATIENCE,
        hover: { line: TAGS, column: (lines[TAGS - 1]?.indexOf('PREL') ?? 0) + 2 },
        fix: { line: UNSPACED, column: 6, becomes: '2. (C) He spoke.' },
        configuration: {
          file: join(folder.path, 'in/.cablerc.json'),
          content: JSON.stringify({ rules: { [RULE]: 'off' } }),
        },
        answer,
      }),
    )
    const said = await run(command(folder.path), folder.path)
    assert.ok(existsSync(answer), `the editor ended without an answer:\n${said}`)
    const seen: Seen = JSON.parse(readFileSync(answer, 'utf8'))
    assert.equal(seen.problem, undefined, said)
    check(seen)
    if (lack === undefined) checkOutline(seen.outline)
    return seen.version
  } finally {
    folder.remove()
  }
}

/** The command as users have it on their path. */
const PROGRAM = `#!/bin/sh\nexec "${process.execPath}" "${join(projectRoot, 'dist/cli.js')}" "$@"\n`

function check(seen: Seen): void {
  const at = (found: readonly Finding[]): string[] => found.map(({ rule, line }) => `${rule} ${line}`)
  assert.ok(at(seen.findings).includes(`${RULE} ${TAGS}`), at(seen.findings).join())
  assert.ok(at(seen.findings).includes(`portion-spacing ${UNSPACED}`), at(seen.findings).join())
  assert.match(seen.hover, /External Political Relations/)
  assert.equal(seen.fixed, '2. (C) He spoke.')
  const after = at(seen.after).map((each) => each.split(' ')[0])
  assert.ok(!after.includes(RULE) && !after.includes('portion-spacing'), after.join())
  assert.ok(after.includes('para-gap'), after.join())
}

function checkOutline(names: readonly string[]): void {
  for (const part of ['¶1', '¶2'])
    assert.ok(
      names.some((name) => name.includes(part)),
      names.join(),
    )
}

/** @returns what the editor said, for those who have to find out why it failed */
async function run([program = '', ...words]: readonly string[], folder: string): Promise<string> {
  const child = spawn(program, words, {
    cwd: join(folder, 'in'),
    env: {
      ...process.env,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
      HOME: join(folder, 'home'),
      XDG_CONFIG_HOME: join(folder, 'home'),
      XDG_STATE_HOME: join(folder, 'home'),
      XDG_DATA_HOME: join(folder, 'home'),
      CABLE_SCENARIO: join(folder, 'scenario.json'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const timer = setTimeout(() => child.kill('SIGKILL'), 3 * PATIENCE)
  await new Promise((resolve) => child.on('close', resolve))
  clearTimeout(timer)
  return said
}
