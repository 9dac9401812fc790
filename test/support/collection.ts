import { type Collection, createCollection } from '../../server/language/collection/neighbours/collection.ts'
import type { Asked } from '../../server/language/collection/query/ask.ts'
import { createWordIndex } from '../../server/language/collection/query/word-index.ts'
import { type Recorded, recordOf } from '../../server/language/collection/record/record-of.ts'
import { type CollectionFinding, findingsOf } from '../../server/language/collection/reports/findings.ts'
import { readMessage } from '../../server/language/model/incremental/read-message.ts'
import { openDocument } from '../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'

/** The records of a text, without findings. */
export function recordsOf(text: string): readonly Recorded[] {
  const document = openDocument('a:b', 1, text)
  const vocabulary = defaultVocabulary()
  return document.messages.map((slice, index) =>
    recordOf(readMessage(slice, vocabulary), document.messageStarts[index] ?? 0, {}, vocabulary),
  )
}

/** What can be asked of texts by their names. */
export function askedOf(
  files: readonly { readonly name: string; readonly text: string }[],
): Asked & { collection: Collection } {
  const collection = createCollection()
  const words = createWordIndex()
  for (const { name, text } of files) {
    const recorded = recordsOf(text)
    collection.put({ path: name, records: recorded.map(({ record }) => record) })
    words.put(
      name,
      recorded.map((each) => each.words),
    )
  }
  return { collection, vocabulary: defaultVocabulary(), search: (wanted) => words.search(wanted) }
}

/** All findings, by file. */
export function collectionFindings(collection: Collection): Map<string, readonly CollectionFinding[]> {
  const all = [...collection.entries()].map((entry) => [entry.path, findingsOf(collection, entry)] as const)
  return new Map(all.filter(([, found]) => found.length > 0))
}
