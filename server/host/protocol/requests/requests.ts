/**
 * One line for each request, and the shape of its answer as the client can take it.
 * What the answer says is made by a feature of the core.
 */

import {
  type CodeAction,
  type CodeActionParams,
  type Connection,
  LSPErrorCodes,
  type Range,
  ResponseError,
} from 'vscode-languageserver'
import { collectionFamily } from '../../../language/collection/reports/collection-rules.ts'
import { isMeant } from '../../../language/features/code-actions/asked-findings.ts'
import { forOneKey, isOneKey } from '../../../language/features/code-actions/one-key.ts'
import type { Family } from '../../../language/rules/rule.ts'
import type { LanguageService } from '../../../language/service.ts'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import { ignoreEdits, ignoreEditsRequest } from '../../cablerc/ignore-edits.ts'
import { levelEdits, levelEditsRequest } from '../../cablerc/level-edits.ts'
import { profileEdits, profileEditsRequest } from '../../cablerc/profile-edits.ts'
import { citingPlaces, definitionIn, hoverIn } from '../collection/collection-answers.ts'
import { collectionDiagnostics, collectionPlaces } from '../collection/collection-diagnostics.ts'
import type { OpenedCollection } from '../collection/collection-host.ts'
import type { Configurations } from '../configuration/configurations.ts'
import type { ClientAbilities } from '../connection/client-abilities.ts'
import type { Fence } from '../connection/fence.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import { aboutText } from '../documents/about-text.ts'
import type { Documents } from '../documents/documents.ts'
import type { Positions } from '../positions/positions.ts'
import { ENTER_REPAIR, withRepair } from '../review/repair-commands.ts'
import { answerReviews } from '../review/review-requests.ts'
import { effectiveRules, effectiveRulesRequest } from '../rules/effective-rules.ts'
import { fixAllOfRuleRequest } from '../rules/fix-all-of-rule.ts'
import { ruleActions } from '../rules/rule-actions.ts'
import { rulePageRequest, rulePageText } from '../rules/rule-page-text.ts'
import { status, statusRequest, TOO_LARGE } from '../rules/status.ts'
import { shapeAction, shapeDefinition, shapeFolds, shapeSymbols } from './answer-shape.ts'
import { askedKinds } from './asked-kinds.ts'
import { createSemanticTokensHistory } from './semantic-tokens-history.ts'

export interface RequestsOptions {
  readonly connection: Connection
  readonly abilities: ClientAbilities
  readonly positions: Positions
  readonly documents: Documents
  readonly configurations: Configurations
  readonly diagnostics: Diagnostics
  readonly fence: Fence
  readonly families: readonly Family[]
  /** The folder of cables; undefined where none is open, or none was read yet. */
  readonly collection: () => OpenedCollection | undefined
  /** Made when it is first needed. */
  readonly service: () => LanguageService
}

/**
 * Answers the requests about a text. Each takes hold of the text as it is when the request comes up; a text
 * that is unknown or too large gives the empty answer.
 */
