import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { withProgress } from '../progress.ts'
import { projectRoot } from '../project-root.ts'
import { runProgram } from '../run-program.ts'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
]

/**
 * Gives the path of a Chromium, Chrome or Edge: the one that `CHROMIUM` names, else an installed one, else
 * one that is installed now, with Debian's packages (as root) or with Playwright's download.
 *
 * @throws an error whose message says what to install, where there is none to be had
 */
export async function findBrowser(): Promise<string> {
  const given = process.env['CHROMIUM']
  if (given !== undefined) return given
  return (await installed()) ?? (await fromDebian()) ?? (await fromPlaywright()) ?? noBrowser()
}

function noBrowser(): never {
  throw new Error('There is no browser: install Chrome, Chromium or Edge, or set CHROMIUM to the path of one.')
}

async function installed(): Promise<string | undefined> {
  for (const path of candidates()) if (existsSync(path) && (await works(path))) return path
  return undefined
}

function candidates(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ]
    return roots.flatMap((root) => programs.map((program) => join(root, program)))
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Some systems have a stand-in under the name that only tells how to install the browser. */
async function works(path: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  const { code, output } = await runProgram(path, ['--version'])
  return code === 0 && /\d+\.\d+/.test(output)
}

async function fromDebian(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await withProgress(
    'Installing Chromium from the packages of the system (once, about a minute; about 400 MB)',
    async () => {
      await runProgram('apt-get', ['update'], { env })
      await runProgram('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env })
    },
  )
  return installed()
}

async function fromPlaywright(): Promise<string | undefined> {
  const path = chromium.executablePath()
  if (existsSync(path)) return path
  const { code } = await withProgress('Downloading a Chromium with Playwright (once)', () =>
    runProgram(process.execPath, [join(projectRoot, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']),
  )
  return code === 0 && existsSync(path) ? path : undefined
}
