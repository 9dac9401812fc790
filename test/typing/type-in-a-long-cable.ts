import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { packageExtension } from '../../server/tools/package-extension.ts'
import { launchBrowser, openWindow } from '../../server/tools/workbench/open-workbench.ts'
import { serve } from '../../server/tools/workbench/serve.ts'
import { testSettings } from '../../server/tools/workbench/settings.ts'
import { workbenchPage } from '../../server/tools/workbench/workbench-page.ts'
import type { LongCable } from './long-cable.ts'
import { buildProbe } from './probe/build-probe.ts'
import type { ProbeRecord } from './probe/record.ts'

export interface TypingOptions {
  /** Without it the text is plain text to the workbench: what typing costs there in any case. */
  readonly withCable: boolean
  /** Milliseconds between two keys. */
  readonly pause: number
  readonly settings?: Readonly<Record<string, unknown>>
}

/** Everything that looks at the text, at once. */
const everything = {
  'editor.stickyScroll.enabled': true,
  'editor.minimap.enabled': true,
  'editor.occurrencesHighlight': 'singleFile',
  'editor.semanticHighlighting.enabled': true,
  'editor.lightbulb.enabled': 'on',
  'breadcrumbs.enabled': true,
}

/**
 * Types into the middle of a long cable with real keys, in the embedded workbench with the packaged extension
 * and with the outline and the list of problems open, and gives what the probe has written down meanwhile.
 */
export async function typeInALongCable(cable: LongCable, options: TypingOptions): Promise<ProbeRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'cable-typing-'))
  const file = join(folder, options.withCable ? 'long.cable' : 'long.txt')
  const probe = await buildProbe(file, folder)
  await writeFile(file, cable.text)
  const server = await serve({
    packages: options.withCable ? [await packageExtension()] : [],
    extensions: [probe.extension],
    settings: { ...testSettings, ...everything, ...options.settings },
    env: probe.env,
  })
  try {
    const browser = await launchBrowser()
    try {
      const { page } = await openWindow(browser, server, { folder })
      page.setDefaultTimeout(30_000)
      const workbench = workbenchPage(page)
      // Not with the window: the server would be started before the probe can load its part into it.
      await workbench.command('Probe: Open')
      await page.locator('.monaco-editor .view-line').first().waitFor()
      await workbench.command('Problems: Focus on Problems View')
      if (options.withCable) {
        await page.locator('.markers-panel .monaco-list-row', { hasText: 'portion-over' }).first().waitFor()
      }
      await workbench.command('Explorer: Focus on Outline View')
      await workbench.goToLine(cable.line + 1, cable.column + 1)
      // Outline, folds and colours of the whole text come after the first drawing, without a common end.
      await setTimeout(3000)
      await workbench.command('Probe: Begin')
      await setTimeout(500)
      await page.keyboard.type(cable.keys, { delay: options.pause })
      // What was held back under the cursor comes now, and the rest of what the last key has set off.
      await setTimeout(2500)
      await workbench.command('Probe: End')
      return await written(probe.record)
    } finally {
      await browser.close()
    }
  } finally {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function written(record: string): Promise<ProbeRecord> {
  for (let attempt = 1; ; attempt++) {
    try {
      return JSON.parse(await readFile(record, 'utf8'))
    } catch (error) {
      if (attempt === 100) throw error
      await setTimeout(100)
    }
  }
}
