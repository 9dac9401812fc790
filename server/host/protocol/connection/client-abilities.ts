import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver'
import { lazy } from '../../../language/text/lazy.ts'

/** What the client can do, as far as answers depend on it. */
export interface ClientAbilities {
  /**
   * Asks for findings itself, so that none are sent to it. One that only says so, but cannot be told to ask again,
   * takes pushed ones as well: some of these never ask (observed in CodeMirror's client), and none would
   * show what a changed configuration brings.
   */
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly tags: boolean
  readonly markdownHover: boolean
  readonly nestedSymbols: boolean
  /** Kinds of tokens that it has colours for; empty where it does not say. */
  readonly tokenTypes: ReadonlySet<string>
  readonly foldsLinesOnly: boolean
  /** Undefined when it takes any number. */
  readonly mostFolds: number | undefined
  readonly definitionLinks: boolean
  readonly codeActionLiterals: boolean
  /** Completion: takes snippets; shows documentation as Markdown. */
  readonly snippets: boolean
  readonly markdownDocumentation: boolean
  /** Shows text that is not there yet behind the cursor. */
  readonly inlineCompletion: boolean
  readonly versionedEdits: boolean
  readonly preparesRename: boolean
  readonly asksForConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly registersWatchers: boolean
  readonly workspaceFolders: boolean
  /** Ways to count columns, as it prefers them; undefined where it does not say. */
  readonly positionEncodings: readonly string[] | undefined
  /** Shows how far work has come that the server begins by itself, and can cancel it. */
  readonly showsProgress: boolean
  /** Folder in which the server may keep what it knows of the client's folders: `storage` of its initialization options. */
  readonly storage: string | undefined
  /** Answers `cable/readFile`: `readsFiles` of the options. */
  readonly readsFiles: boolean
  /** Remembers which texts are being typed (`cable/begunByHand`): `remembersBegun` of the options. */
  readonly remembersBegun: boolean
  /** Globs of files that the client shows to nobody: `excluded` of its options. */
  readonly excluded: readonly string[]
  /** Commands of the client's own that code actions may name: `commands` of its initialization options. */
  readonly commands: ReadonlySet<string>
  /**
   * What stands before `/para-gap.md` in the address under which the client itself shows the page of a rule:
   * `rulePages` of the options. Undefined when it cannot.
   */
  readonly rulePages: string | undefined
  /**
   * The reader's own zone by its IANA name: `timeZone` of the options, else that of this machine. Found out
   * when first asked for: reading the tables of zones takes as long as the rest of the start.
   */
  readonly timeZone: () => string
}

export function clientAbilities({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  // Null stands for nothing in clients that keep every part.
  const textDocument = capabilities.textDocument ?? {}
  const workspace = capabilities.workspace ?? {}
  const window = capabilities.window ?? {}
  const { publishDiagnostics, diagnostic, foldingRange } = textDocument
  const completion = textDocument.completion?.completionItem
  const refreshesDiagnostics = refreshes(workspace)
  return {
    pullsDiagnostics: diagnostic !== undefined && (refreshesDiagnostics || publishDiagnostics === undefined),
    refreshesDiagnostics,
    // Older clients that pull say these only where they speak of pushed findings.
    relatedInformation: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
    codeDescription: (diagnostic?.codeDescriptionSupport ?? publishDiagnostics?.codeDescriptionSupport) === true,
    tags: (diagnostic?.tagSupport ?? publishDiagnostics?.tagSupport) !== undefined,
    // The order is the client's preference.
    markdownHover: textDocument.hover?.contentFormat?.find((each) => FORMATS.includes(each)) === 'markdown',
    tokenTypes: new Set(stringsOf(textDocument.semanticTokens?.tokenTypes)),
    nestedSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldsLinesOnly: foldingRange?.lineFoldingOnly === true,
    mostFolds: foldingRange?.rangeLimit,
    definitionLinks: textDocument.definition?.linkSupport === true,
    snippets: completion?.snippetSupport === true,
    markdownDocumentation: completion?.documentationFormat?.find((each) => FORMATS.includes(each)) === 'markdown',
    inlineCompletion: textDocument.inlineCompletion !== undefined,
    codeActionLiterals: textDocument.codeAction?.codeActionLiteralSupport !== undefined,
    preparesRename: textDocument.rename?.prepareSupport === true,
    versionedEdits: workspace.workspaceEdit?.documentChanges === true,
    asksForConfiguration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace.workspaceFolders === true,
    positionEncodings: capabilities.general?.positionEncodings,
    showsProgress: window.workDoneProgress === true,
    storage: textOf(initializationOptions?.storage),
    readsFiles: initializationOptions?.readsFiles === true,
    remembersBegun: initializationOptions?.remembersBegun === true,
    excluded: stringsOf(initializationOptions?.excluded),
    commands: new Set(stringsOf(initializationOptions?.commands)),
    rulePages: textOf(initializationOptions?.rulePages),
    timeZone: lazy(() => timeZone(initializationOptions?.timeZone)),
  }
}

const FORMATS: readonly string[] = ['markdown', 'plaintext']

/** Clients that are built on Rust's types of the protocol say it in the singular. */
function refreshes(workspace: NonNullable<InitializeParams['capabilities']['workspace']>): boolean {
  const { diagnostics, diagnostic } = workspace as { diagnostics?: Refreshing; diagnostic?: Refreshing }
  return (diagnostics ?? diagnostic)?.refreshSupport === true
}

interface Refreshing {
  readonly refreshSupport?: boolean
}

/** The folders that the client works in, whichever of the protocol's three ways it says them. */
export function initialFolders({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return stringsOf(workspaceFolders.map((folder: WorkspaceFolder | null) => folder?.uri))
  if (rootUri) return [rootUri]
  // Neither has been current since 2021; a Windows path would need a drive's slash.
  return rootPath ? [`file://${rootPath.startsWith('/') ? '' : '/'}${encodeURI(rootPath.replaceAll('\\', '/'))}`] : []
}

/** Those of a list that are texts; none of what is no list. */
export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function timeZone(wanted: unknown): string {
  const own = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
  if (typeof wanted !== 'string') return own()
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone
  } catch {
    return own()
  }
}
