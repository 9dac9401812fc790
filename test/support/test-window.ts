import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { cacheFolder } from '../../server/tools/cache-folder.ts'
import { packageExtension } from '../../server/tools/package-extension.ts'
import {
  launchBrowser,
  openWindow,
  type Window,
  type WindowOptions,
} from '../../server/tools/workbench/open-workbench.ts'
import { type ServeOptions, serve, type WorkbenchServer } from '../../server/tools/workbench/serve.ts'
import { testSettings } from '../../server/tools/workbench/settings.ts'
import { type WorkbenchPage, workbenchPage } from '../../server/tools/workbench/workbench-page.ts'

export interface TestWindow {
  /**
   * The packaged extension in a window of the workbench, with the settings of tests.
   *
   * @param patience milliseconds that an element is waited for
   */
  open(options: WindowOptions, more?: TestWindowOptions): Promise<Window & { readonly workbench: WorkbenchPage }>
}

export interface TestWindowOptions extends ServeOptions {
  readonly patience?: number
}

/**
 * A window for the tests of a `describe`, closed behind the last of them. A test that fails leaves a picture in the
 * cache, and with SCREENSHOTS set every test does.
 */
export function testWindow(): TestWindow {
  let server: WorkbenchServer | undefined
  let browser: Browser | undefined
  let opened: Window | undefined
  afterEach(async function () {
    const { title, state } = this.currentTest ?? {}
    const name = state === 'failed' ? `failed ${title}` : title
    if (state === 'failed' || process.env['SCREENSHOTS'])
      await opened?.page.screenshot({ path: join(cacheFolder, `${name}.png`) })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })
  return {
    async open(options, { patience = 20_000, settings = testSettings, ...served } = {}) {
      server = await serve({ packages: [await packageExtension()], settings, ...served })
      browser = await launchBrowser()
      opened = await openWindow(browser, server, options)
      opened.page.setDefaultTimeout(patience)
      return { ...opened, workbench: workbenchPage(opened.page) }
    },
  }
}
