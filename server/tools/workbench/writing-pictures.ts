/**
 * Takes the pictures of writing, from the packaged extension and fictional cables: `node writing-pictures.ts`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { packageExtension } from '../package-extension.ts'
import { projectRoot } from '../project-root.ts'
import { launchBrowser, openWindow } from './open-workbench.ts'
import { serve } from './serve.ts'
import { testSettings } from './settings.ts'
import { workbenchPage } from './workbench-page.ts'

const begun = ['O 161530Z SEP 25', 'FM AMEMBASSY ZENDA', 'TO ']

const folder = mkdtempSync(join(tmpdir(), 'cable-pictures-'))
writeFileSync(join(folder, 'begun.cable'), begun.join('\n'))
writeFileSync(join(folder, 'draft.cable'), readFileSync(join(projectRoot, 'examples/draft.cable')))
const server = await serve({ packages: [await packageExtension()], settings: testSettings })
const browser = await launchBrowser()
try {
  const { page } = await openWindow(browser, server, { folder, file: join(folder, 'begun.cable') })
  page.setDefaultTimeout(30_000)
  const workbench = workbenchPage(page)
  const picture = async (name: string): Promise<void> => {
    await page.mouse.move(300, 780)
    await setTimeout(1500)
    await page.screenshot({ path: join(projectRoot, `images/writing-${name}.png`) })
  }
  await workbench.coloured()
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor()
  await page.keyboard.press('Control+b')
  await workbench.goToLine(3, 4)
  await page.keyboard.type('vienna', { delay: 80 })
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Space')
  await picture('offers')

  await page.keyboard.press('Escape')
  await workbench.open('draft.cable')
  await workbench.coloured()
  await workbench.command('Cable: Set Level')
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'CONFIDENTIAL' }).first().click()
  await setTimeout(3000)
  await picture('level')

  await workbench.command('Cable: Ready to Send?')
  await page.locator('.tab.active', { hasText: 'Ready' }).waitFor()
  await picture('ready')
} finally {
  await browser.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
