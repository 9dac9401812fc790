import type { ClientCapabilities, StaticFeature } from 'vscode-languageclient'

/** Tells the server of the kinds of tokens that the manifest adds to those of the editor; see `semanticTokenTypes`. */
export const ownTokenTypes: StaticFeature = {
  fillClientCapabilities({ textDocument }: ClientCapabilities) {
    textDocument?.semanticTokens?.tokenTypes.push('heading', 'label')
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
}
