import { TabInputText, type TextEditor, Uri, window, workspace } from 'vscode'
import type { WorkspaceEdit } from 'vscode-languageclient'
import type { LazyClient } from '../connection/lazy-client.ts'
import { findingsAt, findingsOf, ruleOf } from './findings.ts'

/**
 * Shows the likeliest fix of every finding of a rule in one text, in the editor's own preview, where each can
 * be left out. Without a rule, that under the cursor is meant, or the user is asked.
 */
export async function fixAllOfRule(
  client: LazyClient,
  enter: (uri: string, repair: object) => Promise<void>,
  rule?: unknown,
  uri?: unknown,
): Promise<void> {
  const editor = window.activeTextEditor ?? (typeof uri === 'string' ? undefined : await cableBehind())
  const target = typeof uri === 'string' ? Uri.parse(uri, true) : editor?.document.uri
  if (!target || (typeof uri !== 'string' && editor?.document.languageId !== 'cable')) {
    await window.showInformationMessage('Open a cable to mend its findings.')
    return
  }
  const here = editor?.document.uri.toString() === target.toString() ? findingsAt(editor)[0] : undefined
  const chosen = typeof rule === 'string' ? rule : ((here && ruleOf(here)) ?? (await choose(target)))
  if (chosen === undefined) return
  const edit = await client.request<WorkspaceEdit | null>('cable/fixAllOfRule', {
    textDocument: { uri: target.toString() },
    rule: chosen,
  })
  if (!edit) {
    await window.showInformationMessage(`${chosen} has no fix to offer in this cable.`)
    return
  }
  const document = workspace.textDocuments.find((each) => each.uri.toString() === target.toString())
  const before = document?.getText()
  await workspace.applyEdit(await client.editorEdit(edit))
  // In the preview any of them may have been left out: what was made is told by the texts.
  await enter(target.toString(), { rule: chosen, what: `Fix all findings of ${chosen}`, why: '', edits: [], before })
}

/**
 * Where a page that is no text stands in front, as the walkthrough that names this command: the cable behind it, in its
 * tab. Of several the one that is in front of its group, else the first.
 */
async function cableBehind(): Promise<TextEditor | undefined> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
  const cables = tabs
    .toSorted((one, other) => Number(other.isActive) - Number(one.isActive))
    .flatMap(({ input }) => (input instanceof TabInputText ? [input.uri.toString()] : []))
    .flatMap((uri) => workspace.textDocuments.find((each) => each.uri.toString() === uri) ?? [])
    .filter(({ languageId }) => languageId === 'cable')
  return cables[0] && window.showTextDocument(cables[0])
}

async function choose(uri: Uri): Promise<string | undefined> {
  const rules = [...new Set(findingsOf(uri).map((finding) => ruleOf(finding) ?? ''))].sort()
  if (rules.length > 0) return window.showQuickPick(rules, { title: 'Fix All Findings of Which Rule?' })
  await window.showInformationMessage('There is no finding in this cable.')
  return undefined
}
