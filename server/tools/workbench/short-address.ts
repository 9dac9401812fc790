import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ShortAddress {
  /** `http://127.0.0.1:PORT/SECRET` */
  readonly url: string
  close(): void
}

/**
 * Serves an address that fits on a line and leads to a longer one. It is as secret as the longer one, which
 * has the key of the workbench in it: whoever does not know the path is told nothing.
 *
 * @param port taken where it is free, else another
 */
export async function shortAddress(target: string, secret: string, port: number): Promise<ShortAddress> {
  const server = createServer(({ url }, response) => {
    if (url === `/${secret}`) response.writeHead(302, { Location: target, 'Cache-Control': 'no-store' })
    else response.writeHead(404)
    response.end()
  })
  const listen = (wanted: number): Promise<void> =>
    new Promise((listens, fails) => {
      server.once('error', fails)
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', fails)
        listens()
      })
    })
  await listen(port).catch(() => listen(0))
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/${secret}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
