import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../server/tools/project-root.ts'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testWindow } from '../support/test-window.ts'

const cable = readFileSync(join(projectRoot, 'examples/label-block.txt'), 'utf8')

/** The steps of a person who meets a cable in a mail: a new document, Ctrl+V, a name. */
describe('a person who pastes a cable', () => {
  const window = testWindow()
  let page: Page
  let workbench: WorkbenchPage
  const folder = temporaryFolder({})

  before(async () => {
    const opened = await window.open({ folder: folder.path })
    ;({ page, workbench } = opened)
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((text) => navigator.clipboard.writeText(text), cable)
  })

  after(() => folder.remove())

  const language = (name: string) => page.locator('.statusbar-item', { hasText: new RegExp(`^${name}$`) })
  const pasted = async (): Promise<void> => {
    await workbench.newDocument()
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
    await language('Plain Text').waitFor()
    await page.keyboard.press('Control+v')
    await language('Cable').waitFor()
  }
  const saveAs = async (name: string): Promise<void> => {
    await page.keyboard.press('Control+s')
    const input = page.locator('.quick-input-widget input.input')
    await input.waitFor()
    const path = join(folder.path, name)
    // The dialog writes a name of its own when it is ready; a person sees it and writes another.
    do {
      await setTimeout(1000)
      if ((await input.inputValue()) !== path) await input.fill(path)
      await setTimeout(500)
    } while ((await input.inputValue()) !== path)
    await page.keyboard.press('Enter')
    await page.locator('.tab.active:not(.dirty)', { hasText: name }).waitFor()
  }

  it('sees it become one', async () => {
    await pasted()
    await workbench.coloured()
  })

  it('keeps it one under a name of plain text, and what was pasted is what is saved', async () => {
    await saveAs('pasted.txt')
    assert.equal(readFileSync(join(folder.path, 'pasted.txt'), 'utf8'), cable)
    await setTimeout(1000)
    assert.equal(await language('Cable').count(), 1)
  })

  it('sets it back to plain text, and keeps that under a name, too', async () => {
    await pasted()
    await workbench.command('Change Language Mode')
    await page.locator('.quick-input-widget input.input').fill('Plain Text')
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Plain Text' }).waitFor()
    await page.keyboard.press('Enter')
    await language('Plain Text').waitFor()
    await saveAs('mine.txt')
    await setTimeout(1500)
    assert.equal(await language('Plain Text').count(), 1)
  })
})
