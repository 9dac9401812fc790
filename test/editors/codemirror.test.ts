import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { projectRoot } from '../../server/tools/project-root.ts'
import { launchBrowser } from '../../server/tools/workbench/open-workbench.ts'
import { faulty } from '../cli/texts.ts'
import { socketOfServer } from './socket-of-server.ts'

/**
 * The example as it stands, in a browser. CodeMirror's client has no outline, no fixes and no files, hence no configuration either.
 */
describe('CodeMirror, as the example sets it up', () => {
  let browser: Browser
  let page: Page
  let endServer: () => Promise<void>
  before(async () => {
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
    endServer = await socketOfServer(page)
    await page.goto('about:blank')
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '', type: 'module' })
    await page.locator('.cm-content').waitFor()
  })
  after(async () => {
    await browser?.close()
    await endServer()
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
