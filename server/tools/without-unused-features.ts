import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { withPlainExports } from './plain-exports.ts'

/**
 * Parts of the client library for what this server does not offer, by the name of their module and of the
 * capability that would ask for them. The library takes all of them in, a sixth of the client's size.
 */
export const unusedFeatures: Readonly<Record<string, string>> = {
  codeLens: 'codeLensProvider',
  colorProvider: 'colorProvider',
  declaration: 'declarationProvider',
  fileOperations: 'workspace.fileOperations',
  implementation: 'implementationProvider',
  inlineValue: 'inlineValueProvider',
  linkedEditingRange: 'linkedEditingRangeProvider',
  signatureHelp: 'signatureHelpProvider',
  textDocumentContent: 'workspace.textDocumentContent',
  typeDefinition: 'typeDefinitionProvider',
  typeHierarchy: 'typeHierarchyProvider',
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

/** The same of the server library, each of them a mixin that gives the connection a few methods more. */
export const unusedMixins: readonly string[] = [
  'fileOperations',
  'inlineValue',
  'linkedEditingRange',
  'moniker',
  'notebook',
  'textDocumentContent',
  'typeHierarchy',
]

const noMixin = 'module.exports = new Proxy({}, { get: () => (Base) => Base })'

/** Finds modules beside a workspace; this server looks for none. */
const noFiles = `
  exports.resolveModulePath = exports.resolveGlobalNodePath = exports.resolveGlobalYarnPath = () => undefined`

/** The library compares the version of VS Code, which the manifest's `engines` has decided before. */
const anyVersion = 'module.exports = () => true'

/** Needed for selectors with a pattern only; this client selects by language. */
const noPattern = `
  exports.matchGlobPattern = () => { throw new Error('The client was built without patterns of paths') }`

/** For the names of pipes that it makes up, which nobody asks of a server: a tenth of what the library takes to load. */
const whenAsked = (source: string): string =>
  source.replace(
    'const crypto_1 = require("crypto")',
    'const crypto_1 = { get randomBytes() { return require("crypto").randomBytes } }',
  )

/** Leaves out of the bundles what the libraries bring and this extension has no use for. */
export const withoutUnusedFeatures: Plugin = {
  name: 'without-unused-features',
  setup(build) {
    const client = String.raw`vscode-languageclient[\\/]lib[\\/]common[\\/]`
    const server = String.raw`vscode-languageserver[\\/]lib[\\/]`
    const replace = (path: string, contents: string): void =>
      build.onLoad({ filter: new RegExp(`node_modules[\\\\/]${path}\\.js$`) }, () => ({ contents, loader: 'js' }))
    build.onLoad({ filter: /vscode-jsonrpc[\\/]lib[\\/]node[\\/]main\.js$/ }, async ({ path }) => ({
      contents: withPlainExports(whenAsked(await readFile(path, 'utf8'))),
      loader: 'js',
    }))
    replace(`${server}common[\\\\/](?:${unusedMixins.join('|')})`, noMixin)
    replace(String.raw`${server}node[\\/]files`, noFiles)
    replace(`${client}(?:${Object.keys(unusedFeatures).join('|')})`, noFeature)
    replace(String.raw`${client}utils[\\/]globPattern`, noPattern)
    replace(String.raw`semver[\\/]functions[\\/](?:parse|satisfies)`, anyVersion)
  },
}
