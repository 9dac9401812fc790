import { spawn } from 'node:child_process'
import { runProgram } from '../run-program.ts'
import { findBrowser } from './find-browser.ts'

/** Opens an address in the user's browser where there is a display to show it; elsewhere does nothing. */
export async function openForTheUser(url: string): Promise<void> {
  if (process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined) return
  const { code } = await runProgram('xdg-open', [url])
  if (code === 0) return
  const browser = await findBrowser()
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  spawn(browser, [...root, '--new-window', url], { stdio: 'ignore', detached: true }).unref()
}
