import assert from 'node:assert/strict'
import { cpSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { exampleFiles, filesOfExample } from '../../server/language/collection/reports/example-files.ts'
import { projectRoot } from '../../server/tools/project-root.ts'
import { panelFrame } from '../../server/tools/workbench/panel-frame.ts'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { makeCollection } from '../support/generator/collection.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testWindow } from '../support/test-window.ts'

const made = makeCollection({ seed: 41, cables: 60, holes: 0.1 })
const here = [...made.cables.values()].filter(({ id }) => !made.absent.has(id))
/** Cites one that is here and in one file. */
const citing = here.find(
  ({ sections, references }) =>
    sections === 1 && references.some(({ id }) => made.files.filter((file) => file.id === id).length === 1),
)
/** In one file, and cited in several. */
const answered = here.find(
  ({ id, sections }) =>
    sections === 1 && made.files.filter((file) => file.id === id).length === 1 && citersOf(id).length > 1,
)

function citersOf(id: string) {
  return here.filter(({ references, mentions }) => [...references, ...mentions].some((each) => each.id === id))
}

function nameOf(id: string | undefined): string {
  return (
    made.files
      .find((file) => file.id === id)
      ?.name.split('/')
      .at(-1) ?? '?'
  )
}

const target = citing?.references.find(({ id }) => made.files.filter((file) => file.id === id).length === 1)

/** The steps of a person who has a folder of cables, in one window with the installed package. */
describe('a person who has a folder of cables', () => {
  let folder: ReturnType<typeof temporaryFolder>
  const window = testWindow()
  let page: Page
  let workbench: WorkbenchPage

  before(async () => {
    folder = temporaryFolder(Object.fromEntries(made.files.map(({ name, text }) => [name, text])))
    const opened = await window.open({ folder: folder.path }, { patience: 30_000 })
    ;({ page, workbench } = opened)
  })
  after(() => folder?.remove())

  const row = (text: string | RegExp) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first()

  it('sees them in the side bar by year and post, and which are missing', async () => {
    await page.locator('.activitybar .action-item [aria-label^="Cables"]').first().click()
    await row('By Year and Post').waitFor()
    await row('Missing Cables').click()
    await row(/cited by \d/).waitFor()
  })

  it('sees those that a filter means', async () => {
    await workbench.command('Cable: Filter Cables')
    const input = page.locator('.quick-input-widget input.input')
    await input.fill('form:ROME')
    await page.locator('.quick-input-message', { hasText: 'did you mean from?' }).waitFor()
    // Whoever wants it all the same finds what is wrong selected.
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => {
      const box = document.querySelector<HTMLInputElement>('.quick-input-widget input.input')
      return box?.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0) === 'form'
    })
    await input.fill('series:R')
    await page.locator('.quick-input-message', { hasText: 'ROME' }).waitFor()
    await input.fill(`number:${citing?.id}`)
    await page.locator('.quick-input-message', { hasText: 'did you mean' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await row(citing?.subject ?? '?').click()
    await page.locator('.tab.active').waitFor()
    await workbench.command('Cable: Show All Cables')
    await row('By Level').waitFor()
  })

  it('goes from a reference to the cable', async () => {
    assert.ok(citing && target)
    const file = made.files.find(({ id }) => id === citing.id)
    const lines = (file?.text ?? '').split('\n')
    const line = lines.findIndex((each) => each.includes(target.text))
    await page.locator('.monaco-editor .view-lines').first().click()
    await workbench.goToLine(line + 1, (lines[line] ?? '').indexOf(target.text) + 3)
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Sent Before and After' }).waitFor()
    await page.keyboard.press('F12')
    const name =
      made.files
        .find(({ id }) => id === target.id)
        ?.name.split('/')
        .at(-1) ?? '?'
    await page.locator('.tab.active', { hasText: name }).waitFor()
  })

  it('sees what cites the open cable', async () => {
    await row('Cited By').click()
    await row(citing?.subject ?? '?').waitFor()
    await row('Missing Cables').click()
    await row(/cited by \d/).waitFor()
    // The picture of the README is of this very window.
    if (process.env['TAKE_PICTURES']) await page.screenshot({ path: join(projectRoot, 'images/folder.png') })
  })

  it('finds a message while typing what it says', async () => {
    await workbench.command('Cable: Find in Collection')
    const input = page.locator('.quick-input-widget input.input')
    await input.fill(`subject:"${citing?.subject}"`)
    await page.locator('.quick-input-list .monaco-list-row', { hasText: citing?.id ?? '?' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  })

  /** Puts the cursor into the number of a cable on its classification line. */
  const goToNumber = async (id: string | undefined) => {
    await workbench.open(nameOf(id))
    const number = String(made.cables.get(id ?? '')?.number).padStart(6, '0')
    const lines = (made.files.find((file) => file.id === id)?.text ?? '').split('\n')
    const line = lines.findIndex((each) => each.includes(number))
    await workbench.goToLine(line + 1, (lines[line] ?? '').indexOf(number) + 3)
  }

  it('goes by number to a symbol of the workspace', async () => {
    await workbench.open(nameOf(citing?.id))
    const input = page.locator('.quick-input-widget input.input')
    await page.keyboard.press('Control+t')
    await input.waitFor()
    const { year = 0, series, number, time = new Date() } = answered ?? {}
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: `${answered?.id} ${answered?.subject}` })
    const group = `${time.toISOString().slice(8, 16).replace(/[T:]/g, '')}Z`
    for (const form of [answered?.id, `${series} ${number}`.toLowerCase(), group, answered?.subject]) {
      await input.fill(`#${form}`)
      await row.first().waitFor()
    }
    await input.fill(`#${year} ${series} ${String(number).padStart(6, '0')}`)
    await row.first().click()
    await page.locator('.tab.active', { hasText: nameOf(answered?.id) }).waitFor()
  })

  it('sees every place that cites a cable, by Shift+F12 on its number', async () => {
    await goToNumber(answered?.id)
    await page.keyboard.press('Shift+F12')
    const peek = page.locator('.peekview-widget')
    await peek.locator('.monaco-list-row').first().waitFor()
    const files = await peek.locator('.monaco-list-row .reference-file').allInnerTexts()
    const shown = files.join()
    for (const { id } of citersOf(answered?.id ?? '')) assert.ok(shown.includes(nameOf(id)), `${id} in ${shown}`)
    await page.keyboard.press('Escape')
    await peek.waitFor({ state: 'detached' })
  })

  it('sees who cites it as a hierarchy of calls, and what it cites the other way round', async () => {
    await goToNumber(answered?.id)
    await workbench.command('Peek Call Hierarchy')
    const peek = page.locator('.peekview-widget')
    for (const { id } of citersOf(answered?.id ?? ''))
      await peek.locator('.monaco-list-row', { hasText: id }).first().waitFor()
    await page.keyboard.press('Escape')
    await peek.waitFor({ state: 'detached' })
  })

  it('finds what comes with a folder that is moved in, and not what is removed with it', async () => {
    const [{ text } = { text: '' }] = filesOfExample(exampleFiles({ number: 4711, subject: 'A FERRY AT HENTZAU' }))
    const elsewhere = temporaryFolder({ 'reel/ferry.cable': text })
    await workbench.command('Cable: Find in Collection')
    const input = page.locator('.quick-input-widget input.input')
    const found = page.locator('.quick-input-list .monaco-list-row', { hasText: 'A FERRY AT HENTZAU' })
    const ask = async () => {
      await input.fill('')
      await input.fill('number:09STRELSAU4711')
      await page.locator('.quick-input-title', { hasText: /of the number 09STRELSAU4711: \d/ }).waitFor()
      return found.count()
    }
    const until = async (count: number) => {
      for (let round = 0; (await ask()) !== count; round++) {
        assert.ok(round < 40, `${count} of them in vain`)
        await page.waitForTimeout(250)
      }
    }
    await until(0)
    cpSync(join(elsewhere.path, 'reel'), join(elsewhere.path, 'moved'), { recursive: true })
    renameSync(join(elsewhere.path, 'moved'), join(folder.path, 'moved'))
    await until(1)
    rmSync(join(folder.path, 'moved'), { recursive: true })
    await until(0)
    await page.keyboard.press('Escape')
    elsewhere.remove()
  })

  it('reads it as a page, and goes from there to the page of a cable that it cites', async () => {
    await workbench.open(nameOf(citing?.id))
    await workbench.command('Cable: Open Reading View')
    const frame = await panelFrame(page, '.reading a[data-cable]')
    await frame
      .locator('a[data-cable]', { hasText: target?.text ?? '?' })
      .first()
      .click()
    await page.locator('.tab', { hasText: `Reading ${nameOf(target?.id)}` }).waitFor()
    await page
      .locator('.tab', { hasText: new RegExp(`^(?!Reading).*${nameOf(target?.id)}`) })
      .first()
      .waitFor()
  })
})
