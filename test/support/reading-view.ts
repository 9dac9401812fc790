import { createLinter } from '../../server/language/rules/linter/lint.ts'
import { rules } from '../../server/language/rules/registry/registry.ts'
import { type CableDocument, openDocument } from '../../server/language/syntax/document/document.ts'
import type { ReadingView } from '../../server/language/view/reading-view.ts'
import { type ViewContext, viewOf } from '../../server/language/view/view-of.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'

const vocabulary = defaultVocabulary()

/** What a view is made with, in the time of Berlin. */
export const viewContext: ViewContext = {
  vocabulary,
  linter: createLinter(rules, vocabulary),
  config: {
    levels: new Map(),
    profile: undefined,
    onRuleError: (_, error) => {
      throw error
    },
  },
  timeZone: 'Europe/Berlin',
}

/** A text, and how one reads it. */
export function viewOfText(text: string): { document: CableDocument; view: ReadingView } {
  const document = openDocument('a', 1, text)
  return { document, view: viewOf(document, viewContext) }
}
