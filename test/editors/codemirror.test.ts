import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { projectRoot } from '../../server/tools/project-root.ts'
import { launchBrowser } from '../../server/tools/workbench/open-workbench.ts'
import { faulty } from '../cli/texts.ts'

/**
 * The example as it stands, in a browser: what it says to its socket goes to `cable lsp`, and what that answers comes
 * back. CodeMirror's client has no outline, no fixes and no files, hence no configuration either.
 */
describe('CodeMirror, as the example sets it up', () => {
  let browser: Browser
  let page: Page
  let server: ChildProcess
  before(async () => {
    server = spawn(process.execPath, [join(projectRoot, 'dist/cli.js'), 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] })
    const { outputFiles } = await build({
      absWorkingDir: projectRoot,
      entryPoints: ['examples/editors/codemirror.mjs'],
      bundle: true,
      write: false,
      format: 'esm',
      logLevel: 'warning',
    })
    browser = await launchBrowser()
    page = await browser.newPage()
    page.setDefaultTimeout(20_000)
    await page.exposeFunction('toServer', (text: string) => {
      server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
    })
    await page.addScriptTag({ content: SOCKET })
    handOn(
      server,
      (text) => void page.evaluate((said) => globalThis.dispatchEvent(new MessageEvent('said', { data: said })), text),
    )
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '', type: 'module' })
    await page.locator('.cm-content').waitFor()
  })
  after(async () => {
    await browser?.close()
    server.stdin?.end()
    if (server.exitCode === null) await once(server, 'exit')
  })

  it('shows the findings of what is pasted, and those of what it becomes', async () => {
    await page.locator('.cm-content').click()
    await page.keyboard.insertText(faulty)
    await page.locator('.cm-lintRange-warning', { hasText: 'JP' }).waitFor()
    const before = await page.locator('.cm-lintRange').count()
    await page.locator('.cm-line', { hasText: /^2\. \(C\)He/ }).click()
    for (const key of ['Home', ...Array(6).fill('ArrowRight')]) await page.keyboard.press(key)
    await page.keyboard.type(' ')
    await page.waitForFunction((count) => document.querySelectorAll('.cm-lintRange').length === count - 1, before)
  })

  it('shows what a word means', async () => {
    const tags = page.locator('.cm-line', { hasText: /^TAGS:/ })
    const { x = 0, y = 0, height = 0 } = (await tags.boundingBox()) ?? {}
    await page.mouse.move(x + 60, y + height / 2)
    await page.locator('.cm-tooltip', { hasText: 'External Political Relations' }).waitFor()
  })
})

/** What the example takes for the socket of a server. */
const SOCKET = `globalThis.WebSocket = class {
  constructor() {
    addEventListener('said', (event) => this.onmessage?.({ data: event.data }))
    setTimeout(() => this.onopen())
  }
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
