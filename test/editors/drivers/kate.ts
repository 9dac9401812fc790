/**
 * Goes through the scenario in Kate with keys, as a user does, on a screen that nobody sees, and writes what was seen.
 * What is asked for stands in $CABLE_SCENARIO. Kate has no scripts that reach its language client: what its window was
 * told is read off what the server said to it, and what it did to the text off the file that it saved.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { kateHome } from '../kate-home.ts'
import { namesOf } from '../overheard.ts'

const asked = JSON.parse(readFileSync(process.env['CABLE_SCENARIO'] ?? '', 'utf8'))
const seen: Record<string, unknown> = {}

const home = kateHome(join(dirname(asked.answer), 'kate'), join(dirname(asked.answer), 'bin/cable'))
const kate = spawn('kate', ['--new', '--block', asked.file], {
  stdio: 'ignore',
  env: { ...home.environment, QT_QPA_PLATFORM: 'xcb' },
})
const ended = new Promise((resolve) => kate.on('close', resolve))

async function until<T>(what: string, look: () => T | undefined): Promise<T> {
  for (const end = Date.now() + asked.patience; Date.now() < end; await pause(50)) {
    const found = look()
    if (found !== undefined) return found
  }
  throw new Error(`waited in vain for ${what}`)
}

const has = (rule: string): boolean => home.findings().some((each) => each.rule === rule)

function screen(...words: readonly string[]): string {
  return spawnSync('xdotool', words, { encoding: 'utf8' }).stdout.trim()
}
const press = (...keys: readonly string[]): string => screen('key', '--clearmodifiers', '--delay', '20', ...keys)

function goTo({ line, column }: { line: number; column: number }): void {
  press('ctrl+Home', ...Array(line - 1).fill('Down'), ...Array(column - 1).fill('Right'))
}

async function main(): Promise<void> {
  await until('findings', () => has(asked.rule) || undefined)
  seen['findings'] = home.findings()
  const outline = await until('the outline', () => home.answer((text) => text.includes('"selectionRange"')))
  seen['outline'] = namesOf(outline.result as Parameters<typeof namesOf>[0])
  seen['version'] = spawnSync('kate', ['--version'], { encoding: 'utf8' }).stdout.trim()

  const window = await until(
    'a window',
    () => screen('search', '--onlyvisible', '--pid', String(kate.pid)) || undefined,
  )
  screen('windowfocus', '--sync', window.split('\n').at(-1) ?? '')
  goTo(asked.hover)
  // LSP Client, Symbol Info.
  press('alt+l', 'y')
  const hover = await until('the hover', () => home.answer((text) => text.startsWith('{"contents"')))
  seen['hover'] = JSON.stringify(hover.result)
  press('Escape')

  goTo(asked.fix)
  // Quick Fix, which takes all that it is answered.
  press('ctrl+period')
  const line = (): string | undefined => readFileSync(asked.file, 'utf8').split('\n')[asked.fix.line - 1]
  await until('the fix', () => {
    press('ctrl+s')
    return line() === asked.fix.becomes || undefined
  })
  seen['fixed'] = line()

  writeFileSync(asked.configuration.file, asked.configuration.content)
  // A text that has not changed is not saved: an edit first, as small as can be.
  press('ctrl+End', 'Return', 'ctrl+s')
  // Kate tells of what was typed half a second later, after that it was saved.
  const settled = (): boolean =>
    home.findings().every(({ rule, line }) => rule !== asked.rule && line !== asked.fix.line)
  await until('findings by the new configuration', () => settled() || undefined)
  seen['after'] = home.findings()
}

try {
  await main()
} catch (problem) {
  seen['problem'] = String(problem)
}
writeFileSync(asked.answer, JSON.stringify(seen))
kate.kill('SIGKILL')
await ended
