import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { WorkbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testWindow } from '../support/test-window.ts'

/** What is typed, line by line, each ended with Enter; the blanks of references are the editor's. */
const typed = [
  'E.O. 13526: N/A',
  'TAGS: PREL, ZN',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  'REF: A. STATE 1234',
  'B. 25 STRELSAU 77',
  '',
  '1. (U) The text has items:',
  '',
  '   a. (U) one',
  'b. (U) one more',
  '',
  '2. (U) Second.',
  '',
  'RASSENDYLL',
]
const written = typed.map((line) => line.replace(/^B\./, '     B.').replace(/^b\./, '   b.'))

/** Nothing is wrong in it, so that nothing has a sign in the margins. */
const quoting = [
  'UNCLAS ZENDA 000123',
  '',
  'E.O. 13526: N/A',
  'TAGS: PREL',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  '1. The note reads as follows:',
  '',
  'BEGIN TEXT:',
  '',
  'The ferry is closed.',
  '',
  'END TEXT.',
  '',
  '2. We took the bridge.',
  '',
  'RASSENDYLL',
  '',
]

/** Where a paragraph is to begin. */
const fast = ['UNCLAS ZENDA 000123', '', 'E.O. 13526: N/A', 'TAGS: PREL', 'SUBJECT: EXAMPLE - NOT A REAL CABLE', '']

/** The steps of a person who writes a cable, with real keys. */
describe('a person who writes a cable', () => {
  const window = testWindow()
  let page: Page
  let workbench: WorkbenchPage
  const folder = temporaryFolder({})

  before(async () => {
    for (const [name, end] of [
      ['lf', '\n'],
      ['crlf', '\r\n'],
    ])
      writeFileSync(join(folder.path, `${name}.cable`), `UNCLAS ZENDA 000123${end}${end}`)
    writeFileSync(join(folder.path, 'fast.cable'), [...fast, ''].join('\n'))
    writeFileSync(join(folder.path, 'quoting.cable'), quoting.join('\n'))
    ;({ page, workbench } = await window.open({ folder: folder.path, file: join(folder.path, 'lf.cable') }))
    await workbench.coloured()
  })

  after(() => folder.remove())

  /**
   * As fast as a person; the editor keeps the indentation where it has not yet read the line before, and drops what is
   * to follow on Enter where another key comes first.
   */
  const type = async (lines: readonly string[]): Promise<void> => {
    for (const line of lines) {
      await page.keyboard.type(line, { delay: 30 })
      await setTimeout(150)
      await page.keyboard.press('Enter')
      await setTimeout(400)
    }
  }

  for (const [name, end] of [
    ['lf', '\n'],
    ['crlf', '\r\n'],
  ] as const)
    it(`gets references and items under one another, and the first column back, with ${name}`, async () => {
      await workbench.open(`${name}.cable`)
      await page.keyboard.press('Control+End')
      await type(typed)
      await page.keyboard.press('Control+s')
      const file = join(folder.path, `${name}.cable`)
      await workbench.saved()
      assert.equal(readFileSync(file, 'utf8'), ['UNCLAS ZENDA 000123', '', ...written, ''].join(end))
    })

  it('leaves no number behind that was refused, however fast the next word is written', async () => {
    await workbench.open('fast.cable')
    await page.keyboard.press('Control+End')
    await page.keyboard.type('1. (U) The ferry is closed.', { delay: 30 })
    await setTimeout(500)
    await page.keyboard.press('Enter')
    const begun = page.locator('.view-line', { hasText: '2.\u00a0(U)' })
    await begun.waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('RASSENDYLL')
    await begun.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+s')
    await workbench.saved()
    assert.equal(
      readFileSync(join(folder.path, 'fast.cable'), 'utf8'),
      [...fast, '1. (U) The ferry is closed.', '', 'RASSENDYLL'].join('\n'),
    )
  })

  it('sees no colours guessed, no brackets called unexpected, and no signs of print called doubtful', async () => {
    await page.keyboard.insertText('DE RUEHZN #0123/01 1541310\nA) ONE (\u2018TWO\u2019 \u2013 THREE\n')
    await setTimeout(1500)
    for (const mark of ['.colorpicker-color-decoration', '.unexpected-closing-bracket', '.unicode-highlight'])
      assert.equal(await page.locator(`.monaco-editor ${mark}`).count(), 0, mark)
  })

  it('sees no word written across the minimap where a text is quoted', async () => {
    await workbench.open('quoting.cable')
    await workbench.coloured()
    await setTimeout(2000)
    const drawn = await page
      .locator('.editor-instance .minimap canvas.minimap-decorations-layer')
      .first()
      .evaluate((layer) => {
        const { width, height } = layer as HTMLCanvasElement
        const { data } = (layer as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? {
          data: [],
        }
        return [width > 0 && height > 0, data.filter((value, index) => index % 4 === 3 && value > 0).length]
      })
    assert.deepEqual(drawn, [true, 0])
  })

  it('compares it with what is saved, in lines that are not wrapped', async () => {
    await page.keyboard.insertText('A LINE AS WEB COPIES HAVE IT, '.repeat(20))
    await workbench.command('File: Compare Active File with Saved')
    const lines = page.locator('.monaco-diff-editor .modified .view-line', { hasText: 'WEB' })
    await lines.first().waitFor()
    assert.equal(await lines.count(), 1)
  })
})
