import { createServer } from 'node:net'
import { join } from 'node:path'
import { cacheFolder } from '../cache-folder.ts'
import { withProgress } from '../progress.ts'
import { projectRoot } from '../project-root.ts'
import { installWorkbench } from './install-workbench.ts'
import { keptSecrets } from './kept-secrets.ts'
import { openForTheUser } from './open-for-the-user.ts'
import { windowUrl } from './open-workbench.ts'
import { serve } from './serve.ts'
import { startSettings } from './settings.ts'
import { shortAddress } from './short-address.ts'
import type { Shown } from './shown.ts'

/** The same addresses every time, where they are free, so that a window finds its layout again. */
const usualPort = 3535
const shortPort = 3534

/** Serves the embedded workbench with the extension from this folder until the user ends it. */
export async function startEmbedded(shown: Shown): Promise<void> {
  await installWorkbench()
  const home = join(cacheFolder, 'start')
  const { token, path } = await keptSecrets(join(home, 'secrets.json'))
  const port = (await isFree(usualPort)) ? usualPort : 0
  const server = await withProgress('Starting the workbench', () =>
    serve({
      home,
      extensions: [projectRoot],
      builtins: 'all',
      settings: startSettings,
      port,
      token,
    }),
  )
  const address = await shortAddress(`${windowUrl(server, shown)}&tkn=${token}`, path, shortPort)
  console.log(`\nCable is in your browser at\n\n  ${address.url}\n\nCtrl-C ends it.`)
  await openForTheUser(address.url)
  await new Promise<void>((ends) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ends())
  })
  address.close()
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
