import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from 'playwright-core'
import { readLedger } from '../../server/language/ledger/read-ledger.ts'
import { projectRoot } from '../../server/tools/project-root.ts'
import { panelFrame } from '../../server/tools/workbench/panel-frame.ts'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { testWindow } from '../support/test-window.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** A day: a damaged copy is opened, read as a page, mended with a ledger, compared, and one repair taken back. */
describe('a person who reads, mends and compares a copy', () => {
  const window = testWindow()
  let page: Page
  let refused: readonly string[]
  let workbench: WorkbenchPage
  const folder = mkdtempSync(join(tmpdir(), 'cable-day-'))
  const file = join(folder, 'archival-copy.txt')
  const ledger = `${file}.cable-ledger.jsonl`
  const found = readFileSync(join(projectRoot, 'examples/archival-copy.txt'), 'utf8')

  before(async () => {
    copyFileSync(join(projectRoot, 'examples/archival-copy.txt'), file)
    const opened = await window.open({ folder, file }, { patience: 30_000 })
    ;({ page, workbench, refused } = opened)
    await workbench.coloured()
  })

  after(() => rmSync(folder, { recursive: true, force: true }))

  /** What axe finds wrong in a panel, by its rules. */
  const violations = async (frame: Frame): Promise<string[]> => {
    await frame.evaluate(axe)
    return frame.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (root: Document) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      const { violations } = await axe.run(document)
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
    })
  }

  it('sees the cable as a page, in which axe finds nothing, as read and as found', async () => {
    await workbench.command('Cable: Open Reading View')
    const frame = await panelFrame(page, '.reading h1')
    assert.match(await frame.locator('h1').first().innerText(), /The Ambassador calls on the Regent/)
    assert.equal(await frame.locator('.banner.confidential').count(), 2)
    assert.deepEqual(await violations(frame), [])
    await frame.locator('#mode').click()
    await frame.locator('.found pre').waitFor()
    assert.deepEqual(await violations(frame), [])
    await frame.locator('#mode').click()
    await frame.locator('.reading h1').first().waitFor()
  })

  const sizes = (frame: Frame): Promise<string[]> =>
    frame.evaluate(() => {
      const { style } = document.documentElement
      return [style.getPropertyValue('--size'), style.getPropertyValue('--measure')]
    })
  const background = (of: Frame | Page): Promise<string> =>
    of.evaluate(() => getComputedStyle(document.body).backgroundColor)

  it('has type size, width and way of scrolling as they were left, in the next page too', async () => {
    const frame = await panelFrame(page, '.reading h1')
    for (const name of ['Larger', 'Larger', 'Narrower']) await frame.getByRole('button', { name }).click()
    await frame.locator('#scrolling').selectOption('view')
    const left = await sizes(frame)
    const tab = page.locator('.tab', { hasText: 'Reading archival-copy.txt' })
    await tab.click({ button: 'middle' })
    await tab.waitFor({ state: 'detached' })
    await page.locator('.tab', { hasText: 'archival-copy.txt' }).first().click()
    await workbench.command('Cable: Open Reading View')
    const next = await panelFrame(page, '.reading h1')
    assert.deepEqual(await sizes(next), left)
    assert.notDeepEqual(left, ['1.05rem', '40rem'])
    assert.equal(await next.locator('#scrolling').inputValue(), 'view')
    await next.locator('#scrolling').selectOption('both')
  })

  it('follows the theme of the window', async () => {
    const frame = await panelFrame(page, '.reading h1')
    const light = await background(frame)
    await workbench.command('Preferences: Toggle between Light/Dark Themes')
    await frame.locator('body.vscode-dark').waitFor()
    assert.notEqual(await background(frame), light)
    await workbench.command('Preferences: Toggle between Light/Dark Themes')
    await frame.locator('body.vscode-light').waitFor()
    assert.equal(await background(frame), light)
  })

  it('saves the page as one file that is fit for paper', async () => {
    const frame = await panelFrame(page, '.reading h1')
    await frame.locator('#save').click()
    await page.locator('.quick-input-title', { hasText: 'Save the Reading View' }).waitFor()
    await page.keyboard.press('Enter')
    const saved = join(folder, 'archival-copy.html')
    await eventually(() => existsSync(saved))
    const html = readFileSync(saved, 'utf8')
    assert.doesNotMatch(html, /<script|<link|<img|data-cable/)
    const alone = await page.context().newPage()
    await alone.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await alone.goto(pathToFileURL(saved).href)
    assert.equal(await background(alone), 'rgb(255, 255, 255)')
    assert.equal(await alone.locator('.frame').first().isVisible(), false)
    assert.equal(await alone.locator('.banner').first().isVisible(), true)
    await alone.close()
  })

  it('scrolls the page with the text, down to the last line', async () => {
    const frame = await panelFrame(page, '.reading h1')
    await frame.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const last = String(found.split('\n').length)
    await page
      .locator('.monaco-editor .line-numbers', { hasText: new RegExp(`^${last}$`) })
      .first()
      .waitFor()
  })

  it('keeps a ledger, mends something and finds it entered', async () => {
    await page.locator('.tab', { hasText: 'archival-copy.txt' }).first().click()
    await workbench.command('Cable: Keep a Ledger of Repairs')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Beside the File' }).click()
    await workbench.goToLine(56, 2)
    await page.keyboard.press('Control+.')
    await page.locator('.action-widget .monaco-list-row').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.tab.dirty').waitFor()
    await page.keyboard.press('Control+s')
    await workbench.saved()
    await eventually(() => existsSync(ledger))
    const { entries } = readLedger(readFileSync(ledger, 'utf8'))
    assert.equal(entries.length, 1)
    assert.notEqual(readFileSync(file, 'utf8'), found)
  })

  it('compares it with the saved version and with nothing else than what differs', async () => {
    await workbench.goToLine(60, 1)
    await page.keyboard.press('End')
    await page.keyboard.type(' Wolfram.')
    await workbench.command('Cable: Compare with')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Saved Version' }).click()
    const frame = await panelFrame(page, '.comparison .summary')
    assert.match(await frame.locator('.summary').innerText(), /otherwise the same/)
    assert.equal(await frame.locator('ins', { hasText: 'Wolfram' }).count(), 1)
    assert.deepEqual(await violations(frame), [])
    await frame.locator('button[data-side="after"]').first().click()
    await page.locator('.statusbar-item', { hasText: /Ln 60\b/ }).waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+s')
    await workbench.saved()
  })

  it('takes the repair back, and has the file as it was found', async () => {
    await workbench.goToLine(56, 2)
    await workbench.command('Cable: Undo This Repair')
    await page.locator('.quick-input-list .monaco-list-row').first().click()
    await eventually(() => readFileSync(file, 'utf8') === found)
    await eventually(() => readLedger(readFileSync(ledger, 'utf8')).entries.at(-1)?.rule === 'taken back')
  })

  it('asked nothing of the network', () => {
    assert.deepEqual(
      refused.filter((url) => !/vscode-cdn|visualstudio|microsoft/.test(url)),
      [],
    )
  })
})

async function eventually(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100 && !holds(); attempt++) await new Promise((later) => setTimeout(later, 200))
  assert.ok(holds())
}
