import type { CancellationToken } from 'vscode-languageserver'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import type { Fence } from '../connection/fence.ts'
import type { Positions } from '../positions/positions.ts'
import type { Documents } from './documents.ts'

export interface TextRequests {
  readonly documents: Documents
  readonly fence: Fence
  readonly positions: Positions
}

/**
 * What makes handlers of requests about a text. A handler is given the text as it is when the request comes up; about
 * one that is unknown, no cable or too large it answers `empty`. Places are the core's on the inside.
 */
export function aboutText({ documents, fence, positions }: TextRequests) {
  return <P extends { readonly textDocument: { readonly uri: string } }, R>(
    name: string,
    empty: R,
    answer: (document: CableDocument, params: P, token: CancellationToken) => R | Promise<R>,
  ) =>
    fence.request<P, R>(name, empty, async (params, token) => {
      const document = documents.get(params.textDocument.uri)?.cable
      if (!document) return empty
      return positions.toClient(document, await answer(document, positions.fromClient(document, params), token))
    })
}
