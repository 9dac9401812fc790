import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Dialog, Page } from 'playwright-core'
import { check, fix, type Profile } from '../../server/library/index.ts'
import { cacheFolder } from '../../server/tools/cache-folder.ts'
import { projectRoot } from '../../server/tools/project-root.ts'
import { launchBrowser } from '../../server/tools/workbench/open-workbench.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')
const example = readFileSync(join(projectRoot, 'server/host/static-page/example.cable'), 'utf8')
/** The example with line ends and characters of an old system. */
const old = Buffer.from(example.replaceAll('\n', '\r\n').replace('Jane Hentzau', 'Zo\u00eb Hentzau'), 'latin1')

/** The page as it lies on a disk, in a browser without a network. */
describe('a person who may install nothing', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const asked: string[] = []
  const complaints: string[] = []

  before(async () => {
    browser = await launchBrowser()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
    await context.setOffline(true)
    page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(pathToFileURL(join(projectRoot, 'dist/page/index.html')).href)
    await page.locator('body.started').waitFor()
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed' || process.env['SCREENSHOTS'])
      await page.screenshot({ path: join(cacheFolder, `page ${this.currentTest?.title}.png`) })
  })
  after(() => browser?.close())

  const violations = async (): Promise<string[]> => {
    await page.evaluate(axe)
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (root: Document) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      const { violations } = await axe.run(document)
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    })
  }
  const drop = async (...files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> => {
    const plain = files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')] as const)
    await page.evaluate((given) => {
      const data = new DataTransfer()
      for (const [name, text] of given)
        data.items.add(new File([Uint8Array.from(text, (byte) => byte.charCodeAt(0))], name))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
    }, plain)
  }
  const shown = (): Promise<string[]> => page.locator('#findings > li > button').allInnerTexts()
  const wanted = (text: string, profile?: Profile): string[] =>
    check(text, profile ? { profile } : {}).map(
      ({ level, message, range }) => `${level} Line ${range.line}: ${message}`,
    )
  /** Waits until the list is what the library finds. */
  const findsLikeTheLibrary = async (text: string, profile?: Profile): Promise<void> => {
    const all = wanted(text, profile)
    for (let turn = 0; turn < 50 && JSON.stringify(await shown()) !== JSON.stringify(all); turn++)
      await page.waitForTimeout(100)
    assert.deepEqual(await shown(), all)
  }
  const saved = async (): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Download', { exact: true }).click(),
    ])
    return readFileSync(await download.path())
  }

  it('opens it from disk, and axe finds nothing in it', async () => {
    assert.deepEqual(await violations(), [])
    assert.match(await page.title(), /Cable/)
  })

  it('drops cables, sees how many findings each has, and what the library finds', async () => {
    await drop(
      ['first.txt', old],
      ['good.txt', Buffer.from('A letter.\n')],
      ['picture.png', Buffer.from([0x89, 0, 1, 2])],
    )
    await findsLikeTheLibrary(old.toString('latin1'))
    const count = wanted(old.toString('latin1')).length
    assert.ok(count > 3)
    assert.match(await page.locator('#status').innerText(), /^2 files opened\. picture\.png is no text/)
    assert.deepEqual(await page.locator('#cables > li').allInnerTexts(), [
      `first.txt ${count} findings`,
      'good.txt no findings',
    ])
    // What a screen reader says of the text that is shown.
    assert.equal(
      await page.getByRole('button', { name: `first.txt ${count} findings`, exact: true }).getAttribute('aria-current'),
      'true',
    )
    assert.ok((await page.locator('.cm-lintRange').count()) > 0)
    await page.locator('.t-confidential').first().waitFor()
    assert.deepEqual(await violations(), [])
  })

  it('rests on a word and reads what it means', async () => {
    await page.getByText('SIPDIS', { exact: true }).first().hover()
    await page.locator('.cm-tooltip .hover').waitFor()
    assert.match(await page.locator('.cm-tooltip .hover').innerText(), /SIPDIS|distribution/i)
  })

  it('reads a finding at its place, and what its rule is about', async () => {
    await page.locator('.cm-lintRange').first().hover()
    const link = page.locator('.cm-tooltip-lint a').first()
    const id = await link.innerText()
    assert.ok(check(old.toString('latin1')).some(({ rule }) => rule === id))
    await link.click()
    await page.locator('#rule-note', { hasText: 'Why:' }).waitFor()
    assert.match(await page.locator('#rule-note').innerText(), new RegExp(`\\(${id}\\)[\\s\\S]*Why:[\\s\\S]*Source:`))
    await page.mouse.move(5, 5)
    assert.deepEqual(await violations(), [])
  })

  it('goes to a part by the outline', async () => {
    await page
      .locator('#outline button', { hasText: /SECOND CAPTAIN/ })
      .first()
      .click()
    const line = await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('.cm-line')?.textContent)
    assert.match(line ?? '', /THE SECOND CAPTAIN/)
  })

  it('mends one place, takes it back, and saves the bytes that were there', async () => {
    assert.deepEqual(await saved(), old)
    const gap = check(old.toString('latin1')).findIndex(({ rule }) => rule === 'para-gap')
    await page.locator('#findings > li > button').nth(gap).click()
    await page
      .locator('.detail button', { hasText: /^Fix: / })
      .first()
      .click()
    await page.locator('#status', { hasText: /^Fixed: / }).waitFor()
    const mended = (await saved()).toString('latin1')
    const before = old.toString('latin1').split('\r\n')
    const changed = mended.split('\r\n').filter((line, index) => line !== before[index])
    assert.ok(changed.length > 0 && changed.length < 4, changed.join('\n'))
    await findsLikeTheLibrary(mended)
    await page.getByText('Undo', { exact: true }).click()
    await findsLikeTheLibrary(old.toString('latin1'))
    assert.deepEqual(await saved(), old)
  })

  it('applies all safe fixes in one step, as the library does', async () => {
    const text = old.toString('latin1')
    await page.getByText('Apply all safe fixes').click()
    await page.locator('#status', { hasText: /^All safe fixes are applied/ }).waitFor()
    const { text: fixed, applied } = fix(text)
    assert.ok(applied > 0)
    assert.equal((await saved()).toString('latin1'), fixed)
    await findsLikeTheLibrary(fixed)
    await page.getByText('Undo', { exact: true }).click()
    assert.deepEqual(await saved(), old)
  })

  it('is told where a character has no place in the encoding of the file', async () => {
    await page.locator('.cm-content').click()
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.insertText('\u0416')
    await page.getByText('Download', { exact: true }).click()
    assert.match(await page.locator('#status').innerText(), /windows-1252\).*character that the encoding lacks/)
    await page.getByText('Undo', { exact: true }).click()
  })

  it('is asked before work is lost, and not where none would be', async () => {
    const said: string[] = []
    const dismiss = (dialog: Dialog): void => {
      said.push(dialog.message())
      void dialog.dismiss()
    }
    page.on('dialog', dismiss)
    await drop(['third.txt', old])
    await page.locator('#status', { hasText: /^third\.txt: / }).waitFor()
    await page.getByText('Apply all safe fixes').click()
    await page.locator('#status', { hasText: /^All safe fixes are applied/ }).waitFor()
    await page.getByText('Close', { exact: true }).click()
    assert.deepEqual(said, ['third.txt was changed and not saved. Close it?'])
    await page.getByText('Undo', { exact: true }).click()
    await page.getByText('Close', { exact: true }).click()
    await page.locator('#status', { hasText: 'third.txt is closed.' }).waitFor()
    assert.equal(said.length, 1)
    assert.equal(await page.locator('#cables > li').count(), 2)
    page.off('dialog', dismiss)
  })

  it('chooses what kind of copy it is', async () => {
    const text = old.toString('latin1')
    await page.locator('#cables button', { hasText: 'first.txt' }).click()
    await page.locator('#profile').selectOption('draft')
    await findsLikeTheLibrary(text, 'draft')
    assert.notDeepEqual(wanted(text, 'draft'), wanted(text))
    await page.locator('#profile').selectOption('')
    await findsLikeTheLibrary(text)
  })

  it('drops the configuration of a folder with its cables, and sets it aside', async () => {
    const rule = 'para-gap'
    const counts = (): Promise<string[]> => page.locator('#cables > li').allInnerTexts()
    const text = old.toString('latin1')
    const without = check(text).filter((each) => each.rule !== rule).length
    assert.ok(without < check(text).length)
    await drop(['.cablerc.json', Buffer.from(JSON.stringify({ rules: { [rule]: 'off' } }))])
    await page.locator('#status', { hasText: /^\.cablerc\.json is in force\.$/ }).waitFor()
    assert.equal((await counts())[0], `first.txt ${without} findings`)
    assert.deepEqual(await violations(), [])
    await drop(['.cablerc.json', Buffer.from('{ "rules": { "para-gab": "off" } }')])
    await page.locator('#status', { hasText: /\.cablerc\.json is not in force: line 1: .*para-gab/ }).waitFor()
    await page.getByText('Set aside .cablerc.json').click()
    await page.locator('#status', { hasText: /is set aside/ }).waitFor()
    await findsLikeTheLibrary(text)
    assert.equal(await page.locator('#configurations > li').count(), 0)
  })

  it('drops a folder, of which each part has the nearest configuration', async () => {
    const folder = temporaryFolder({
      'archive/.cablerc.json': '{ "rules": { "para-gap": "off" } }',
      'archive/a.txt': example,
      'archive/2009/.cablerc.json': '{ "rules": { "tags-order": "off" } }',
      'archive/2009/b.txt': example,
      // What is no record, though it is text.
      'archive/.cable-baseline.json': '{"baseline":1,"findings":{}}',
      'archive/.git/HEAD': 'ref: refs/heads/main\n',
      'archive/2009/b.txt.cable-ledger.jsonl': '{}\n',
      'archive/node_modules/.cablerc.json': '{ "rules": {} }',
      ...Object.fromEntries([1, 2, 3, 4, 5].map((each) => [`archive/scan-${each}.png`, Buffer.from([0x89, 0, 1])])),
    })
    const target = await context.newCDPSession(page)
    const data = { items: [], files: [join(folder.path, 'archive')], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await target.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
    await page.locator('#status', { hasText: /^2 files opened\./ }).waitFor()
    const said = await page.locator('#status').innerText()
    assert.match(said, /scan-3\.png is no text, and was not opened\. 2 more were not opened\.$/)
    assert.doesNotMatch(said, /node_modules|scan-4/)
    const own = (await page.locator('#cables > li').allInnerTexts()).filter((each) => each.startsWith('archive/'))
    const without = (rule: string): number => check(example).filter((each) => each.rule !== rule).length
    assert.deepEqual(own, [
      `archive/2009/b.txt ${without('tags-order')} findings`,
      `archive/a.txt ${without('para-gap')} findings`,
    ])
    await page.getByText('Set aside archive/2009/.cablerc.json').click()
    await page.locator('#status', { hasText: /is set aside/ }).waitFor()
    assert.equal(
      await page.locator('#status').innerText(),
      'archive/2009/.cablerc.json is set aside: archive/.cablerc.json counts there now.',
    )
    await page
      .locator('#cables > li', { hasText: `archive/2009/b.txt ${without('para-gap')} findings` })
      .first()
      .waitFor()
    await page.getByText('Set aside archive/.cablerc.json').click()
    await page
      .locator('#status', { hasText: 'archive/.cablerc.json is set aside: the rules are as they come.' })
      .waitFor()
    folder.remove()
  })

  it('works by keyboard alone', async () => {
    await page.reload()
    await page.locator('body.started').waitFor()
    const focused = (): Promise<string> => page.evaluate(() => (document.activeElement as HTMLElement).innerText)
    /** Presses Tab until the focus is where the text is read, as one who cannot see the page. */
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let step = 0; step < 60 && !name.test(await focused()); step++) await page.keyboard.press('Tab')
      assert.match(await focused(), name)
    }
    await tabTo(/^Choose cables/)
    await tabTo(/^Try an example/)
    await page.keyboard.press('Enter')
    await findsLikeTheLibrary(example)
    await tabTo(/^example\.cable/)
    await tabTo(/^Download/)
    await tabTo(/VZCZCXRO4410/)
    const gap = wanted(example).find((line) => /paragraph/i.test(line)) ?? ''
    await tabTo(new RegExp(gap.slice(0, 30)))
    await page.keyboard.press('Enter')
    await page.locator('.detail button').first().waitFor()
    await tabTo(/^Fix: /)
    await page.keyboard.press('Enter')
    await page.locator('#status', { hasText: /^Fixed: / }).waitFor()
    await page.waitForTimeout(400)
    assert.ok((await shown()).length < wanted(example).length)
    // The focus stays in the list.
    assert.ok(await page.evaluate(() => document.activeElement?.closest('section, #findings') !== null))
    for (const key of ['Shift+Tab', 'Shift+Tab']) await page.keyboard.press(key)
    assert.deepEqual(await violations(), [])
  })

  it('reads it in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    assert.deepEqual(await violations(), [])
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('reads it at two and four times the size, without scrolling to the side', async () => {
    for (const [width, height] of [
      [640, 450],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height })
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
      for (const part of ['#editor', '#findings', '#outline']) {
        await page.locator(part).scrollIntoViewIfNeeded()
        assert.ok(((await page.locator(part).boundingBox())?.height ?? 0) > 100, part)
      }
      assert.deepEqual(await violations(), [])
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('prints the whole text and what was found', async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('#paper pre').isVisible(), true)
    assert.match(await page.locator('#paper').innerText(), /VZCZCXRO4410[\s\S]*NNNN[\s\S]*Findings[\s\S]*Line \d+/)
    assert.equal(await page.locator('#editor').isVisible(), false)
    await page.emulateMedia({ media: null })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  })

  it('opens a text of two megabytes, and types in another meanwhile', async () => {
    const long = example
      .replace('2. (C)', `${'Nobody measured it.\n'.repeat(30)}\n2. (C)`)
      .repeat(1400)
      .slice(0, 2_000_000)
    await page.locator('.cm-content').click()
    await page.keyboard.press('ControlOrMeta+Home')
    await drop(['long.txt', Buffer.from(long)])
    await page.locator('#cables button', { hasText: 'being read' }).waitFor()
    await page.keyboard.insertText('MEANWHILE ')
    const [text, cables] = await page.evaluate(() =>
      ['.cm-content', '#cables'].map((part) => document.querySelector(part)?.textContent ?? ''),
    )
    assert.match(text ?? '', /^MEANWHILE VZCZC/)
    assert.match(cables ?? '', /long\.txt being read/)
    await page.locator('#status', { hasText: `long.txt: ${check(long).length} findings.` }).waitFor()
    assert.equal(await page.locator('#findings > li').count(), 201)
    await page
      .getByText(/^200 of \d+ shown: show more$/)
      .first()
      .click()
    assert.equal(await page.locator('#findings > li').count(), 401)
  })

  it('asked for nothing, kept nothing, and had nothing to complain about', async () => {
    const own = /^(?:file:.*\/dist\/page\/index\.html|blob:)/
    assert.deepEqual(
      asked.filter((address) => !own.test(address)),
      [],
    )
    assert.deepEqual(complaints, [])
    assert.deepEqual(await context.cookies(), [])
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length])
    assert.deepEqual(kept, [0, 0])
    const policy = await page.locator('meta[http-equiv]').getAttribute('content')
    assert.match(policy ?? '', /default-src 'none'; connect-src 'none'; script-src 'sha256-/)
    const refused = await page.evaluate(() => fetch('https://example.invalid/').then(String, ({ message }) => message))
    assert.match(refused, /Failed to fetch|policy/)
  })
})
