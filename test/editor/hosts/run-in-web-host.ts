import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { launchBrowser, openWindow } from '../../../server/tools/workbench/open-workbench.ts'
import { serve, type WorkbenchServer } from '../../../server/tools/workbench/serve.ts'
import type { Counts } from '../../support/counts.ts'
import type { HostRun } from './host-run.ts'
import { toldBy } from './told.ts'

/** Another origin than that of the window, as that of a gallery: answered from the disk, by nobody else. */
const AUTHORITY = 'extension.test'
const TESTS = '/@tests/run.cjs'
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
}
/** A document that no server has sent has no address space, and might not reach loopback. */
const LOOPBACK = '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets'

/**
 * Runs tests inside the extension host of a browser, a worker, with the extension's `browser` entry from an origin of
 * its own. The window's files are those of a remote machine, which the extension reaches through the editor alone.
 */
export async function runInWebHost({ tests, extension, folder, timeout, write }: HostRun): Promise<Counts> {
  const server = await serve()
  const browser = await launchBrowser([LOOPBACK])
  try {
    const { promise: ended, resolve: end } = Promise.withResolvers<Counts | string>()
    const timer = setTimeout(() => end(`The tests did not end in ${timeout / 1000} s.`), timeout)
    const { console: said } = await openWindow(browser, server, {
      folder,
      before: async (page) => {
        await offerExtension(page, server, extension, tests)
        await page.exposeFunction('codeAutomationLog', (_kind: string, words: readonly unknown[]) => {
          const told = toldBy(words)
          if (told?.text !== undefined) write(told.text)
          if (told?.counts !== undefined) end(told.counts)
        })
        // Comes behind the counts where the run came to its end.
        await page.exposeFunction('codeAutomationExit', () => end('The extension host ended before the tests did.'))
      },
    })
    const result = await ended
    clearTimeout(timer)
    if (typeof result !== 'string') return result
    write(`  ${result}\n${said.slice(-20).join('\n')}\n`)
    return { passed: 0, failed: 1 }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Answers for the origin of the extension, and has the window take it from there. */
async function offerExtension(page: Page, server: WorkbenchServer, root: string, tests: string): Promise<void> {
  await page.context().route(`https://${AUTHORITY}/**`, async (route) => {
    const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname))
    const headers = {
      'access-control-allow-origin': '*',
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    }
    const body = await readFile(path === TESTS ? tests : join(root, path)).catch(() => undefined)
    await route.fulfill(body === undefined ? { status: 404, headers } : { body, headers })
  })
  await page.context().route(
    ({ host, pathname }) => host === server.authority && pathname === '/',
    (route) => withExtension(route),
  )
}

/** Extensions at an address are read from the configuration of the page alone. */
async function withExtension(route: Route): Promise<void> {
  const response = await route.fetch()
  const at = (path: string) => ({ scheme: 'https', authority: AUTHORITY, path })
  const body = (await response.text()).replace(SETTINGS, (_, head: string, escaped: string) => {
    const configuration = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
    const developmentOptions = { extensions: [at('/')], extensionTestsPath: at(TESTS) }
    const changed = {
      ...configuration,
      developmentOptions: { ...configuration.developmentOptions, ...developmentOptions },
    }
    return `${head}${JSON.stringify(changed).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  })
  await route.fulfill({ response, body })
}

const SETTINGS = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/
