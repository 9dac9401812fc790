import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from './find-browser.ts'
import type { WorkbenchServer } from './serve.ts'

/**
 * A headless browser fit for root, for a machine without a GPU and for one without a network.
 *
 * @param args further words of its command line
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...args,
    ],
  })
}

export interface WindowOptions {
  readonly folder?: string
  /** A file to open in it. */
  readonly file?: string
  /** Further window options, as pairs of name and value. */
  readonly payload?: readonly (readonly [string, string])[]
  /** Prepares the page before it loads. */
  readonly before?: (page: Page) => Promise<void>
}

/** The address of a window. The web workbench reads what else it should do from the payload. */
export function windowUrl(server: WorkbenchServer, { folder, file, payload = [] }: WindowOptions): string {
  const query = new URLSearchParams()
  if (folder !== undefined) query.set('folder', folder)
  const all = [...payload, ...(file === undefined ? [] : [['openFile', server.remote(file)] as const])]
  if (all.length > 0) query.set('payload', JSON.stringify(all))
  return `${server.url}?${query}`
}

export interface Window {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses outside the server that the window asked for; none was reached. */
  readonly refused: readonly string[]
  /** What the page wrote to its console. */
  readonly console: readonly string[]
}

/** Opens a window that reaches the server and nothing else, and waits until it is drawn. */
export async function openWindow(browser: Browser, server: WorkbenchServer, options: WindowOptions): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const refused: string[] = []
  const console: string[] = []
  await context.route(
    ({ host, protocol }) => host !== server.authority && /^https?:$/.test(protocol),
    (route) => {
      refused.push(route.request().url())
      return route.abort()
    },
  )
  const page = await context.newPage()
  page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', ({ message }) => console.push(`error: ${message}`))
  await options.before?.(page)
  await page.goto(windowUrl(server, options), { waitUntil: 'domcontentloaded', timeout: 60_000 })
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 })
  return { page, context, refused, console }
}
