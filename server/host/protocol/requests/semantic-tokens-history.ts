import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver'
import type { LanguageService } from '../../../language/service.ts'

/** Remembers the tokens that were sent last for each text, so that the next answer can be what has changed. */
export interface SemanticTokensHistory {
  full(uri: string, data: readonly number[]): SemanticTokens
  /** Edits of what the client has; everything when that is not what was sent last. */
  delta(uri: string, previousResultId: string, data: readonly number[]): SemanticTokens | SemanticTokensDelta
  forget(uri: string): void
}

export function createSemanticTokensHistory(edits: LanguageService['tokenEdits']): SemanticTokensHistory {
  const sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>()
  const session = Date.now().toString(36)
  let count = 0

  const full = (uri: string, data: readonly number[]): SemanticTokens => {
    const resultId = `${session}.${++count}`
    sent.set(uri, { resultId, data })
    // The protocol's type is of arrays that may be changed; this one is only written out.
    return { resultId, data: data as number[] }
  }
  return {
    full,
    delta(uri, previousResultId, data) {
      const before = sent.get(uri)
      if (before?.resultId !== previousResultId) return full(uri, data)
      if (before.data === data) return { resultId: before.resultId, edits: [] }
      const { resultId } = full(uri, data)
      return { ...(resultId === undefined ? {} : { resultId }), edits: edits(before.data, data) }
    },
    forget: (uri) => void sent.delete(uri),
  }
}
