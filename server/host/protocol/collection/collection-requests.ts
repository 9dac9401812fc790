import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Connection,
  RequestType,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver'
import { find, readQuery } from '../../../language/collection/query/ask.ts'
import { completeQuery, type QueryProposal } from '../../../language/collection/query/complete-query.ts'
import { explainQuery } from '../../../language/collection/query/explain-query.ts'
import type { QueryError } from '../../../language/collection/query/query.ts'
import { namedMessages } from '../../../language/collection/query/symbols.ts'
import { collectionRules } from '../../../language/collection/reports/collection-rules.ts'
import { placeAt } from '../../../language/features/places/place.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import type { Vocabulary } from '../../../language/vocabulary/vocabulary.ts'
import type { Fence } from '../connection/fence.ts'
import type { Documents } from '../documents/documents.ts'
import type { Positions } from '../positions/positions.ts'
import { incomingCalls, outgoingCalls, prepareCalls } from './calls.ts'
import { documentLinks, ownEntries } from './collection-answers.ts'
import type { CollectionHost, OpenedCollection } from './collection-host.ts'
import { neighbourChildren, type TreeNode, treeChildren } from './collection-tree.ts'
import { dateAndSender, locationOf, nameOf } from './entry-places.ts'
import { symbolName } from './symbol-name.ts'

/** What is below a node of the tree of all cables; with a `uri`, of the neighbours of an open cable. */
export const treeRequest = new RequestType<TreeWishes, TreeNode[], void>('cable/collectionTree')

interface TreeWishes {
  readonly path: readonly string[]
  readonly filter?: string
  readonly uri?: string
  readonly line?: number
}

/** Messages that a query means, by date; or why it is none. With `text` alone at an `offset`, what may stand there. */
export const findRequest = new RequestType<FindWishes, FindAnswer, void>('cable/find')

interface FindWishes {
  readonly query: string
  readonly most?: number
  readonly offset?: number
}

interface FindAnswer {
  readonly error?: QueryError
  readonly explanation?: string
  readonly count?: number
  readonly items?: readonly FoundMessage[]
  readonly proposals?: readonly QueryProposal[]
}

interface FoundMessage {
  readonly name: string
  readonly subject: string | null
  readonly detail: string
  readonly uri: string
  readonly line: number
}

export interface CollectionRequestsOptions {
  readonly connection: Connection
  readonly fence: Fence
  readonly documents: Documents
  readonly positions: Positions
  readonly host: CollectionHost
  readonly vocabulary: () => Vocabulary
}

const MOST_SYMBOLS = 200
const MOST_FOUND = 1000

/** Answers what is asked about the folder of cables as a whole. */
export function answerCollectionRequests({
  connection,
  fence,
  documents,
  positions,
  host,
  vocabulary,
}: CollectionRequestsOptions): void {
  /** An answer out of the collection as it is now; `empty` before there is one. */
  const about = <P, R>(name: string, empty: R, answer: (opened: OpenedCollection, params: P) => R) =>
    fence.request<P, R>(name, empty, (params) => {
      host.start()
      const opened = host.now()
      return opened ? answer(opened, params) : empty
    })

  connection.onDocumentLinks(
    about('textDocument/documentLink', null, (opened, { textDocument: { uri } }) => {
      const document = documents.get(uri)?.cable
      return document ? positions.toClient(document, documentLinks(opened, document)) : null
    }),
  )
  connection.onWorkspaceSymbol(
    about('workspace/symbol', null, (opened, { query }) =>
      namedMessages(query, opened, MOST_SYMBOLS).map(
        (entry): WorkspaceSymbol => ({
          name: symbolName(query, entry),
          kind: SymbolKind.File,
          containerName: dateAndSender(entry),
          location: opened.toClient(entry.path, locationOf(opened, entry)),
        }),
      ),
    ),
  )
  const { callHierarchy } = connection.languages
  callHierarchy.onPrepare(
    about('textDocument/prepareCallHierarchy', null, (opened, { textDocument: { uri }, position }) => {
      const document = documents.get(uri)?.cable
      return document ? prepareCalls(opened, document, positions.fromClient(document, position)) : null
    }),
  )
  callHierarchy.onIncomingCalls(
    about<{ item: CallHierarchyItem }, CallHierarchyIncomingCall[] | null>(
      'callHierarchy/incomingCalls',
      null,
      (opened, { item }) => incomingCalls(opened, item),
    ),
  )
  callHierarchy.onOutgoingCalls(
    about<{ item: CallHierarchyItem }, CallHierarchyOutgoingCall[] | null>(
      'callHierarchy/outgoingCalls',
      null,
      (opened, { item }) => outgoingCalls(opened, item),
    ),
  )
  connection.onRequest(
    treeRequest,
    about('cable/collectionTree', [], (opened, { path, filter = '', uri, line = 0 }) => {
      if (uri === undefined) return [...treeChildren(opened, path, filter)]
      const document = documents.get(uri)?.cable
      const place = document && placeAt(document, { line, character: 0 }, opened.vocabulary)
      const file = opened.source.pathOf(uri)
      const index = document && place ? document.messageStarts.indexOf(place.messageLine) : 0
      const own = file === undefined ? undefined : opened.collection.entriesOf(file)[index]
      const [entry] = own ? [own] : document && place ? ownEntries(opened, document, place) : []
      return [...neighbourChildren(opened, entry, path)]
    }),
  )
  connection.onRequest(
    findRequest,
    fence.request<FindWishes, FindAnswer>('cable/find', {}, ({ query: text, most = MOST_FOUND, offset }) => {
      host.start()
      const opened = host.now()
      const { query, error } = readQuery(text, vocabulary())
      // A mistake is told before the folder was read.
      if (!opened) return error ? { error } : {}
      const proposals =
        offset === undefined
          ? undefined
          : completeQuery(
              text,
              offset,
              opened.collection,
              [...rules, ...collectionRules].map(({ id }) => id),
            )
      if (!query) return { error, ...(proposals ? { proposals } : {}) }
      const found = find(query, opened)
      const items = found.slice(0, most).map((entry): FoundMessage => {
        const { uri, range } = locationOf(opened, entry)
        const { subject } = entry.record
        return { name: nameOf(entry), subject, detail: dateAndSender(entry), uri, line: range.start.line }
      })
      return { explanation: explainQuery(query), count: found.length, items, ...(proposals ? { proposals } : {}) }
    }),
  )
}
