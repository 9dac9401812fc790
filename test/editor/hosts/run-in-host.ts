import { launchBrowser, openWindow } from '../../../server/tools/workbench/open-workbench.ts'
import { serve } from '../../../server/tools/workbench/serve.ts'
import { fewBuiltins } from '../../../server/tools/workbench/settings.ts'
import type { Counts } from '../../support/counts.ts'
import { hostResult } from './host-result.ts'
import type { HostRun } from './host-run.ts'

/**
 * Runs tests inside the extension host of the embedded workbench, as `@vscode/test-electron` does on a
 * desktop: with the extension from its folder, and with `vscode` to import.
 */
export function runInHost({ tests, extension, folder, timeout, write }: HostRun): Promise<Counts> {
  return hostResult(extension, write, async (env) => {
    const server = await serve({ testDriver: true, env, builtins: [...fewBuiltins, 'ipynb'] })
    try {
      const browser = await launchBrowser()
      try {
        const { promise: ended, resolve: end } = Promise.withResolvers<string | undefined>()
        const timer = setTimeout(() => end(`The tests did not end in ${timeout / 1000} s.`), timeout)
        await openWindow(browser, server, {
          folder,
          payload: [
            ['extensionDevelopmentPath', server.remote(extension)],
            ['extensionTestsPath', server.remote(tests)],
          ],
          // The web workbench calls these two where the page has them.
          before: async (page) => {
            await page.exposeFunction('codeAutomationLog', () => undefined)
            await page.exposeFunction('codeAutomationExit', () => end(undefined))
          },
        })
        const trouble = await ended
        clearTimeout(timer)
        return trouble
      } finally {
        await browser.close()
      }
    } finally {
      await server.close()
    }
  })
}
