import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { cacheFolder } from '../../server/tools/cache-folder.ts'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { TRANSMITTED } from '../support/completion.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testWindow } from '../support/test-window.ts'

/** With lines left out that are typed: the addressee, the level, one entry of TAGS. */
const message = TRANSMITTED.map((line) =>
  line.startsWith('TO ') ? 'TO ' : line.startsWith('C O N F') ? '' : line.startsWith('TAGS') ? 'TAGS: PREL, ' : line,
)

/** The steps of a person who does not know the codes by heart, with real keys. */
describe('a person who is offered what belongs at a place', () => {
  const window = testWindow()
  let page: Page
  let workbench: WorkbenchPage
  const folder = temporaryFolder({})

  before(async () => {
    writeFileSync(join(folder.path, 'message.cable'), message.join('\n'))
    writeFileSync(join(folder.path, 'empty.cable'), '')
    writeFileSync(join(folder.path, 'draft.cable'), 'UNCLAS\n\nE.O. 13526: N/A\n\n')
    ;({ page, workbench } = await window.open({ folder: folder.path, file: join(folder.path, 'message.cable') }))
    await workbench.coloured()
    // The server is up: it says what is wrong with an empty list.
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor()
  })

  after(() => folder.remove())

  const rows = () => page.locator('.suggest-widget.visible .monaco-list-row')
  const lineWith = (text: string) => page.locator('.view-line', { hasText: text })

  it('finds an address by the city, and takes it with Tab', async () => {
    await workbench.goToLine(7, 4)
    await page.keyboard.type('kabul', { delay: 80 })
    await rows().filter({ hasText: 'AMEMBASSY KABUL' }).first().waitFor()
    if (process.env['SCREENSHOTS']) await page.screenshot({ path: join(cacheFolder, 'address.png') })
    await page.keyboard.press('Tab')
    await lineWith('RUEHBUL/AMEMBASSY').first().waitFor()
  })

  it('finds a TAG by its title', async () => {
    await workbench.goToLine(15, 13)
    await page.keyboard.type('human rights', { delay: 80 })
    await rows().filter({ hasText: 'PHUM' }).first().waitFor()
    if (process.env['SCREENSHOTS']) await page.screenshot({ path: join(cacheFolder, 'tags.png') })
    await page.keyboard.press('Tab')
    await lineWith('PHUM').first().waitFor()
  })

  it('gets the level line whole', async () => {
    await workbench.goToLine(10, 1)
    await page.keyboard.type('conf', { delay: 80 })
    await rows().filter({ hasText: 'BANGKOK 000123' }).first().waitFor()
    if (process.env['SCREENSHOTS']) await page.screenshot({ path: join(cacheFolder, 'level.png') })
    await page.keyboard.press('Tab')
    await lineWith('000123').first().waitFor()
  })

  it('is offered the fields of a draft, and a new line with Enter', async () => {
    await workbench.open('draft.cable')
    await workbench.goToLine(4, 1)
    await page.keyboard.type('TA', { delay: 80 })
    await rows().filter({ hasText: 'TAGS' }).first().waitFor()
    if (process.env['SCREENSHOTS']) await page.screenshot({ path: join(cacheFolder, 'draft.png') })
    await page.keyboard.press('Enter')
    await setTimeout(500)
    const shown = await page.locator('.view-line').allTextContents()
    assert.ok(
      shown.some((line) => line.trim() === 'TA'),
      shown.join('|'),
    )
  })

  it('takes a word of the list with Enter after moving there', async () => {
    await page.keyboard.type('SUB', { delay: 80 })
    await rows().filter({ hasText: 'SUBJECT' }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.locator('.suggest-widget.visible .monaco-list-row.focused').first().waitFor()
    await page.keyboard.press('Enter')
    await lineWith('SUBJECT:').first().waitFor()
  })

  it('writes the head of a message from an empty file, with Tab and Enter', async () => {
    await workbench.open('empty.cable')
    // The first key in a file brings no list where the cursor stood further down in the file before it: the editor's way.
    await page.keyboard.type(' ')
    await page.keyboard.press('Backspace')
    for (const [typed, offer] of [
      ['o', /\d{6}Z/],
      ['fm', 'FM AMEMBASSY'],
      ['bangk', 'AMEMBASSY BANGKOK'],
      ['to', 'RUEHC/SECSTATE WASHDC IMMEDIATE'],
      ['info', 'INFO'],
      ['hanoi', 'AMEMBASSY HANOI'],
      ['unclas', 'UNCLAS BANGKOK'],
    ] as const) {
      await page.keyboard.type(typed, { delay: 80 })
      // In the list of the first letters it stands below others.
      const first = page.locator('.suggest-widget.visible .monaco-list-row[data-index="0"]')
      await first.filter({ hasText: offer }).waitFor()
      await page.keyboard.press('Tab')
      await page.locator('.suggest-widget.visible').waitFor({ state: 'detached' })
      if (typed !== 'fm' && typed !== 'info') await page.keyboard.press('Enter')
    }
    for (const line of ['FM AMEMBASSY BANGKOK', 'TO RUEHC/SECSTATE WASHDC IMMEDIATE', 'INFO RUEHHI/AMEMBASSY HANOI'])
      await lineWith(line.replaceAll(' ', '\u00a0')).first().waitFor()
  })

  it('gets a new cable by answering a few questions', async () => {
    await workbench.command('Cable: New Cable')
    const box = page.locator('.quick-input-widget')
    const asked = async (question: string): Promise<void> => {
      await box.locator(`input[placeholder*="${question}"]`).first().waitFor()
      await setTimeout(300)
    }
    for (const [question, answer] of [
      ['What is it to be?', 'Full Message'],
      ['At which level?', 'Secret'],
      ['From which post?', 'AMEMBASSY BANGKOK'],
    ] as const) {
      await asked(question)
      await page.keyboard.type(answer)
      await setTimeout(500)
      await page.keyboard.press('Enter')
    }
    await asked('To whom?')
    await page.keyboard.type('SECSTATE')
    await setTimeout(500)
    await box.locator('.monaco-list-row').first().click()
    await page.keyboard.press('Enter')
    await box.locator('.quick-input-message', { hasText: 'subject' }).first().waitFor()
    await page.keyboard.type('the ferry')
    await page.keyboard.press('Enter')
    await lineWith('FM AMEMBASSY').first().waitFor()
    await lineWith('THE FERRY').first().waitFor()
    // It has header and ending of a copy, and is a draft while it is written.
    await lineWith('Text of the cable.').first().click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await lineWith('3. (S)').first().waitFor()
  })

  it('goes on writing it as a draft once it has a name', async () => {
    await page.keyboard.type('The next is here.')
    await page.keyboard.press('Control+s')
    // The name that the editor proposes is its first line.
    await page.locator('.quick-input-widget input.input:focus').waitFor()
    await setTimeout(500)
    await page.keyboard.press('Enter')
    await page.locator('.tab.active:not(.dirty)', { hasText: /\d{6}Z .*\.cable/ }).waitFor()
    await lineWith('The next is here.').first().click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await lineWith('4. (S)').first().waitFor()
  })
})
