/**
 * A picture of the workbench with the packaged extension: `node screenshot.ts OUT.png FOLDER [FILE]`, the
 * file named from the folder.
 */
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { packageExtension } from '../package-extension.ts'
import { launchBrowser, openWindow } from './open-workbench.ts'
import { serve } from './serve.ts'

const [picture, folder, file] = process.argv.slice(2)
if (picture === undefined || folder === undefined) throw new Error('usage: screenshot.ts OUT.png FOLDER [FILE]')

const server = await serve({ packages: [await packageExtension()] })
const browser = await launchBrowser()
try {
  const { page } = await openWindow(browser, server, {
    folder: resolve(folder),
    ...(file === undefined ? {} : { file: join(resolve(folder), file) }),
  })
  if (file !== undefined) await page.waitForSelector('.monaco-editor .view-line span[class^="mtk"]')
  // Colours, findings and hints come after the first drawing, without a common end to wait for.
  await setTimeout(4000)
  await page.screenshot({ path: picture })
} finally {
  await browser.close()
  await server.close()
}
