/**
 * The least that a server on these protocol libraries can do: it splits the text into lines and runs one
 * regular expression on each, at every change, without a pause. What it costs is what the transport and
 * a line scanner cost; bundled at bench time and measured beside the real servers.
 */
import {
  createConnection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  ProposedFeatures,
  type Range,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

interface Scan {
  readonly version: number
  readonly diagnostics: Diagnostic[]
  readonly symbols: DocumentSymbol[]
  readonly folds: FoldingRange[]
}

const connection = createConnection(ProposedFeatures.all)
const documents = new TextDocuments(TextDocument)
const scans = new Map<string, Scan>()
let pull = false

const NUMBER = /^(\d+)\.\s+(\(([A-Z/]+)\))?/
const FIELD = /^(FM|TO|INFO|TAGS|SUBJECT|REF|E\.O\.)\b/

function scan(document: TextDocument): Scan {
  const known = scans.get(document.uri)
  if (known?.version === document.version) return known
  const diagnostics: Diagnostic[] = [finding(5, 0, 10, 'planted')]
  const symbols: DocumentSymbol[] = []
  const folds: FoldingRange[] = []
  let expected = 1
  let above = -1
  for (const [line, text] of document.getText().split('\n').entries()) {
    const number = NUMBER.exec(text)
    if (!number && !FIELD.test(text)) continue
    const range: Range = { start: { line, character: 0 }, end: { line, character: text.length } }
    symbols.push({ name: text.slice(0, 40), kind: SymbolKind.String, range, selectionRange: range })
    if (!number) continue
    if (Number(number[1]) === expected) expected++
    else diagnostics.push(finding(line, 0, number[1]?.length ?? 1, `expected ${expected}`))
    if (above >= 0) folds.push({ startLine: above, endLine: line - 1 })
    above = line
  }
  const result = { version: document.version, diagnostics: diagnostics.slice(0, 1000), symbols, folds }
  scans.set(document.uri, result)
  return result
}

function finding(line: number, start: number, end: number, message: string): Diagnostic {
  return {
    range: { start: { line, character: start }, end: { line, character: end } },
    message,
    severity: DiagnosticSeverity.Warning,
    source: 'floor',
  }
}

function scanOf(uri: string): Scan {
  const document = documents.get(uri)
  if (!document) throw new Error(`no document ${uri}`)
  return scan(document)
}

connection.onInitialize(({ capabilities }) => {
  pull = capabilities.textDocument?.diagnostic !== undefined
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      hoverProvider: true,
      ...(pull ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
    },
  }
})
documents.onDidChangeContent(({ document: { uri, version } }) => {
  if (!pull) connection.sendDiagnostics({ uri, version, diagnostics: scanOf(uri).diagnostics })
})
connection.languages.diagnostics.on(({ textDocument }) => ({
  kind: 'full',
  items: scanOf(textDocument.uri).diagnostics,
}))
connection.onDocumentSymbol(({ textDocument }) => scanOf(textDocument.uri).symbols)
connection.onFoldingRanges(({ textDocument }) => scanOf(textDocument.uri).folds)
connection.onHover(() => ({ contents: 'text' }))
documents.listen(connection)
connection.listen()
