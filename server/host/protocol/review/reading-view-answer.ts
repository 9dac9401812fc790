import type { DocumentLink } from 'vscode-languageserver'
import { COLOURS, htmlPage } from '../../../language/page/html-page.ts'
import type { LintConfig, Linter } from '../../../language/rules/linter/lint.ts'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import { foundHtml, READING_STYLE, viewHtml } from '../../../language/view/view-html.ts'
import { viewOf } from '../../../language/view/view-of.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import type { ReadingViewAnswer } from './review-types.ts'

export interface ReadingViewOptions {
  readonly linter: Linter
  readonly config: LintConfig
  readonly timeZone: string
  readonly page: boolean
  /** Where the text cites cables of the folder, and where those are. */
  readonly cables: readonly DocumentLink[]
}

/** The reading view of an open text, as HTML. */
export function readingView(
  document: CableDocument,
  { page, cables, ...context }: ReadingViewOptions,
): ReadingViewAnswer {
  // A page that stands alone leads nowhere else.
  const known = page ? [] : cables
  const places = known.map(({ range: { start, end }, tooltip = '' }) => ({
    ...{ line: start.line, start: start.character, endLine: end.line, end: end.character },
    title: tooltip,
  }))
  const view = viewOf(document, { vocabulary: defaultVocabulary(), cables: places, ...context })
  const title = view.messages[0]?.title ?? 'Cable'
  const read = viewHtml(view)
  return {
    title,
    style: COLOURS + READING_STYLE,
    read,
    found: foundHtml(document),
    lineCount: document.lineCount,
    cables: known.map(({ target = '' }) => target),
    ...(page ? { page: htmlPage({ title, style: READING_STYLE, body: read }) } : {}),
  }
}
