import { compareDocuments, LONGEST_COMPARED } from '../../../language/comparison/compare.ts'
import { COMPARISON_STYLE, comparisonHtml } from '../../../language/comparison/comparison-html.ts'
import { summaryOf } from '../../../language/comparison/summary.ts'
import { COLOURS } from '../../../language/page/html-page.ts'
import { type CableDocument, documentText, openDocument } from '../../../language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import type { CompareAnswer, CompareParams } from './review-types.ts'

/** What became of another text in the open one, as HTML. */
export function compare(document: CableDocument, { name, other }: CompareParams): CompareAnswer | null {
  if (Math.max(other.text.length, documentText(document).length) > LONGEST_COMPARED) return null
  const comparison = compareDocuments(openDocument('other', 0, other.text), document, defaultVocabulary())
  return {
    summary: summaryOf(comparison),
    style: COLOURS + COMPARISON_STYLE,
    html: comparisonHtml(comparison, { before: other.name, after: name, links: true }),
  }
}
