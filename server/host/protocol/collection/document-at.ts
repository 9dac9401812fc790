import { type CableDocument, openDocument } from '../../../language/syntax/document/document.ts'
import type { CollectionFiles, OpenTexts } from './open-texts.ts'

interface Texts {
  readonly documentOf: OpenTexts['documentOf']
  readonly source: Pick<CollectionFiles, 'text' | 'uriOf'>
}

/** The text of a file as it counts: that of the editor, else that on the disk. Undefined where it cannot be read. */
export function documentAt({ documentOf, source }: Texts, path: string): CableDocument | undefined {
  const open = documentOf(path)
  if (open) return open
  const text = source.text(path)
  return text === undefined ? undefined : openDocument(source.uriOf(path), 0, text)
}
