import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type OutputFile } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { projectRoot } from '../../server/tools/project-root.ts'
import { launchBrowser } from '../../server/tools/workbench/open-workbench.ts'
import { faulty } from '../cli/texts.ts'
import { notHere } from './installed.ts'
import { socketOfServer } from './socket-of-server.ts'

/** Monaco with all that its client needs takes 84 MB, so it is no dependency of the project. */
const CLIENT = 'monaco-languageclient@10.7.0'
const ADDRESS = 'https://monaco.test/'

describe('Monaco, as the example sets it up', () => {
  it('shows findings by its settings, explains a word, and mends', async function () {
    this.timeout(180_000)
    if (!existsSync(join(projectRoot, 'node_modules/monaco-languageclient')))
      return notHere(this.test, `npm install --no-save ${CLIENT}`)
    const files = await bundled()
    const browser: Browser = await launchBrowser()
    let endServer: (() => Promise<void>) | undefined
    try {
      const page = await browser.newPage({ viewport: { width: 1100, height: 800 } })
      page.setDefaultTimeout(40_000)
      endServer = await socketOfServer(page)
      await serve(page, files)
      await page.addInitScript(`globalThis.TEXT = ${JSON.stringify(faulty)}`)
      await page.goto(ADDRESS)
      await page.locator('body.ready').waitFor()

      await page.locator('.squiggly-warning').first().waitFor()
      const shown = (): Promise<string[]> =>
        page.evaluate(() => (globalThis as unknown as { markers(): string[] }).markers())
      const goTo = (line: number, column: number): Promise<void> =>
        page.evaluate(
          (place) => (globalThis as unknown as { goTo(...place: number[]): void }).goTo(...place),
          [line, column],
        )
      const rules = await shown()
      assert.ok(rules.includes('tags-iso-code') && rules.includes('portion-spacing'), rules.join())
      assert.ok(!rules.includes('para-gap'), 'the example turns it off')

      const { x = 0, y = 0 } = (await page.locator('.view-line', { hasText: /^TAGS:/ }).boundingBox()) ?? {}
      for (const along of [60, 65]) await page.mouse.move(x + along, y + 9)
      await page.locator('.monaco-hover', { hasText: 'External Political Relations' }).waitFor()

      await page.mouse.move(x + 60, y + 500)
      await goTo(15, 6)
      await page.keyboard.press('Control+.')
      await page.locator('.action-widget', { hasText: 'Insert a space after (C)' }).waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.view-line', { hasText: '2. (C) He spoke.' }).waitFor()
    } finally {
      await browser.close()
      await endServer?.()
    }
  })
})

/** The example, and an editor with a text, for whoever tests it. */
function bundled(): Promise<readonly OutputFile[]> {
  return build({
    absWorkingDir: projectRoot,
    stdin: {
      contents: `import './examples/editors/monaco.mjs'
        import { EditorApp } from 'monaco-languageclient/editorApp'
        import * as monaco from '@codingame/monaco-vscode-editor-api'
        const modified = { text: globalThis.TEXT, uri: '/folder/a.cable', enforceLanguageId: 'cable' }
        const app = new EditorApp({ codeResources: { modified } })
        await app.start(document.getElementById('editor'))
        globalThis.markers = () => monaco.editor.getModelMarkers({}).map(({ code }) => code?.value ?? code)
        globalThis.goTo = (lineNumber, column) => {
          app.getEditor().focus()
          app.getEditor().setPosition({ lineNumber, column })
        }
        document.body.classList.add('ready')`,
      resolveDir: projectRoot,
    },
    outdir: '/',
    entryNames: 'page',
    bundle: true,
    write: false,
    format: 'esm',
    loader: { '.ttf': 'file', '.html': 'text', '.wasm': 'file', '.mp3': 'file', '.svg': 'dataurl', '.png': 'dataurl' },
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles)
}

/** Answers for the page from memory, and for the grammar from the project; nothing else is there. */
async function serve(page: Page, files: readonly OutputFile[]): Promise<void> {
  const html = `<!doctype html><link rel="stylesheet" href="page.css"><body><div id="editor" style="height:700px"></div>
    <script type="module" src="page.js"></script>`
  await page.route(`${ADDRESS}**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = files.find(({ path }) => basename(path) === pathname.slice(1))
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: html })
    else if (pathname.startsWith('/syntaxes/'))
      await route.fulfill({ contentType: 'application/json', body: readFileSync(join(projectRoot, pathname)) })
    else if (file) await route.fulfill({ contentType: TYPES[pathname] ?? 'font/ttf', body: Buffer.from(file.contents) })
    else await route.fulfill({ status: 404 })
  })
}

const TYPES: Readonly<Record<string, string>> = { '/page.js': 'text/javascript', '/page.css': 'text/css' }
