import { type PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver'
import { FIX_ALL } from '../../../language/features/code-actions/fix-all.ts'
import { legendFor } from '../../../language/features/semantic-tokens/legend.ts'
import type { ClientAbilities } from './client-abilities.ts'

/** What the server offers to a client; what the client could not use is left out. */
export function serverCapabilities(
  abilities: ClientAbilities,
  encoding: PositionEncodingKind,
  hasCollection: boolean,
): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    selectionRangeProvider: true,
    renameProvider: abilities.preparesRename ? { prepareProvider: true } : true,
    inlayHintProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    // Behind a keyword, a slant, a number sign, a parenthesis, and where a word like PARA wants its number.
    completionProvider: { resolveProvider: true, triggerCharacters: [':', '/', '#', '(', ' '] },
    ...(abilities.inlineCompletion ? { inlineCompletionProvider: true } : {}),
    semanticTokensProvider: { legend: legendFor(abilities.tokenTypes), range: true, full: { delta: true } },
    ...(abilities.codeActionLiterals
      ? { codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', FIX_ALL] } }
      : {}),
    ...(abilities.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'cable',
            interFileDependencies: false,
            workspaceDiagnostics: hasCollection,
          },
        }
      : {}),
    ...(hasCollection
      ? {
          documentLinkProvider: { resolveProvider: false },
          workspaceSymbolProvider: true,
          callHierarchyProvider: true,
        }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }
}
