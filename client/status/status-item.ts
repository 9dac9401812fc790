/**
 * What was read of the cable in front of the user, in the status bar of its language, and why findings may be absent.
 * The server says it; the number of findings is the editor's own.
 */

import {
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  type Uri,
  window,
  workspace,
} from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { findingsOf } from '../findings/findings.ts'

/** What the server answers; see server/host/protocol/rules/status.ts. */
export interface Status {
  readonly parts: readonly string[]
  readonly profile: string
  readonly isChosen: boolean
  readonly reason: string
  readonly messages: number
  readonly paragraphs: number
  readonly absent: readonly string[]
  readonly isImpaired: boolean
  readonly file: { readonly uri: string; readonly path: string } | null
}

/** Milliseconds after the last keystroke: nobody reads a status while typing. */
const PAUSE = 400

export function showStatus(client: LazyClient): Disposable {
  const what = item('cable.status', 'Cable: What This Is', 'cable.changeProfile', 'Change')
  const why = languages.createLanguageStatusItem('cable.reason', { language: 'cable' })
  why.name = 'Cable: Why'
  const count = item('cable.counts', 'Cable: Findings', 'workbench.actions.view.problems', 'Show')
  const absent = item('cable.absent', 'Cable: What May Be Absent', 'cable.showEffectiveRules', 'Show Rules')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document
    if (document?.languageId !== 'cable') return
    const own = ++asked
    const status = await client
      .request<Status | null>('cable/status', { textDocument: { uri: document.uri.toString() } })
      .catch(() => null)
    if (own !== asked || !status) return
    what.text = status.parts.join(', ')
    why.text = status.reason
    const findings = findingsOf(document.uri).length
    count.text = `${counted(status.paragraphs, 'paragraph')}, ${counted(findings, 'finding')}`
    count.detail = status.messages > 1 ? `${status.messages} messages in one file` : ''
    absent.text = status.absent[0] ?? 'Every rule that fits is on.'
    absent.detail = status.absent.slice(1).join(' ')
    absent.severity = status.isImpaired ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), PAUSE)
  }
  const isShown = (uri: Uri): boolean => window.activeTextEditor?.document.uri.toString() === uri.toString()
  soon()
  const parts: Disposable[] = [
    what,
    why,
    count,
    absent,
    window.onDidChangeActiveTextEditor(soon),
    workspace.onDidOpenTextDocument(({ uri }) => {
      if (isShown(uri)) soon()
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'cable' && isShown(document.uri)) soon()
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('cable')) soon()
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(isShown)) soon()
    }),
  ]
  return { dispose: () => parts.forEach((part) => void part.dispose()) }
}

function item(id: string, name: string, command: string, title: string): LanguageStatusItem {
  const made = languages.createLanguageStatusItem(id, { language: 'cable' })
  made.name = name
  made.text = 'Cable'
  made.command = { command, title }
  return made
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
