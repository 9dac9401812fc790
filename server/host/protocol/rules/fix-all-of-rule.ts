import { RequestType, type WorkspaceEdit } from 'vscode-languageserver'

/**
 * Asks for the likeliest fix of every finding of a rule in one text, each edit with a note of its own, so that
 * a client can show them before any is made. Null where there is none.
 */
export const fixAllOfRuleRequest = new RequestType<FixAllOfRuleParams, WorkspaceEdit | null, void>('cable/fixAllOfRule')

export interface FixAllOfRuleParams {
  readonly textDocument: { readonly uri: string }
  readonly rule: string
}
