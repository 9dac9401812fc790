import { FIX_ALL } from '../../server/language/features/code-actions/fix-all.ts'
import { type CableDocument, lineAt } from '../../server/language/syntax/document/document.ts'
import { lintConfigs, ruledService as service } from '../support/properties/ruled-service.ts'

/** Something that an editor asks of a text, apart from others so that the work of each is seen. */
export interface Step {
  readonly name: string
  readonly run: (document: CableDocument) => unknown
}

const [, , , , everyRule] = lintConfigs
const CONTEXT = { markdown: true, now: 0, timeZone: undefined }

/** In the order of an editor: what is found out first serves what comes later. */
export const steps: readonly Step[] = [
  { name: 'findings', run: (document) => service.diagnostics(document, configOf()) },
  { name: 'outline', run: service.symbols },
  { name: 'folding', run: service.foldingRanges },
  { name: 'tokens', run: service.semanticTokens },
  {
    name: 'token edits',
    run: (document) => {
      const tokens = service.semanticTokens(document)
      return [service.tokenEdits(tokens, tokens.slice(5)), service.tokenEdits(tokens.slice(0, -5), tokens)]
    },
  },
  { name: 'hover', run: (document) => placesOf(document).map((place) => service.hover(document, place, CONTEXT)) },
  { name: 'definition', run: (document) => placesOf(document).map((place) => service.definition(document, place)) },
  {
    name: 'references',
    run: (document) => placesOf(document).map((place) => service.references(document, place, true)),
  },
  { name: 'highlights', run: (document) => placesOf(document).map((place) => service.highlights(document, place)) },
  { name: 'selection', run: (document) => service.selectionRanges(document, placesOf(document)) },
  {
    name: 'code actions of a place',
    run: (document) =>
      placesOf(document).map((place) => service.codeActions(document, { start: place, end: place }, configOf())),
  },
  { name: 'code actions of all', run: (document) => service.codeActions(document, wholeOf(document), configOf()) },
  { name: 'fix all', run: (document) => service.codeActions(document, wholeOf(document), configOf(), [FIX_ALL]) },
  {
    name: 'a keystroke',
    run: (document) => {
      const [, place] = placesOf(document)
      const range = place && { start: place, end: place }
      const next = range ? service.update(document, [{ range, text: 'x' }], 2) : document
      return [
        service.diagnostics(next, configOf()),
        service.symbols(next),
        service.foldingRanges(next),
        service.semanticTokens(next),
      ]
    },
  },
]

/** First, middle and last line, and beginning, middle and end of it. */
function placesOf(document: CableDocument): { line: number; character: number }[] {
  const lines = [0, 6, Math.floor(document.lineCount / 2), document.lineCount - 2].filter((line) => line >= 0)
  return lines.flatMap((line) => {
    const length = lineAt(document, line)?.text.length ?? 0
    return [0, Math.floor(length / 2), length].map((character) => ({ line, character }))
  })
}

function wholeOf(document: CableDocument) {
  return { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } }
}

function configOf() {
  if (!everyRule) throw new Error('there is no such configuration')
  return everyRule
}
