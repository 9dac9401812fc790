/**
 * What someone who is asked for help wants to know, without a word of the cable that it is about.
 * Nothing is sent anywhere: the report goes to the clipboard.
 */

import {
  DiagnosticSeverity,
  EndOfLine,
  type ExtensionContext,
  env,
  languages,
  type TextDocument,
  UIKind,
  version,
  window,
  workspace,
} from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import type { EffectiveRules } from '../rule-levels/effective-rules.ts'
import { type ReportFacts, reportText } from './report-text.ts'

export async function copyReport(context: ExtensionContext, client: LazyClient): Promise<void> {
  const document = window.activeTextEditor?.document
  const cable = document?.languageId === 'cable' ? document : undefined
  await env.clipboard.writeText(reportText(await factsOf(context, client, cable), cable?.getText() ?? ''))
  const about = cable ? 'versions, counts, timings and settings' : 'versions and settings; open a cable for its counts'
  await window.showInformationMessage(`The report is in the clipboard: ${about}, no word of a cable.`)
}

async function factsOf(
  context: ExtensionContext,
  client: LazyClient,
  document: TextDocument | undefined,
): Promise<ReportFacts> {
  const started = performance.now()
  const effective = document ? await rulesOf(client, document) : undefined
  const answer = effective ? performance.now() - started : undefined
  const own = document ? languages.getDiagnostics(document.uri).filter(({ source }) => source === 'cable') : []
  return {
    version: String(context.extension.packageJSON.version),
    editor: `${env.appName} ${version}${env.uiKind === UIKind.Web ? ' web' : ''}`,
    system: `${platform()}${env.remoteName ? `, ${env.remoteName}` : ''}`,
    lines: document?.lineCount ?? 0,
    characters: document?.getText().length ?? 0,
    eol: document?.eol === EndOfLine.CRLF ? 'crlf' : 'lf',
    messages: effective?.messages ?? [],
    levels: tally(own.map(({ severity }) => SEVERITIES[severity])),
    rules: tally(own.map(({ code }) => String(typeof code === 'object' ? code.value : code))),
    answer,
    settings: settingsOf(document),
    file: !effective?.file ? 'none' : effective.file.isOutdated ? 'faulty' : 'sound',
  }
}

function platform(): string {
  // In a worker of a browser there is no such thing.
  if (typeof process === 'undefined') return 'browser'
  return `${process.platform} ${process.arch}, node ${process.versions?.node}`
}

const SEVERITIES = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
} as const

async function rulesOf(client: LazyClient, { uri }: TextDocument): Promise<EffectiveRules | undefined> {
  const parameters = { textDocument: { uri: uri.toString() } }
  return (await client.request<EffectiveRules | null>('cable/effectiveRules', parameters)) ?? undefined
}

function tally(words: readonly string[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const word of words) sums[word] = (sums[word] ?? 0) + 1
  return sums
}

const TOLD = [
  'profile',
  'rules',
  'run',
  'columns',
  'detectInPlainText',
  'diagnosticScope',
  'collection',
  'ledger',
  'assistants',
] as const

/** Those that are not at their defaults, the nearest. Names and choices only: a text that the user wrote stays out. */
function settingsOf(document: TextDocument | undefined): Record<string, unknown> {
  const section = workspace.getConfiguration('cable', document)
  const set: Record<string, unknown> = {}
  for (const key of TOLD) {
    const found = section.inspect(key)
    const value = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue
    if (value !== undefined) set[`cable.${key}`] = value
  }
  return set
}
