import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from 'playwright-core'
import { readLedger } from '../../server/language/ledger/read-ledger.ts'
import { projectRoot } from '../../server/tools/project-root.ts'
import { panelFrame } from '../../server/tools/workbench/panel-frame.ts'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { testWindow } from '../support/test-window.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** A day: a damaged copy is opened, read as a page, mended with a ledger, one repair taken back, compared, exported. */
describe('a person who reads, mends and compares a copy', () => {
  const window = testWindow()
  let page: Page
  let refused: readonly string[]
  let workbench: WorkbenchPage
  const folder = mkdtempSync(join(tmpdir(), 'cable-day-'))
  const file = join(folder, 'archival-copy.txt')
  const ledger = `${file}.cable-ledger.jsonl`
  const found = readFileSync(join(projectRoot, 'examples/archival-copy.txt'), 'utf8')
  /** Another release of the same cable. */
  const copy = join(folder, 'other-copy.txt')
  let restored = ''

  before(async () => {
    copyFileSync(join(projectRoot, 'examples/archival-copy.txt'), file)
    writeFileSync(copy, found.replace(/the Regent looked at the Marshal, and the\nMarshal/, '[REDACTED]'))
    const opened = await window.open({ folder, file }, { patience: 30_000 })
    ;({ page, workbench, refused } = opened)
    await workbench.coloured()
  })

  after(() => rmSync(folder, { recursive: true, force: true }))

  const closeTabs = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) {
      const tab = page.locator('.tab', { hasText: name }).first()
      await tab.click({ button: 'middle' })
      await tab.waitFor({ state: 'detached' })
    }
  }

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
    await workbench.accept('Save the Reading View')
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

  /** Places that have a repair, from below: what is mended moves nothing above it. */
  const mended = [
    [66, 6, 'portion-unknown'],
    [62, 1, 'hygiene-mojibake'],
    [56, 2, 'para-number-run'],
    [51, 5, 'portion-spacing'],
    [43, 37, 'hygiene-bad-dash'],
    [25, 6, 'ref-label-sequence'],
    [20, 7, 'tags-markup'],
    [17, 1, 'caption-duplicate'],
    [11, 32, 'addr-precedence-over-fl5'],
    [6, 20, 'julian-mismatch'],
  ] as const
  const entered = (): readonly string[] =>
    existsSync(ledger) ? readLedger(readFileSync(ledger, 'utf8')).entries.map(({ rule }) => rule) : []

  it('keeps a ledger, mends ten things and finds each entered', async () => {
    await page.locator('.tab', { hasText: 'archival-copy.txt' }).first().click()
    await workbench.command('Cable: Keep a Ledger of Repairs')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Beside the File' }).click()
    for (const [index, [line, column]] of mended.entries()) {
      await workbench.goToLine(line, column)
      // What is offered while findings are still sent is gone when it is chosen.
      await setTimeout(700)
      // While findings are looked for anew the editor may show nothing, or lose a key: a person presses it again.
      const offered = page.locator('.action-widget .monaco-list-row').first()
      for (let attempt = 1; attempt < 5 && !(await offered.isVisible()); attempt++) {
        await page.keyboard.press('Control+.')
        await offered.waitFor({ timeout: 6_000 }).catch(() => undefined)
      }
      await page.keyboard.press('Enter')
      await page.locator('.tab.dirty').waitFor()
      await page.keyboard.press('Control+s')
      await workbench.saved()
      await eventually(() => entered().length > index)
    }
    assert.deepEqual(
      entered(),
      mended.map(([, , rule]) => rule),
    )
    restored = readFileSync(file, 'utf8')
  })

  it('takes one of them back, and leaves the others', async () => {
    await workbench.goToLine(restored.split('\n').findIndex((line) => line.startsWith('¶6. (S)')) + 1, 2)
    await workbench.command('Cable: Undo This Repair')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'para-number-run' }).click()
    await eventually(() => entered().at(-1) === 'taken back')
    assert.equal(
      readFileSync(file, 'utf8'),
      restored.replace('¶6. (S)', '¶16. (S)').replace('¶7. (C)', '¶17. (C)').replace('¶8. (C)', '¶18. (C)'),
    )
  })

  it('compares it with another copy, from which something was taken out', async () => {
    await workbench.command('Cable: Compare with')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Another File' }).click()
    await page.locator('.quick-input-title', { hasText: 'Compare With Which File?' }).waitFor()
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'other-copy.txt' }).click()
    const frame = await panelFrame(page, '.comparison .summary')
    assert.match(await frame.locator('.summary').innerText(), /¶17 released here/)
    assert.deepEqual(await violations(frame), [])
    // Each change leads to its place in both copies.
    await frame.locator('li', { hasText: 'released' }).locator('button[data-side="before"]').first().click()
    await page.locator('.tab.active', { hasText: 'other-copy.txt' }).waitFor()
    await closeTabs('other-copy.txt', 'What Differs')
  })

  it('exports what was repaired as TEI', async () => {
    await page.locator('.tab', { hasText: 'archival-copy.txt' }).first().click()
    await workbench.command('Cable: Export the Ledger')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'TEI' }).click()
    await workbench.accept('Export the Ledger')
    await eventually(() => existsSync(`${file}.xml`))
    const tei = readFileSync(`${file}.xml`, 'utf8')
    assert.match(tei, /<choice ana="#e1"><sic>[^<]*CC[^<]*<\/sic><corr>/)
    assert.equal(tei.match(/<change /g)?.length, 11)
  })

  it('compares it with the saved version and with nothing else than what differs', async () => {
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((each) => each.startsWith('Marshal looked')) + 1
    await workbench.goToLine(line, 1)
    await page.keyboard.press('End')
    await page.keyboard.type(' Wolfram.')
    await workbench.command('Cable: Compare with')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Saved Version' }).click()
    const frame = await panelFrame(page, '.comparison .summary')
    assert.match(await frame.locator('.summary').innerText(), /otherwise the same/)
    assert.equal(await frame.locator('ins', { hasText: 'Wolfram' }).count(), 1)
    assert.deepEqual(await violations(frame), [])
    await frame.locator('button[data-side="after"]').first().click()
    await page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}\\b`) }).waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+s')
    await workbench.saved()
    await closeTabs('What Differs')
  })

  it('asked nothing of the network', () => {
    assert.deepEqual(
      refused.filter((url) => !/vscode-cdn|visualstudio|microsoft/.test(url)),
      [],
    )
  })
})

async function eventually(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100 && !holds(); attempt++) await setTimeout(200)
  assert.ok(holds())
}
