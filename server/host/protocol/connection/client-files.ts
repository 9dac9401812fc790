import type { Connection } from 'vscode-languageserver'
import type { FileAccess, FileText } from '../../runtime/runtime.ts'
import type { ClientAbilities } from './client-abilities.ts'

/**
 * Files of the host and, for all that it has no disk for, of the client's file systems: `cable/readFile` with `uri`,
 * `folder` and `mostBytes` is answered with a `FileText`. Undefined where neither has any.
 */
export function filesOf(
  own: FileAccess | undefined,
  connection: Connection,
  { readsFiles }: Pick<ClientAbilities, 'readsFiles'>,
): FileAccess | undefined {
  if (!readsFiles) return own
  return {
    async read(uri, folder, mostBytes) {
      // A disk is nearer than a client, and shows where links end.
      if (own && uri.startsWith('file:')) return own.read(uri, folder, mostBytes)
      try {
        const answer: unknown = await connection.sendRequest('cable/readFile', { uri, folder, mostBytes })
        return asFileText(answer, mostBytes)
      } catch (error) {
        return { kind: 'refused', reason: `cannot be read (${error instanceof Error ? error.message : error})` }
      }
    },
  }
}

/** What a client says is looked at like any other input. */
function asFileText(answer: unknown, mostBytes: number): FileText {
  const { kind, text, reason } = (answer ?? {}) as Readonly<Record<string, unknown>>
  if (kind === 'text' && typeof text === 'string') {
    // No text has more units than bytes.
    return text.length > mostBytes
      ? { kind: 'refused', reason: `is larger than ${mostBytes} bytes` }
      : { kind: 'text', text }
  }
  return kind === 'refused' && typeof reason === 'string' ? { kind: 'refused', reason } : { kind: 'missing' }
}
