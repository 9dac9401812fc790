/**
 * The core as hosts see it: one object with a function for each feature.
 * Nothing is decided here, and nothing is remembered.
 */

import type {
  CodeAction,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SemanticTokensEdit,
  SemanticTokensLegend,
  WorkspaceEdit,
} from 'vscode-languageserver-types'
import { codeActions } from './features/code-actions/code-actions.ts'
import { fixAllOfRule } from './features/code-actions/fix-all-of-rule.ts'
import { definition } from './features/definition/definition.ts'
import { diagnostics } from './features/diagnostics/diagnostics.ts'
import { type FindingPlace, findingPlaces } from './features/diagnostics/finding-places.ts'
import { documentHighlights } from './features/document-highlights/document-highlights.ts'
import { documentSymbols } from './features/document-symbols/document-symbols.ts'
import { findReferences } from './features/find-references/find-references.ts'
import { foldingRanges } from './features/folding-ranges/folding-ranges.ts'
import { hover } from './features/hover/hover.ts'
import type { HoverContext } from './features/hover/hover-content.ts'
import { placeAt } from './features/places/place.ts'
import { type PlacedMessage, placedMessages } from './features/places/placed-message.ts'
import { selectionRange } from './features/selection-ranges/selection-ranges.ts'
import { semanticTokensLegend } from './features/semantic-tokens/legend.ts'
import { semanticTokens, tokenEdits } from './features/semantic-tokens/semantic-tokens.ts'
import { createLinter, type LintConfig, type Linter } from './rules/linter/lint.ts'
import type { Rule } from './rules/rule.ts'
import { type CableDocument, lineAt, openDocument, type TextChange } from './syntax/document/document.ts'
import { updateDocument } from './syntax/document/update-document.ts'
import type { Vocabulary } from './vocabulary/vocabulary.ts'

export interface LanguageServiceOptions {
  readonly vocabulary: Vocabulary
  readonly rules: readonly Rule[]
  /** Where the pages of the rules are, without a slash at the end. Undefined when findings link to none. */
  readonly docsBase: string | undefined
}

/**
 * All that a host needs of the core. Every function is synchronous and takes a document, which is a value:
 * answers belong to the version asked about. Positions outside a text give empty answers. Arrays that
 * come back may be shared and must not be changed.
 */
export interface LanguageService {
  /** What finds what is wrong, for whoever shows a text in a way of its own. */
  readonly linter: Linter
  open(uri: string, version: number, text: string): CableDocument
  update(document: CableDocument, changes: readonly TextChange[], version: number): CableDocument
  /** The messages of the text with the line that each begins on; at least one. */
  messagesOf(document: CableDocument): readonly PlacedMessage[]
  diagnostics(document: CableDocument, config: LintConfig): readonly Diagnostic[]
  /** The findings in force, with what a configuration calls the place of each. */
  findingPlaces(document: CableDocument, config: LintConfig): readonly FindingPlace[]
  /** `only` and `asked` as the client's context gives them: kinds, and the findings that it asks about. */
  codeActions(
    document: CableDocument,
    range: Range,
    config: LintConfig,
    only?: readonly string[],
    asked?: readonly Diagnostic[],
  ): CodeAction[]
  /** The likeliest fixes of all findings of a rule, looked at in a preview; undefined where there is none. */
  fixAllOfRule(document: CableDocument, rule: string, config: LintConfig): WorkspaceEdit | undefined
  hover(document: CableDocument, position: Position, context: Omit<HoverContext, 'vocabulary'>): Hover | undefined
  symbols(document: CableDocument): readonly DocumentSymbol[]
  foldingRanges(document: CableDocument): readonly FoldingRange[]
  readonly semanticTokensLegend: SemanticTokensLegend
  /** Packed tokens; with a range, those of its lines. */
  semanticTokens(document: CableDocument, range?: Range): readonly number[]
  /** What turns tokens sent before into those to be sent now. */
  tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[]
  definition(document: CableDocument, position: Position): LocationLink[]
  references(document: CableDocument, position: Position, includeDeclaration: boolean): Location[]
  highlights(document: CableDocument, position: Position): DocumentHighlight[]
  /** One for each position, in their order. */
  selectionRanges(document: CableDocument, positions: readonly Position[]): SelectionRange[]
}

export function createLanguageService({ vocabulary, rules, docsBase }: LanguageServiceOptions): LanguageService {
  const linter = createLinter(rules, vocabulary)
  const messagesOf = (document: CableDocument): readonly PlacedMessage[] => placedMessages(document, vocabulary)
  const at = (document: CableDocument, position: Position) => placeAt(document, position, vocabulary)
  return Object.freeze<LanguageService>({
    linter,
    open: openDocument,
    update: updateDocument,
    messagesOf,
    diagnostics: (document, config) =>
      diagnostics(messagesOf(document), { uri: document.uri, linter, config, docsBase }),
    findingPlaces: (document, config) => findingPlaces(messagesOf(document), linter, config),
    codeActions: (document, range, config, only, asked) =>
      codeActions(document, range, { vocabulary, linter, config, docsBase, only, asked }),
    fixAllOfRule: (document, rule, config) => fixAllOfRule(document, messagesOf(document), rule, { linter, config }),
    hover: (document, position, context) => {
      const place = at(document, position)
      return place && hover(place, { ...context, vocabulary })
    },
    symbols: (document) => documentSymbols(messagesOf(document)),
    foldingRanges: (document) => foldingRanges(messagesOf(document)),
    semanticTokensLegend,
    semanticTokens: (document, range) =>
      semanticTokens(
        messagesOf(document),
        vocabulary,
        range && { first: range.start.line, last: range.end.character === 0 ? range.end.line - 1 : range.end.line },
      ),
    tokenEdits,
    definition: (document, position) => {
      const place = at(document, position)
      return place ? definition(place, document.uri, messagesOf(document)) : []
    },
    references: (document, position, includeDeclaration) => {
      const place = at(document, position)
      return place ? findReferences(place, document.uri, includeDeclaration) : []
    },
    highlights: (document, position) => {
      const place = at(document, position)
      return place ? documentHighlights(place) : []
    },
    selectionRanges: (document, positions) =>
      positions.map((position) => {
        const place = at(document, position)
        return place ? selectionRange(place) : { range: endOf(document) }
      }),
  })
}

function endOf(document: CableDocument): Range {
  const line = document.lineCount - 1
  const end = { line, character: lineAt(document, line)?.text.length ?? 0 }
  return { start: end, end }
}
