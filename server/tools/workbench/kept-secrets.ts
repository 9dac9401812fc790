import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface Secrets {
  /** What the workbench asks of every window. */
  readonly token: string
  /** The path of the short address. */
  readonly path: string
}

/**
 * The secrets of a window that is kept, the same at every start, so that an old tab can be reloaded. Whoever
 * does not know them, another user of the machine or a page in the browser, gets nothing.
 */
export async function keptSecrets(file: string): Promise<Secrets> {
  const kept = secretsIn(await readFile(file, 'utf8').catch(() => ''))
  if (kept !== undefined) return kept
  const made = { token: randomBytes(16).toString('hex'), path: randomBytes(9).toString('base64url') }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(made), { mode: 0o600 })
  return made
}

function secretsIn(text: string): Secrets | undefined {
  const [, token, path] = /^\{"token":"([0-9a-f]{32})","path":"([\w-]{12})"\}$/.exec(text) ?? []
  return token === undefined || path === undefined ? undefined : { token, path }
}
