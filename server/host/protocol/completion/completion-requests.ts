/**
 * What may be written at a place, as the client can take it, and the ghost of what is certain.
 * Which values there are is told by features of the core, which are loaded with the first request.
 */

import type {
  CompletionItem,
  CompletionList,
  CompletionParams,
  Connection,
  InlineCompletionParams,
} from 'vscode-languageserver'
import type { CitableCable, Citing } from '../../../language/features/completion/candidate.ts'
import type { House } from '../../../language/features/composing/house.ts'
import type { NewCable } from '../../../language/features/composing/new-cable.ts'
import type { LanguageService } from '../../../language/service.ts'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import type { Vocabulary } from '../../../language/vocabulary/vocabulary.ts'
import type { ClientAbilities } from '../connection/client-abilities.ts'
import type { Fence } from '../connection/fence.ts'
import type { Documents } from '../documents/documents.ts'
import type { Positions } from '../positions/positions.ts'
import { accepted, completionItems } from './completion-items.ts'

export interface CompletionOptions {
  readonly connection: Connection
  readonly abilities: ClientAbilities
  readonly positions: Positions
  readonly documents: Documents
  readonly fence: Fence
  readonly service: () => LanguageService
  readonly vocabulary: () => Vocabulary
  /** What the configuration of a text says about who writes. */
  readonly houseOf: (uri: string) => Promise<House>
  readonly now: () => number
  /** Cables of the folder that a cable may cite. */
  readonly citable: (citing: Citing) => readonly CitableCable[]
}

/** With a wish: the text of a new cable. Without one: what can be wished for. */
export interface NewCableParams {
  /** Where the cable is to be; says which configuration counts. */
  readonly uri: string
  readonly wish?: NewCable
}

export const newCableRequest = 'cable/newCable'

export function answerCompletion(options: CompletionOptions): void {
  const { connection, abilities, positions, documents, fence, service, vocabulary, houseOf, now, citable } = options

  const complete = async (document: CableDocument, params: CompletionParams): Promise<CompletionList | null> => {
    const { complete } = await import('../../../language/features/completion/completion.ts')
    const { position } = positions.fromClient(document, params)
    const house = await houseOf(document.uri)
    const found = complete(document, position, { vocabulary: vocabulary(), now: now(), house, citable })
    return found ? positions.toClient(document, completionItems(found, document, position, abilities)) : null
  }
  connection.onCompletion(
    fence.request('textDocument/completion', null, async (params: CompletionParams) => {
      const document = documents.get(params.textDocument.uri)?.cable
      return document ? complete(document, params) : null
    }),
  )
  connection.languages.inlineCompletion.on(
    fence.request('textDocument/inlineCompletion', null, async (params: InlineCompletionParams) => {
      const document = documents.get(params.textDocument.uri)?.cable
      if (!document) return null
      const { ghost } = await import('../../../language/features/inline-completion/inline-completion.ts')
      const { position } = positions.fromClient(document, params)
      const found = ghost(document, position, vocabulary())
      if (!found) return null
      const range = { start: { line: position.line, character: found.start }, end: position }
      return positions.toClient(document, [{ insertText: found.text, range }])
    }),
  )
  connection.onRequest(
    newCableRequest,
    fence.request<NewCableParams, object | null>('cable/newCable', null, async ({ uri, wish }) => {
      const { newCable, newCableChoices } = await import('../../../language/features/composing/new-cable.ts')
      const context = { vocabulary: vocabulary(), house: await houseOf(uri), now: now() }
      return wish === undefined ? newCableChoices(context) : newCable(wish, context)
    }),
  )
  connection.onCompletionResolve(
    fence.request('completionItem/resolve', { label: '' }, (item: CompletionItem) => {
      const after = accepted(item, (uri) => documents.get(uri)?.cable, service())
      if (!after) return item
      const { markdownDocumentation: markdown, timeZone } = abilities
      const card = service().hover(after.document, after.position, { markdown, now: now(), timeZone })
      if (!card || typeof card.contents !== 'object' || !('value' in card.contents)) return item
      return {
        ...item,
        documentation: markdown ? { kind: 'markdown', value: card.contents.value } : card.contents.value,
      }
    }),
  )
}
