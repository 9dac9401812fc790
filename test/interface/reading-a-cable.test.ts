import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../server/tools/project-root.ts'
import { testSettings } from '../../server/tools/workbench/settings.ts'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { testWindow } from '../support/test-window.ts'

const examples = join(projectRoot, 'examples')

/** One window for all of it, with the installed package: the steps of a person who opens a damaged copy. */
describe('a person who opens a damaged copy', () => {
  const window = testWindow()
  let page: Page
  let refused: readonly string[]
  let workbench: WorkbenchPage

  before(async () => {
    const opened = await window.open(
      { folder: examples, file: join(examples, 'archival-copy.txt') },
      { settings: { ...testSettings, 'editor.showFoldingControls': 'always' } },
    )
    ;({ page, workbench, refused } = opened)
  })

  it('sees the language in the status bar, though the file is a .txt', async () => {
    await page.locator('.statusbar-item', { hasText: /^Cable$/ }).waitFor()
  })

  it('sees colours: keywords, precedences, levels and numbers differ', async () => {
    await workbench.coloured()
    const texts = ['FM', 'PRIORITY', 'CCCCC', '000208']
    const colours = await Promise.all(texts.map((text) => workbench.colourOf(text)))
    assert.equal(new Set(colours).size, texts.length, colours.join(' '))
  })

  it('sees the findings under the text and in the Problems panel', async () => {
    await workbench.goToLine(56)
    await page.waitForSelector('.monaco-editor .squiggly-error', { state: 'attached' })
    await workbench.command('Problems: Focus on Problems View')
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'portion-over' })
    await row.waitFor()
    assert.match(await row.innerText(), /\(S\).*cable.*\[Ln 56, Col 6\]/s)
  })

  it('walks by the outline', async () => {
    await workbench.command('Explorer: Focus on Outline View')
    await page.locator('.outline-tree .monaco-list-row', { hasText: 'FM AMEMBASSY ZENDA' }).click()
    await page.locator('.statusbar-item', { hasText: /Ln 9, Col/ }).waitFor()
  })

  it('is told what a date-time group says, with the mouse on it', async () => {
    await workbench.goToLine(1)
    await workbench.word('211530').hover()
    const card = page.locator('.monaco-hover', { hasText: 'July 21, 2009' }).first()
    await card.waitFor()
  })

  it('folds the header with the control in the margin', async () => {
    await page.keyboard.press('Escape')
    const headerLine = page.locator('.monaco-editor .view-line', { hasText: 'SECSTATE' })
    await headerLine.waitFor()
    // The lines of the network above it fold by themselves.
    await page.locator('.monaco-editor .cldr.codicon-folding-expanded').nth(1).click()
    await page.waitForSelector('.monaco-editor .cldr.codicon-folding-collapsed')
    await headerLine.waitFor({ state: 'detached' })
  })

  it('reads about a rule, and of all rules, from the link in a finding', async () => {
    await workbench.goToLine(56, 6)
    await workbench.command('Show or Focus Hover')
    await page.locator('.monaco-hover a', { hasText: 'portion-over' }).first().click()
    // What Markdown shows is a frame in a frame.
    const shown = () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame')
    await shown().getByRole('heading', { name: 'portion-over' }).waitFor()
    await shown().getByRole('link', { name: 'All rules' }).click()
    await shown().getByRole('link', { name: 'para-gap' }).click()
    await shown().getByRole('heading', { name: 'para-gap' }).waitFor()
  })

  it('asks for nothing outside the machine', () => assert.deepEqual(refused, []))
})
