import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { comparisonSteps, isTooLong, TOO_LONG } from '../../../language/comparison/compare.ts'
import type { Comparison } from '../../../language/comparison/comparison.ts'
import { COMPARISON_STYLE, comparisonHtml } from '../../../language/comparison/comparison-html.ts'
import { summaryOf } from '../../../language/comparison/summary.ts'
import { COLOURS } from '../../../language/page/html-page.ts'
import { type CableDocument, openDocument } from '../../../language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { inNextTurn } from '../../runtime/turn.ts'
import type { CompareAnswer, CompareParams } from './review-types.ts'

/** What became of another text in the open one, as HTML. Between messages whoever types is answered. */
export async function compare(
  document: CableDocument,
  { name, other }: CompareParams,
  largestText: number,
  token: CancellationToken,
): Promise<CompareAnswer> {
  if (other.text.length > largestText) return { problem: `${other.name} is too large to be compared here.` }
  const before = openDocument('other', 0, other.text)
  const long = [
    { name: other.name, text: before },
    { name, text: document },
  ].find(({ text }) => isTooLong(text))
  if (long)
    return {
      problem: `${long.name} has ${TOO_LONG}, which is longer than any cable.`,
    }
  const comparison = await inSlices(comparisonSteps(before, document, defaultVocabulary()), token)
  return {
    summary: summaryOf(comparison),
    style: COLOURS + COMPARISON_STYLE,
    html: comparisonHtml(comparison, { before: other.name, after: name, links: true, most: MOST_SHOWN }),
  }
}

/** What a panel lays out at once; of more than that the sentence and the command line tell. */
const MOST_SHOWN = 2_000
/** Milliseconds for which nothing else is answered. */
const SLICE = 25

async function inSlices(steps: Generator<number, Comparison, void>, token: CancellationToken): Promise<Comparison> {
  for (;;) {
    const until = performance.now() + SLICE
    let step = steps.next()
    while (!step.done && performance.now() < until) step = steps.next()
    if (step.done) return step.value
    await new Promise<void>((next) => inNextTurn(next))
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled')
  }
}
