import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { downloadAndUnzipVSCode } from '@vscode/test-electron'
import { cacheFolder } from '../cache-folder.ts'
import { projectRoot } from '../project-root.ts'
import type { Shown } from './shown.ts'

/** Opens a window of a desktop VS Code that develops the extension: the installed one, else a downloaded one. */
export async function startDesktop({ folder, file }: Shown): Promise<void> {
  const code = installedCode() ?? (await downloadedCode())
  const args = [
    `--extensionDevelopmentPath=${projectRoot}`,
    ...['--new-window', folder],
    ...(file === undefined ? [] : [file]),
  ]
  console.log(`Opening ${code}`)
  const child = start(code, args)
  await new Promise<void>((starts, fails) => {
    child.once('spawn', starts)
    child.once('error', fails)
  })
  child.unref()
}

/** Windows starts a command file only through a shell, which wants its words quoted. */
function start(code: string, args: readonly string[]): ChildProcess {
  const options = { stdio: 'ignore', detached: true } as const
  if (!code.endsWith('.cmd')) return spawn(code, args, options)
  return spawn([code, ...args].map((word) => `"${word}"`).join(' '), { ...options, shell: true })
}

function installedCode(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code'
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [...folders, '/Applications/Visual Studio Code.app/Contents/Resources/app/bin']
    .map((folder) => join(folder, name))
    .find(existsSync)
}

async function downloadedCode(): Promise<string> {
  return downloadAndUnzipVSCode({ cachePath: join(cacheFolder, 'desktop') }).catch((error: unknown) => {
    throw new Error(`There is no desktop VS Code, and none could be downloaded: ${String(error)}`)
  })
}
