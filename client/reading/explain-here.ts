/**
 * What is known of a place, as a page: for keyboard and screen reader, where a hover card is out of reach.
 * Nothing is known here: the card and the findings say it.
 */

import { commands, type Hover, MarkdownString, type TextEditor, Uri, window, workspace } from 'vscode'
import { findingsAt, ruleOf } from '../findings/findings.ts'

/** Scheme of the page that says all that is known of a place: a document, for keyboard and screen reader. */
const EXPLANATION = 'cable-explanation'

let latest = ''
let provided = false

/** Opens what the hover card of the cursor says, and the findings there with what each rule is for, as a page. */
export async function explainHere(): Promise<void> {
  const editor = window.activeTextEditor
  if (editor?.document.languageId !== 'cable') {
    await window.showInformationMessage('Put the cursor into a cable to have a place explained.')
    return
  }
  const text = await explanation(editor)
  if (text === '') {
    await window.showInformationMessage('There is nothing to explain at this place.')
    return
  }
  latest = text
  if (!provided) {
    provided = true
    workspace.registerTextDocumentContentProvider(EXPLANATION, { provideTextDocumentContent: () => latest })
  }
  const line = editor.selection.active.line + 1
  const page = Uri.from({ scheme: EXPLANATION, path: `/Line ${line}.md`, query: String(Date.now()) })
  await commands.executeCommand('markdown.showPreviewToSide', page)
}

async function explanation(editor: TextEditor): Promise<string> {
  const { document, selection } = editor
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, selection.active)
  const cards = hovers
    .flatMap(({ contents }) => contents.map((part) => (part instanceof MarkdownString ? part.value : '')))
    .filter((card) => card !== '')
  const findings = findingsAt(editor).map((finding) => {
    const rule = ruleOf(finding) ?? ''
    return `- ${finding.message} ([${rule}](cable-rule:/${rule}.md))`
  })
  return [...cards, ...(findings.length > 0 ? [`## Findings\n\n${findings.join('\n')}`] : [])].join('\n\n')
}
