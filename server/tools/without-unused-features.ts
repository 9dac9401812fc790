import type { Plugin } from 'esbuild'

/**
 * Parts of the client library for what this server does not offer, by the name of their module and of the
 * capability that would ask for them. The library takes all of them in, a sixth of the client's size.
 */
export const unusedFeatures: Readonly<Record<string, string>> = {
  callHierarchy: 'callHierarchyProvider',
  codeLens: 'codeLensProvider',
  colorProvider: 'colorProvider',
  completion: 'completionProvider',
  declaration: 'declarationProvider',
  documentLink: 'documentLinkProvider',
  fileOperations: 'workspace.fileOperations',
  formatting: 'document(?:Range|OnType)?FormattingProvider',
  implementation: 'implementationProvider',
  inlayHint: 'inlayHintProvider',
  inlineCompletion: 'inlineCompletionProvider',
  inlineValue: 'inlineValueProvider',
  linkedEditingRange: 'linkedEditingRangeProvider',
  rename: 'renameProvider',
  signatureHelp: 'signatureHelpProvider',
  textDocumentContent: 'workspace.textDocumentContent',
  typeDefinition: 'typeDefinitionProvider',
  typeHierarchy: 'typeHierarchyProvider',
  workspaceSymbol: 'workspaceSymbolProvider',
}

/** A feature that tells the server nothing and waits for nothing. */
const noFeature = `
  class NoFeature {
    fillClientCapabilities() {}
    initialize() {}
    getState() { return { kind: 'static' } }
    clear() {}
  }
  module.exports = new Proxy({}, { get: () => NoFeature })`

/** The library compares the version of VS Code, which the manifest's `engines` has decided before. */
const anyVersion = 'module.exports = () => true'

/** Needed for selectors with a pattern only; this client selects by language. */
const noPattern = `
  exports.matchGlobPattern = () => { throw new Error('The client was built without patterns of paths') }`

/** Leaves out of the client what the library brings and this extension has no use for. */
export const withoutUnusedFeatures: Plugin = {
  name: 'without-unused-features',
  setup(build) {
    const library = String.raw`vscode-languageclient[\\/]lib[\\/]common[\\/]`
    const replace = (path: string, contents: string): void =>
      build.onLoad({ filter: new RegExp(`node_modules[\\\\/]${path}\\.js$`) }, () => ({ contents, loader: 'js' }))
    replace(`${library}(?:${Object.keys(unusedFeatures).join('|')})`, noFeature)
    replace(String.raw`${library}utils[\\/]globPattern`, noPattern)
    replace(String.raw`semver[\\/]functions[\\/](?:parse|satisfies)`, anyVersion)
  },
}