export function answerRequests(options: RequestsOptions): void {
  const {
    connection,
    abilities,
    positions,
    documents,
    configurations,
    diagnostics,
    fence,
    families,
    service,
    collection,
  } = options

  const about = aboutText({ documents, fence, positions })

  connection.onDocumentSymbol(
    about('textDocument/documentSymbol', null, (document) =>
      shapeSymbols(service().symbols(document), document.uri, abilities),
    ),
  )
  connection.onFoldingRanges(
    about('textDocument/foldingRange', null, (document) => shapeFolds(service().foldingRanges(document), abilities)),
  )
  connection.onHover(
    about('textDocument/hover', null, (document, { position }) => {
      const { markdownHover: markdown, timeZone } = abilities
      const own = service().hover(document, position, { markdown, now: Date.now(), timeZone }) ?? null
      const opened = collection()
      return opened ? hoverIn(opened, document, position, markdown, own) : own
    }),
  )
  connection.onDefinition(
    about('textDocument/definition', null, (document, { position }) => {
      const opened = collection()
      const found = opened ? (definitionIn(opened, document, position) ?? []) : []
      // A telegram that is not here has its item on the REF line all the same.
      return shapeDefinition(found.length > 0 ? found : service().definition(document, position), abilities)
    }),
  )
  connection.onReferences(
    about('textDocument/references', null, (document, { position, context }) => {
      const own = service().references(document, position, context.includeDeclaration)
      const opened = collection()
      return [...own, ...((opened && citingPlaces(opened, document, position, own.length > 0)) ?? [])]
    }),
  )
  connection.onDocumentHighlight(
    about('textDocument/documentHighlight', null, (document, { position }) => service().highlights(document, position)),
  )
  connection.onSelectionRanges(
    about('textDocument/selectionRange', null, (document, { positions }) =>
      service().selectionRanges(document, positions),
    ),
  )

  const tokensOf = (document: CableDocument, range?: Range): readonly number[] =>
    positions.tokensToClient(document, service().semanticTokens(document, range))
  const tokens = createSemanticTokensHistory((before, after) => service().tokenEdits(before, after))
  documents.onClose(({ document: { uri } }) => tokens.forget(uri))
  const { semanticTokens } = connection.languages
  semanticTokens.on(
    about('textDocument/semanticTokens/full', { data: [] }, (document) =>
      tokens.full(document.uri, tokensOf(document)),
    ),
  )
  semanticTokens.onDelta(
    about('textDocument/semanticTokens/full/delta', { data: [] }, (document, { previousResultId }) =>
      tokens.delta(document.uri, previousResultId, tokensOf(document)),
    ),
  )
  semanticTokens.onRange(
    about('textDocument/semanticTokens/range', { data: [] }, (document, { range }) => ({
      data: [...tokensOf(document, range)],
    })),
  )

  const mending = new Set(
    families.flatMap(({ rules }) => rules.flatMap(({ id, fix, oneByOne }) => (fix === 'none' || oneByOne ? [] : [id]))),
  )
  const hasFix = (rule: string): boolean => mending.has(rule)
  const actions = async (
    document: CableDocument,
    { range, context: asked }: CodeActionParams,
  ): Promise<CodeAction[]> => {
    const configuration = await configurations.resolve(document.uri)
    const { lint, run } = configuration
    const only = askedKinds(asked)
    const found = service().codeActions(document, range, lint, only, asked.diagnostics)
    // What is not shown is not offered to be mended; what is asked for by its name is.
    const offered = run === 'off' ? found.filter(({ kind }) => kind !== 'quickfix') : found
    const wantsQuickFixes = only?.some((kind) => kind === '' || kind === 'quickfix') ?? true
    if (isOneKey(range, asked, document.lineCount)) return forOneKey(offered)
    if (run === 'off' || !wantsQuickFixes) return offered
    const opened = collection()
    const around = opened ? collectionDiagnostics(opened, document.uri, lint) : []
    const items = [...service().diagnostics(document, lint), ...around]
    const meant = items.filter((item) => isMeant(item, range, asked.diagnostics))
    const inFolder = configurations.inFolder(document.uri)
    const places = () => [
      ...service().findingPlaces(document, lint),
      ...(opened ? collectionPlaces(opened, document.uri, lint) : []),
    ]
    const context = { uri: document.uri, configuration, abilities, inFolder, hasFix, places }
    return [...offered, ...ruleActions(meant, items, context)]
  }
  const entersRepairs = abilities.commands.has(ENTER_REPAIR)
  connection.onCodeAction(
    about('textDocument/codeAction', null, async (document, params) =>
      (await actions(document, params)).map((action) =>
        shapeAction(entersRepairs ? withRepair(action, document) : action, abilities),
      ),
    ),
  )

  // An empty list would take away what the client shows.
  const failed = new ResponseError(LSPErrorCodes.ServerCancelled, 'No findings', { retriggerRequest: false })
  // Answered also where it is not offered: some ask all the same, and an answer costs them nothing.
  connection.languages.diagnostics.on(fence.request('textDocument/diagnostic', failed, diagnostics.pull))
  const isInCollection = (uri: string): boolean => {
    const opened = collection()
    const path = opened?.source.pathOf(uri)
    return path !== undefined && (opened?.collection.entriesOf(path).length ?? 0) > 0
  }
  const ruleIds = new Set<string>([...families, collectionFamily].flatMap(({ rules }) => rules.map(({ id }) => id)))
  connection.onRequest(
    effectiveRulesRequest,
    about('cable/effectiveRules', null, async (document) =>
      effectiveRules(
        service().messagesOf(document),
        families,
        await configurations.resolve(document.uri),
        isInCollection(document.uri),
      ),
    ),
  )
  connection.onRequest(
    statusRequest,
    fence.request('cable/status', null, async ({ textDocument: { uri } }) => {
      const text = documents.get(uri)
      if (text?.isTooLarge) return TOO_LARGE
      if (!text?.cable) return null
      return status(service().messagesOf(text.cable), families, await configurations.resolve(uri))
    }),
  )
  connection.onRequest(
    profileEditsRequest,
    fence.request('cable/profileEdits', null, (params) => profileEdits(params, ruleIds)),
  )
  connection.onRequest(
    rulePageRequest,
    fence.request('cable/rulePage', null, ({ rule }) => rulePageText(rule, families)),
  )
  connection.onRequest(
    fixAllOfRuleRequest,
    about('cable/fixAllOfRule', null, async (document, { rule }) => {
      const { lint } = await configurations.resolve(document.uri)
      return service().fixAllOfRule(document, rule, lint) ?? null
    }),
  )
  answerReviews({
    connection,
    documents,
    positions,
    configurations,
    fence,
    linter: () => service().linter,
    timeZone: abilities.timeZone,
    collection,
  })
  connection.onRequest(
    levelEditsRequest,
    fence.request('cable/levelEdits', null, (params) => levelEdits(params, ruleIds)),
  )
  connection.onRequest(
    ignoreEditsRequest,
    fence.request('cable/ignoreEdits', null, (params) => ignoreEdits(params, ruleIds)),
  )
}
