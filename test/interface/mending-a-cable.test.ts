import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { projectRoot } from '../../server/tools/project-root.ts'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testWindow } from '../support/test-window.ts'

/** Repeats a command, three times at the most, until something is gone, or seen. */
async function askUntil(
  command: () => Promise<void>,
  awaited: Locator,
  state: 'detached' | 'visible' = 'detached',
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await command()
    try {
      await awaited.first().waitFor({ state, timeout: 5_000 })
      return
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}

/** Opens the light bulb and chooses an entry; opens it again where the findings came after it. */
async function choose(page: Page, title: string): Promise<void> {
  const entry = page.locator('.action-widget .monaco-list-row', { hasText: title })
  for (let attempt = 1; ; attempt++) {
    await page.locator('.monaco-editor .view-line').first().waitFor()
    await page.keyboard.press('Control+.')
    try {
      await entry.click({ timeout: 5_000 })
      return
    } catch (error) {
      if (attempt === 4) throw error
      await page.keyboard.press('Escape')
    }
  }
}

/** The steps of a person who mends a copy: one key, the palette, a rule turned down. */
describe('a person who mends a damaged copy', () => {
  const window = testWindow()
  let page: Page
  let workbench: WorkbenchPage
  const folder = temporaryFolder({})

  before(async () => {
    cpSync(join(projectRoot, 'examples'), folder.path, { recursive: true })
    const file = join(folder.path, 'archival-copy.txt')
    ;({ page, workbench } = await window.open({ folder: folder.path, file }))
    await workbench.coloured()
    await page.waitForSelector('.monaco-editor .squiggly-warning', { state: 'attached' })
  })

  after(() => folder.remove())

  const problem = (rule: string) => page.locator('.markers-panel .monaco-list-row', { hasText: rule })
  const editorLine = (text: string) => page.locator('.monaco-editor .view-line', { hasText: text })

  /** Auto Fix, the one key that takes a preferred fix without asking. */
  const autoFix = async (line: number, column: number): Promise<void> => {
    await workbench.goToLine(line, column)
    await page.locator('.monaco-editor.focused').waitFor()
    await page.keyboard.press('Shift+Alt+Period')
  }

  it('lowers and raises nothing with the key of Auto Fix', async () => {
    // With nothing to take without asking the editor asks, or says so.
    await askUntil(() => autoFix(56, 6), page.locator('.action-widget, .monaco-editor-overlaymessage'), 'visible')
    await page.keyboard.press('Escape')
    await page.locator('.action-widget .monaco-list').waitFor({ state: 'detached' })
    await editorLine('\u00b616. (S) The Marshal').waitFor()
    assert.equal(await page.locator('.tab.dirty').count(), 0)
  })

  it('mends with that key what is safe to mend', async () => {
    await askUntil(() => autoFix(51, 7), editorLine('\u00b65. (C)The'))
    await editorLine('\u00b65. (C) The Ambassador').waitFor()
  })

  it('renumbers a run with the light bulb', async () => {
    await workbench.goToLine(56, 2)
    await editorLine('\u00b616.').first().waitFor()
    await choose(page, 'Renumber 16-18 as 6-8')
    await editorLine('\u00b66.').first().waitFor()
    await editorLine('\u00b616.').first().waitFor({ state: 'detached' })
  })

  it('applies the safe fixes from the palette, and no other', async () => {
    await workbench.goToLine(20)
    await editorLine('[PREL](#)').waitFor()
    // The editor asks nobody when the findings of the last edit are still under way: then a person asks again.
    await askUntil(() => workbench.command('Fix All'), editorLine('[PREL](#)'))
    await editorLine('OVIP (RASSENDYLL, RUDOLF), PREL').waitFor()
    // What asks stays: the second caption, and the mark above the level.
    assert.equal(await editorLine('SIPDIS').count(), 2)
  })

  it('turns a rule off for the collection with the light bulb, and sees it gone at once', async () => {
    await workbench.command('Problems: Focus on Problems View')
    await problem('portion-over').waitFor()
    await workbench.goToLine(56, 6)
    await choose(page, 'Turn off portion-over in .cablerc.json')
    await problem('portion-over').waitFor({ state: 'detached' })
    const written = JSON.parse(readFileSync(join(folder.path, '.cablerc.json'), 'utf8'))
    assert.equal(written.rules['portion-over'], 'off')
  })

  it('writes the file with another program, and sees it apply with the next save at the latest', async () => {
    writeFileSync(join(folder.path, '.cablerc.json'), '{}')
    await workbench.goToLine(20)
    await page.keyboard.press('Control+s')
    await problem('portion-over').waitFor()
  })

  const quickPick = (text: string) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first()

  it('changes the level of a rule by its gear in the list of rules in force', async () => {
    await problem('portion-over').waitFor()
    await workbench.command('Cable: Show Effective Rules')
    await quickPick('Archival copy').waitFor()
    await page.locator('.quick-input-widget input.input').fill('portion-over')
    await quickPick('portion-over').hover()
    await quickPick('portion-over').locator('.action-label.codicon-gear').click()
    await quickPick('Nothing is said').click()
    await quickPick('In .cablerc.json').click()
    await problem('portion-over').waitFor({ state: 'detached' })
    assert.deepEqual(JSON.parse(readFileSync(join(folder.path, '.cablerc.json'), 'utf8')).rules, {
      'portion-over': 'off',
    })
  })

  it('comes from that list to the setting that says what the copy is', async () => {
    await workbench.command('Cable: Show Effective Rules')
    await quickPick('Archival copy').click()
    await page.locator('.settings-editor .setting-item-label', { hasText: 'Profile' }).first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.settings-editor').waitFor({ state: 'hidden' })
  })

  it('changes a setting, and sees it apply', async () => {
    await problem('julian-mismatch').waitFor()
    await workbench.command('Preferences: Open User Settings (JSON)')
    await editorLine('{').first().waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.insertText(' "cable.run": "off", ')
    await page.keyboard.press('Control+s')
    await problem('julian-mismatch').waitFor({ state: 'detached' })
  })
})
