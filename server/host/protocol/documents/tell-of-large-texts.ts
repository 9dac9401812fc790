import type { Connection } from 'vscode-languageserver'
import { uriPath } from '../../runtime/uri-path.ts'
import { showWarning } from '../connection/show-warning.ts'
import type { Documents } from './documents.ts'

/** Says of each text that is too large, once while it is open, that it is shown as it is and no more. */
export function tellOfLargeTexts(connection: Connection, documents: Documents): void {
  const told = new Set<string>()
  documents.onChange(({ document: { uri, isTooLarge } }) => {
    if (!isTooLarge || told.has(uri)) return
    told.add(uri)
    const name = uriPath(uri).names.at(-1) ?? uri
    showWarning(
      connection,
      `${name} is too large for Cable: it has no findings, outline, hovers or folding. Split it to work on it.`,
    )
  })
  documents.onClose(({ document: { uri } }) => told.delete(uri))
}
