import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { withProgress } from '../progress.ts'
import { projectRoot } from '../project-root.ts'
import { installWorkbench } from './install-workbench.ts'
import { openForTheUser } from './open-for-the-user.ts'
import { windowUrl } from './open-workbench.ts'
import { serve } from './serve.ts'
import { offlineSettings } from './settings.ts'
import type { Shown } from './start.ts'
import { cacheFolder } from './versions.ts'

/** The same address every time, where it is free, so that a window finds its layout again. */
const usualPort = 3535

/** Serves the embedded workbench with the extension from this folder until the user ends it. */
export async function startEmbedded(shown: Shown): Promise<void> {
  await installWorkbench()
  // Whoever does not know the secret, another user of the machine or a page in the browser, gets nothing.
  const token = randomBytes(16).toString('hex')
  const port = (await isFree(usualPort)) ? usualPort : 0
  const server = await withProgress('Starting the workbench', () =>
    serve({
      home: join(cacheFolder, 'start'),
      extensions: [projectRoot],
      builtins: 'all',
      settings: offlineSettings,
      port,
      token,
    }),
  )
  const url = `${windowUrl(server, shown)}&tkn=${token}`
  console.log(`\nCable is open at\n\n  ${url}\n\nCtrl-C ends it.`)
  await openForTheUser(url)
  await new Promise<void>((ends) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ends())
  })
  await server.close()
  console.log('\nClosed.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answers) => {
    const probe = createServer()
    probe.once('error', () => answers(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => answers(true)))
  })
}
