import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { TRANSMITTED } from '../support/completion.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testWindow } from '../support/test-window.ts'

/** Without the stamp, which is certain, and with a reference that is to be written. */
const MESSAGE = TRANSMITTED.map((line) =>
  line.startsWith('DE ') ? 'DE RUEHBK #0123 ' : line.startsWith('     B.') ? '     B. 09 ' : line,
)

describe('a person who writes with the keys of the editor', () => {
  const window = testWindow()
  let page: Page
  let workbench: WorkbenchPage
  const folder = temporaryFolder({ 'message.cable': MESSAGE.join('\n') })
  const read = (): readonly string[] => readFileSync(join(folder.path, 'message.cable'), 'utf8').split('\n')
  const line = (text: string) => page.locator('.view-line', { hasText: text.replaceAll(' ', '\u00a0') })
  const save = async (): Promise<void> => {
    await page.keyboard.press('Control+s')
    await workbench.saved()
  }

  before(async () => {
    ;({ page, workbench } = await window.open({ folder: folder.path, file: join(folder.path, 'message.cable') }))
    await workbench.coloured()
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ state: 'attached' })
  })

  after(() => folder.remove())

  it('sees the stamp that is certain as a ghost, and takes it with Tab', async () => {
    await workbench.goToLine(3, 17)
    await page.keyboard.type('1')
    await page.keyboard.press('Escape')
    await workbench.command('Trigger Inline Suggestion')
    await page.locator('.ghost-text, .ghost-text-decoration', { hasText: '541310' }).first().waitFor()
    await page.keyboard.press('Tab')
    await line('DE RUEHBK #0123 1541310').first().waitFor()
  })

  it('is offered the series of a cited cable by its city, and goes on with the number', async () => {
    await workbench.goToLine(19, 12)
    await page.keyboard.type('kab', { delay: 80 })
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '09 KABUL' }).first().waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('77')
    await line('B. 09 KABUL 77').first().waitFor()
  })

  it('gives a reference another label with F2, and what points at it follows', async () => {
    await workbench.goToLine(18, 7)
    // What was offered before is gone, and the keys go to the field that opens.
    await page.locator('.suggest-widget.visible').waitFor({ state: 'detached' })
    await page.keyboard.press('F2')
    const name = page.locator('.rename-box input')
    await name.waitFor()
    await name.fill('C')
    await name.press('Enter')
    await line('(REF C)').first().waitFor()
  })

  it('reads behind the codes what they stand for while Ctrl and Alt are down, and copies the bytes of the file', async () => {
    await save()
    const before = read()
    await workbench.goToLine(15, 1)
    const hint = page.locator('.view-line span', { hasText: 'External' }).first()
    assert.equal(await hint.count(), 0)
    await page.keyboard.down('Control')
    await page.keyboard.down('Alt')
    await hint.waitFor()
    await page.keyboard.up('Alt')
    await page.keyboard.up('Control')
    await hint.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await save()
    assert.deepEqual(read(), before)
  })
})
