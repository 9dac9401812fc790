import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testWindow } from '../support/test-window.ts'

/** Three findings of one rule. */
const UNSPACED = [
  'UNCLAS ZENDA 000123',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  '1. (U)The first ferry left.',
  '',
  '2. (U)The second did not.',
  '',
  '3. (U)We walked.',
  '',
  'RASSENDYLL',
  '',
]

describe('a person who mends all of a rule', () => {
  const window = testWindow()
  let page: Page
  let workbench: WorkbenchPage
  const folder = temporaryFolder({})

  before(async () => {
    const file = join(folder.path, 'unspaced.cable')
    writeFileSync(file, UNSPACED.join('\n'))
    ;({ page, workbench } = await window.open({ folder: folder.path, file }))
    await workbench.coloured()
  })

  after(() => folder.remove())

  const line = (text: string) => page.locator('.monaco-editor .view-line', { hasText: text }).first()
  // All are ticked to begin with.
  const untick = (text: string) =>
    page.locator('.bulk-edit-panel .monaco-list-row', { hasText: text }).locator('.edit-checkbox').click()

  it('looks at what will change, leaves out what is not wanted, and sees the rest done', async () => {
    await page.waitForSelector('.monaco-editor .squiggly-hint', { state: 'attached' })
    await workbench.goToLine(7, 5)
    await workbench.command('Cable: Fix All of This Rule')
    await line('1. (U)The first').waitFor()
    await untick('We walked')
    await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click()
    await line('1. (U) The first').waitFor()
    await line('2. (U) The second').waitFor()
    await line('3. (U)We walked').waitFor()
  })
})
