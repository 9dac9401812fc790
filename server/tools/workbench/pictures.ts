/** Takes the pictures of the README from the packaged extension and the fictional examples: `node pictures.ts`. */
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { packageExtension } from '../package-extension.ts'
import { projectRoot } from '../project-root.ts'
import { launchBrowser, openWindow } from './open-workbench.ts'
import { serve } from './serve.ts'
import { testSettings } from './settings.ts'
import { workbenchPage } from './workbench-page.ts'

const examples = join(projectRoot, 'examples')
const server = await serve({ packages: [await packageExtension()], settings: testSettings })
const browser = await launchBrowser()
try {
  const { page } = await openWindow(browser, server, { folder: examples, file: join(examples, 'archival-copy.txt') })
  page.setDefaultTimeout(20_000)
  const workbench = workbenchPage(page)
  await workbench.coloured()
  await page.waitForSelector('.monaco-editor .squiggly-warning', { state: 'attached' })
  await workbench.command('Problems: Focus on Problems View')
  await workbench.command('Explorer: Focus on Outline View')
  await workbench.goToLine(1)
  await workbench.word('211530').hover()
  await page.locator('.monaco-hover', { hasText: 'Date-time group' }).first().waitFor()
  // The card fades in.
  await setTimeout(1500)
  await page.screenshot({ path: join(projectRoot, 'images/overview.png') })
  await page.keyboard.press('Escape')
  await workbench.goToLine(56, 2)
  await page.keyboard.press('Control+.')
  await page.locator('.action-widget .monaco-list-row').first().waitFor()
  await setTimeout(1500)
  await page.screenshot({ path: join(projectRoot, 'images/fix.png') })
} finally {
  await browser.close()
  await server.close()
}
