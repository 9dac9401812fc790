import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testWindow } from '../support/test-window.ts'
import { COPY_HEAD } from '../support/texts.ts'

const DRAFT = [
  'UNCLAS ZENDA 123',
  '',
  'E.O. 13526:N/A',
  'TAGS:PREL,KPAO',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  '1. (U) The people of the old town came to the bridge and stood there until the evening.',
  '',
  '2. (U) Second, as para 1 says.',
  '',
].join('\n')

/** The steps of a drafter: Enter, formatting, commands, the question whether it can be sent. */
describe('a drafter', () => {
  const window = testWindow()
  let page: Page
  let workbench: WorkbenchPage
  const folder = temporaryFolder({
    'draft.cable': DRAFT,
    'copy.cable': [...COPY_HEAD, '1.(C)First.', ''].join('\n'),
    'pasted.cable': DRAFT.replace(/^/gm, '> '),
  })
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8')
  const line = (text: string) => page.locator('.monaco-editor .view-line', { hasText: text })
  const save = async (): Promise<void> => {
    await page.keyboard.press('Control+s')
    await workbench.saved()
  }

  before(async () => {
    ;({ page, workbench } = await window.open({ folder: folder.path, file: join(folder.path, 'draft.cable') }))
    await workbench.coloured()
    // The editor asks what follows on Enter once the server is up, which it is when there are findings.
    await page.locator('.monaco-editor .squiggly-hint').first().waitFor({ state: 'attached' })
  })

  after(() => folder.remove())

  it('gets the next paragraph with Enter, and loses it with one Undo', async () => {
    await workbench.goToLine(9, 31)
    await page.keyboard.press('Enter')
    await line('3. (U)').waitFor()
    await page.keyboard.press('Control+z')
    await line('3. (U)').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await workbench.goToLine(9, 31)
    await page.keyboard.press('Enter')
    await line('3. (U)').waitFor()
    await page.keyboard.type('Third.')
    await page.keyboard.press('Enter')
    await line('4. (U)').waitFor()
    await page.keyboard.press('Enter')
    await line('4. (U)').waitFor({ state: 'detached' })
    await save()
    assert.match(read('draft.cable'), /says\.\n\n3\. \(U\) Third\.\n\n\n*$/)
  })

  it('gets a new line and nothing else at each of several cursors', async () => {
    const before = read('draft.cable')
    await workbench.goToLine(7, 1)
    await workbench.command('Add Cursor Below')
    await workbench.command('Add Cursor Below')
    await page.locator('.statusbar-item', { hasText: '3 selections' }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await save()
    // One at each of the lines 7 to 9, and no number at any of them.
    const expected = before.split('\n').flatMap((row, at) => (at >= 6 && at <= 8 ? [row, ''] : [row]))
    assert.equal(read('draft.cable'), expected.join('\n'))
    await page.keyboard.press('Control+z')
    await save()
    assert.equal(read('draft.cable'), before)
  })

  it('has the draft laid out', async () => {
    await workbench.command('Format Document')
    await line('UNCLAS ZENDA 000123').waitFor()
    await save()
    assert.match(read('draft.cable'), /^TAGS: PREL, KPAO$/m)
    assert.match(read('draft.cable'), /^1\. \(U\) The people of the old town came to the bridge$/m)
  })

  it('moves a paragraph, and PARA n follows', async () => {
    await workbench.goToLine(10)
    await workbench.command('Cable: Move Paragraph Up')
    await line('1. (U) Second, as para 2 says.').waitFor()
  })

  it('chooses a mark for a paragraph', async () => {
    await workbench.command('Cable: Set Mark of the Selected Paragraphs')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '(SBU)' }).click()
    await line('1. (SBU) Second').waitFor()
  })

  it('is told in a sentence where a command has nothing to do', async () => {
    await workbench.command('Cable: Join Sections')
    await page.locator('.notification-list-item-message', { hasText: 'not in sections' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('sees on a page what stands between the draft and its sending, and goes to a place', async () => {
    await save()
    await workbench.command('Cable: Ready to Send?')
    await line('# Ready to Send? ZENDA 123').waitFor()
    await line('Nothing blocks sending.').waitFor()
    // By keys alone: the link is found, and followed.
    await page.locator('.monaco-editor .detected-link', { hasText: 'Line 12' }).first().waitFor()
    await workbench.goToLine(11, 5)
    await workbench.command('Open Link')
    await page.locator('.statusbar-item', { hasText: 'Ln 12, ' }).waitFor()
  })

  it('reads in the status bar what the text is taken for', async () => {
    await workbench.command('View: Close All Editors')
    await workbench.open('draft.cable')
    const button = page.locator('.statusbar-item[id="status.languageStatus"], .statusbar-item', {
      has: page.locator('.codicon-bracket, .codicon-bracket-dot, .codicon-bracket-error'),
    })
    await button.first().hover()
    await page.locator('.hover-language-status', { hasText: 'Draft, UNCLASSIFIED, ZENDA 123' }).first().waitFor()
  })

  it('looks at what would become of a record before it is laid out', async () => {
    await workbench.open('copy.cable')
    await workbench.command('Cable: Format This Record')
    await page.locator('.refactor-preview, .bulk-edit-panel').first().waitFor()
    assert.match(read('copy.cable'), /^1\.\(C\)First\.$/m)
    await page.locator('.monaco-button', { hasText: 'Discard' }).click()
  })

  it('looks at what another level changes, with all of it ticked, and has it with one press and one Undo less', async () => {
    await workbench.open('draft.cable')
    const before = read('draft.cable')
    await workbench.command('Cable: Set Level')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: /^CONFIDENTIAL/ }).click()
    const preview = page.locator('.refactor-preview, .bulk-edit-panel').first()
    await preview.waitFor()
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click()
    await line('C O N F I D E N T I A L').waitFor()
    await save()
    const after = read('draft.cable')
    assert.match(after, /^E\.O\. 13526: ?DECL: /m)
    assert.match(after, /^CLASSIFIED BY/im)
    await page.locator('.tab.active', { hasText: 'draft.cable' }).click()
    await workbench.goToLine(1)
    await page.keyboard.press('Control+z')
    await save()
    assert.equal(read('draft.cable'), before)
  })

  it('takes the margin of a pasted text away', async () => {
    await workbench.open('pasted.cable')
    await page.waitForSelector('.monaco-editor .squiggly-warning', { state: 'attached' })
    await workbench.goToLine(1)
    const entry = page.locator('.action-widget .monaco-list-row', { hasText: 'Take the margin away' })
    for (let attempt = 1; attempt < 4; attempt++) {
      await page.keyboard.press('Control+.')
      if (
        await entry.click({ timeout: 5_000 }).then(
          () => true,
          () => false,
        )
      )
        break
      await page.keyboard.press('Escape')
    }
    await line('> TAGS').waitFor({ state: 'detached' })
    await line('TAGS:').first().waitFor()
  })
})
