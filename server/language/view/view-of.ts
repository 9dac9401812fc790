import { utcText, zonedText } from '../features/hover/times.ts'
import { readMessage } from '../model/incremental/read-message.ts'
import type { LintConfig, Linter } from '../rules/linter/lint.ts'
import type { CableDocument } from '../syntax/document/document.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { buildView, type CitedPlace, type ViewOptions } from './build-view.ts'
import type { ReadingView } from './reading-view.ts'

export interface ViewContext {
  readonly vocabulary: Vocabulary
  readonly linter: Linter
  /** Undefined where no findings are wanted. */
  readonly config: LintConfig | undefined
  /** The reader's own; undefined where nobody knows it. */
  readonly timeZone: string | undefined
  /** Where the document cites cables that the host can open; none where it knows of no others. */
  readonly cables?: readonly CitedPlace[]
}

/** The view of a document with its findings, as the editor has them, and its times on the reader's clock too. */
export function viewOf(
  document: CableDocument,
  { vocabulary, linter, config, timeZone, cables = [] }: ViewContext,
): ReadingView {
  const findings = config ? findingsOf(document, vocabulary, linter, config) : []
  return buildView(document, { vocabulary, findings, cables, time: (instant) => timeText(instant, timeZone) })
}

/** Both clocks, where they differ. */
function timeText(instant: number, timeZone: string | undefined): string {
  const utc = utcText(instant)
  const own = timeZone === undefined ? undefined : zonedText(instant, timeZone)
  return own === undefined || own === utc ? utc : `${utc}; ${own}`
}

function findingsOf(
  document: CableDocument,
  vocabulary: Vocabulary,
  linter: Linter,
  config: LintConfig,
): ViewOptions['findings'] {
  return document.messages.flatMap((slice, index) => {
    const offset = document.messageStarts[index] ?? 0
    return linter.lint(readMessage(slice, vocabulary), config).map(({ span, level, message }) => ({
      level,
      message,
      line: span.line + offset,
      start: span.start,
      endLine: span.endLine + offset,
      end: span.end,
    }))
  })
}
