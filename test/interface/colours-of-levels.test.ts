import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import manifest from '../../package.json' with { type: 'json' }
import { fewBuiltins, testSettings } from '../../server/tools/workbench/settings.ts'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { contrast, toHex } from '../support/colour.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testWindow } from '../support/test-window.ts'

/** Fictional, and wrong on purpose: one message that carries marks of every level. */
const TEXT = `O 031453Z AUG 09
FM AMEMBASSY ZENDA
TO SECSTATE WASHDC IMMEDIATE
BT
C O N F I D E N T I A L ZENDA 000123

SIPDIS

E.O. 12958: DECL: 08/03/2019
TAGS: PREL, PGOV
SUBJECT: EXAMPLE - NOT A REAL CABLE

1. (U) The coach stood ready.

2. (SBU) The horses did not.

3. (LOU) The road was dry.

4. (C) The coachman was asleep.

5. (S) Nobody woke him.

6. (TS) He dreamt of a lake.

RASSENDYLL
`

/** Themes of every type, by the name that the list of themes shows. */
const THEMES = [
  ['Dark Modern', 'dark'],
  ['Light Modern', 'light'],
  ['Dark High Contrast', 'highContrast'],
  ['Light High Contrast', 'highContrastLight'],
  ['Monokai', 'dark'],
  ['Solarized Light', 'light'],
] as const

const MARKS = ['(U)', '(SBU)', '(LOU)', '(C)', '(S)', '(TS)']

describe('a person who looks at levels of classification', () => {
  const folder = temporaryFolder({ 'levels.cable': TEXT })
  const window = testWindow()
  let page: Page
  let workbench: WorkbenchPage

  before(async () => {
    const file = join(folder.path, 'levels.cable')
    ;({ page, workbench } = await window.open(
      { folder: folder.path, file },
      {
        settings: { ...testSettings, 'workbench.preferredDarkColorTheme': 'Default Dark Modern' },
        builtins: [...fewBuiltins, 'theme-monokai', 'theme-solarized-light'],
      },
    ))
    await workbench.coloured()
  })

  after(() => folder.remove())

  for (const [theme, kind] of THEMES)
    it(`sees each in its own colour in ${theme}, and none as a keyword`, async () => {
      // By its keys: the palette puts the themes of the marketplace first.
      await page.keyboard.press('Control+k')
      await page.keyboard.press('Control+t')
      await page.locator('.quick-input-widget input.input').fill(theme)
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: theme }).first().waitFor()
      await page.keyboard.press('Enter')
      const wanted = manifest.contributes.colors.map(({ defaults }) => defaults[kind])
      await page.waitForFunction(
        ([mark, colour]) => {
          const tokens = [...document.querySelectorAll('.monaco-editor .view-line span[class^="mtk"]')]
          const token = tokens.find(({ textContent }) => textContent?.replaceAll('\u00a0', ' ').trim() === mark)
          return token !== undefined && getComputedStyle(token).color === colour
        },
        ['(TS)', rgb(wanted.at(-1) ?? '')],
      )
      const colours = await Promise.all(MARKS.map((mark) => workbench.colourOf(mark)))
      assert.deepEqual(colours.map(toHex), wanted)
      const keywords = await Promise.all(['FM', 'IMMEDIATE', 'SIPDIS'].map((word) => workbench.colourOf(word)))
      for (const colour of colours) assert.ok(!keywords.includes(colour), `${colour} is a keyword's`)
      const ground = await page
        .locator('.monaco-editor-background')
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor)
      for (const colour of colours) assert.ok(contrast(toHex(colour), toHex(ground)) >= 4.5, `${colour} on ${ground}`)
    })

  it('reads the text that is there, coloured or not', async () =>
    assert.equal(await readFile(join(folder.path, 'levels.cable'), 'utf8'), TEXT))
})

function rgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return `rgb(${red}, ${green}, ${blue})`
}
