import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../server/tools/project-root.ts'
import { panelFrame } from '../../server/tools/workbench/panel-frame.ts'
import { fewBuiltins, testSettings } from '../../server/tools/workbench/settings.ts'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { testWindow } from '../support/test-window.ts'

/** A cable in a repository with an earlier revision, and another version of it in the clipboard. */
describe('a person who compares a cable with what it was', () => {
  const window = testWindow()
  let page: Page
  let workbench: WorkbenchPage
  const folder = mkdtempSync(join(tmpdir(), 'cable-history-'))
  const file = join(folder, 'transmitted.cable')
  const now = readFileSync(join(projectRoot, 'examples/transmitted.cable'), 'utf8')
  const lines = now.split('\n')
  const at = lines.findIndex((line) => /^\d\. \(/.test(line))
  /** The first paragraph with another word in front. */
  const withWord = (word: string): string =>
    lines.with(at, (lines[at] ?? '').replace(/(?<=\) )/, `${word} `)).join('\n')

  before(async () => {
    const git = (...words: string[]): Buffer =>
      execFileSync('git', ['-c', 'user.name=A. Clerk', '-c', 'user.email=clerk@example.org', ...words], { cwd: folder })
    git('init', '--quiet')
    for (const [text, message] of [
      [withWord('Quicksilver'), 'Take down what came in'],
      [now, 'Mend the first paragraph'],
    ] as const) {
      writeFileSync(file, text)
      git('add', '.')
      git('commit', '--quiet', '-m', message)
    }
    const opened = await window.open(
      { folder, file },
      {
        patience: 30_000,
        settings: { ...testSettings, 'git.enabled': true },
        builtins: [...fewBuiltins, 'git', 'git-base'],
      },
    )
    ;({ page, workbench } = opened)
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await workbench.coloured()
  })

  after(() => rmSync(folder, { recursive: true, force: true }))

  const choice = (text: string | RegExp) => page.locator('.quick-input-list .monaco-list-row', { hasText: text })

  /** The words that the comparison says are gone, once it says so. */
  const struck = async (word: string): Promise<string> => {
    const frame = await panelFrame(page, `.comparison del:text("${word}")`)
    return frame.locator('.summary').innerText()
  }

  it('chooses among the revisions that git has of it', async () => {
    // Git looks for its repositories when the window is up; until it has, it offers none.
    for (let attempt = 0; ; attempt++) {
      await workbench.command('Cable: Compare with')
      // In the palette, too, there are rows with a clipboard.
      await page.locator('.quick-input-title', { hasText: 'Compare With What?' }).waitFor()
      await choice('Clipboard').waitFor()
      if ((await choice('Git Revision').count()) > 0) break
      assert.ok(attempt < 30, 'git offers no revision')
      await page.keyboard.press('Escape')
      await page.waitForTimeout(500)
    }
    await choice('Git Revision').click()
    await choice('Mend the first paragraph').waitFor()
    await choice('Take down what came in').click()
    assert.match(await struck('Quicksilver'), /^¶1 has words less; otherwise the same\.$/)
  })

  it('compares with the text in the clipboard', async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), withWord('Cinnabar'))
    await page.locator('.tab', { hasText: 'transmitted.cable' }).first().click()
    await page.locator('.monaco-editor .view-lines').first().click()
    await workbench.command('Cable: Compare with')
    await page.locator('.quick-input-title', { hasText: 'Compare With What?' }).waitFor()
    await page.locator('.quick-input-widget input.input').fill('Clipboard')
    await choice('Clipboard').waitFor()
    await page.keyboard.press('Enter')
    assert.match(await struck('Cinnabar'), /^¶1 has words less; otherwise the same\.$/)
  })
})
