/**
 * Goes through the scenario in Helix with keys, as a user does, in a terminal that nobody sees (tmux), and writes what
 * was seen. What is asked for stands in $CABLE_SCENARIO. Helix has no scripts: what its window was told is read off what
 * the server said to it, and what it did to the text off the file that it saved.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../../../server/tools/project-root.ts'
import { namesOf, overheard } from '../overheard.ts'

const asked = JSON.parse(readFileSync(process.env['CABLE_SCENARIO'] ?? '', 'utf8'))
const seen: Record<string, unknown> = {}
const folder = join(dirname(asked.answer), 'helix')
const heard = overheard(folder, join(dirname(asked.answer), 'bin/cable'))
const environment = {
  ...process.env,
  PATH: `${heard.bin}${delimiter}${process.env['PATH']}`,
  HOME: folder,
  XDG_CONFIG_HOME: folder,
  XDG_CACHE_HOME: folder,
  TMUX: '',
}

function tmux(...words: readonly string[]): string {
  return spawnSync('tmux', ['-S', join(folder, 'socket'), '-f', '/dev/null', ...words], {
    encoding: 'utf8',
    env: environment,
  }).stdout
}
const press = (...keys: readonly string[]): string => tmux('send-keys', ...keys)
const type = (text: string): string => tmux('send-keys', '-l', text)

async function until<T>(what: string, look: () => T | undefined): Promise<T> {
  for (const end = Date.now() + asked.patience; Date.now() < end; await pause(50)) {
    const found = look()
    if (found !== undefined) return found
  }
  throw new Error(`waited in vain for ${what}\n${tmux('capture-pane', '-p')}`)
}

/** Keys are for what is on the screen: an answer may be there before it is shown. */
const shown = (text: string): Promise<true> =>
  until(text, () => tmux('capture-pane', '-p').includes(text) || undefined) as Promise<true>
const line = (): string | undefined => {
  try {
    return readFileSync(asked.file, 'utf8').split('\n')[asked.fix.line - 1]
  } catch {
    return undefined // Helix puts a new file in the place of the old one.
  }
}
const has = (rule: string): boolean => heard.findings().some((each) => each.rule === rule)

async function goTo({ line, column }: { line: number; column: number }): Promise<void> {
  press('Escape')
  // Told from the next key by time alone.
  await pause(200)
  type(`${line}ggg`)
  type(`h${'l'.repeat(column - 1)}`)
}

async function main(): Promise<void> {
  seen['version'] = spawnSync('hx', ['--version'], { encoding: 'utf8' }).stdout.trim()
  tmux('new-session', '-d', '-x', '120', '-y', '40', 'hx', asked.file)
  await until('findings', () => has(asked.rule) || undefined)
  seen['findings'] = heard.findings()

  await goTo(asked.hover)
  type(' k')
  const hover = await until('the hover', () => heard.answer((text) => text.startsWith('{"contents"')))
  await shown('External Political')
  seen['hover'] = JSON.stringify(hover.result)

  await goTo(asked.fix)
  type(' s')
  const outline = await until('the outline', () => heard.answer((text) => text.includes('"name":"¶1')))
  await shown('¶1')
  seen['outline'] = namesOf(outline.result as unknown as Parameters<typeof namesOf>[0])

  await goTo(asked.fix)
  type(' a')
  const menu = await until('fixes', () => heard.answer((text) => text.includes('"kind":"quickfix"')))
  const [first] = menu.result as unknown as readonly { readonly title: string }[]
  // The menu, whose first entry is chosen already.
  await shown(first?.title ?? '?')
  await pause(100)
  press('Enter')
  type(':w')
  press('Enter')
  await until('the fix in the file', () => line() === asked.fix.becomes || undefined)
  seen['fixed'] = line()

  writeFileSync(asked.configuration.file, asked.configuration.content)
  type(':w!')
  press('Enter')
  const settled = (): boolean =>
    heard.findings().every(({ rule, line }) => rule !== asked.rule && line !== asked.fix.line)
  await until('findings by the new configuration', () => settled() || undefined)
  seen['after'] = heard.findings()
}

try {
  mkdirSync(join(folder, 'helix'), { recursive: true })
  const example = readFileSync(join(projectRoot, 'examples/editors/helix-languages.toml'), 'utf8')
  writeFileSync(join(folder, 'helix/languages.toml'), example)
  await main()
} catch (problem) {
  seen['problem'] = String(problem)
}
writeFileSync(asked.answer, JSON.stringify(seen))
tmux('kill-server')
