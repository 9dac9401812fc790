/**
 * Takes the pictures of the reading view, in three themes, and of a comparison, from the packaged extension and the
 * fictional examples: `node reading-pictures.ts`.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { packageExtension } from '../package-extension.ts'
import { projectRoot } from '../project-root.ts'
import { launchBrowser, openWindow } from './open-workbench.ts'
import { panelFrame } from './panel-frame.ts'
import { serve } from './serve.ts'
import { testSettings } from './settings.ts'
import { workbenchPage } from './workbench-page.ts'

const THEMES = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['contrast', 'Default High Contrast'],
] as const

const folder = mkdtempSync(join(tmpdir(), 'cable-pictures-'))
const file = join(folder, 'archival-copy.txt')
copyFileSync(join(projectRoot, 'examples/archival-copy.txt'), file)
const packages = [await packageExtension()]
const browser = await launchBrowser()
try {
  for (const [name, theme] of THEMES) {
    const server = await serve({ packages, settings: { ...testSettings, 'workbench.colorTheme': theme } })
    const { page, context } = await openWindow(browser, server, { folder, file })
    page.setDefaultTimeout(30_000)
    const workbench = workbenchPage(page)
    await workbench.coloured()
    await page.keyboard.press('Control+b')
    await workbench.command('Cable: Open Reading View')
    await panelFrame(page, '.reading h1')
    // Away from all that says what it is when the mouse is over it.
    await page.mouse.move(300, 780)
    await setTimeout(2000)
    await page.screenshot({ path: join(projectRoot, `images/reading-${name}.png`) })
    if (name === 'light') {
      const text = readFileSync(file, 'utf8')
      const edited = text
        .replace('(S) The Marshal then', '(C) The Marshal then')
        .replace('was worth the rest of the\n', 'was worth the whole of the\n')
        .replace('Nobody mentioned it', 'Nobody dared to mention it')
      writeFileSync(join(folder, 'as-mended.txt'), edited)
      await page.locator('.tab', { hasText: 'archival-copy.txt' }).first().click()
      await workbench.open('as-mended.txt')
      await workbench.command('Cable: Compare with')
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Another File' }).click()
      const input = page.locator('.quick-input-widget input.input')
      await input.fill(file)
      await page.keyboard.press('Enter')
      await panelFrame(page, '.comparison .summary')
      await page.mouse.move(300, 780)
      await setTimeout(2000)
      await page.screenshot({ path: join(projectRoot, 'images/comparison.png') })
    }
    await context.close()
    await server.close()
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
