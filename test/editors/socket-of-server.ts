import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../server/tools/project-root.ts'

/**
 * What a page takes for the socket of a server is one: what it says goes to `cable lsp`, and what that answers comes
 * back. To be called before the page is opened.
 *
 * @returns ends the server
 */
export async function socketOfServer(page: Page): Promise<() => Promise<void>> {
  const program = join(projectRoot, 'dist/cli.js')
  const server = spawn(process.execPath, [program, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] })
  await page.exposeFunction('toServer', (text: string) => {
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  })
  await page.addInitScript({ content: SOCKET })
  handOn(server, (text) => {
    const told = page.evaluate((said) => void globalThis.dispatchEvent(new MessageEvent('said', { data: said })), text)
    // The page may be gone already.
    told.catch(() => undefined)
  })
  return async () => {
    server.stdin.end()
    if (server.exitCode === null) await once(server, 'exit')
  }
}

const SOCKET = `globalThis.WebSocket = class {
  static OPEN = 1
  readyState = 1
  constructor() {
    addEventListener('said', (event) => this.onmessage?.({ data: event.data }))
    setTimeout(() => this.onopen?.())
  }
  addEventListener(name, listener) {
    if (name === 'message') addEventListener('said', (event) => listener({ data: event.data }))
    if (name === 'open') setTimeout(listener)
  }
  removeEventListener() {}
  close() {}
  send(text) { toServer(text) }
}`

/** Each message of the server, without its header. */
function handOn(server: ChildProcess, take: (text: string) => void): void {
  let rest = Buffer.alloc(0)
  server.stdout?.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes])
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1', 0, 60))
      if (!header) return
      const start = header[0].length
      const end = start + Number(header[1])
      if (rest.length < end) return
      take(rest.toString('utf8', start, end))
      rest = rest.subarray(end)
    }
  })
}
