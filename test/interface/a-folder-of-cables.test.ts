import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
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

  it('reads it as a page, and goes from there to the page of a cable that it cites', async () => {
    const nameOf = (id: string | undefined): string =>
      made.files
        .find((file) => file.id === id)
        ?.name.split('/')
        .at(-1) ?? '?'
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
