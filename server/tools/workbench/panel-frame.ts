import { setTimeout } from 'node:timers/promises'
import type { Frame, Page } from 'playwright-core'

/** The inner frame of the panel that shows what the selector finds; a panel is a frame in a frame. */
export async function panelFrame(page: Page, selector: string): Promise<Frame> {
  for (let attempt = 0; attempt < 150; attempt++) {
    for (const frame of page.frames()) {
      const count = await frame
        .locator(selector)
        .count()
        // A frame that has gone meanwhile shows nothing.
        .catch(() => 0)
      if (count > 0) return frame
    }
    await setTimeout(200)
  }
  throw new Error(`no panel shows ${selector}`)
}
