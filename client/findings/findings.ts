/**
 * What the editor knows of the findings of a text: which there are, and which the cursor is on.
 * What can be done about them is beside; what is wrong, and how it is mended, the server knows.
 */

import { type Diagnostic, languages, type TextEditor, type Uri } from 'vscode'

/** The rule that a finding is of; undefined for those of other extensions. */
export function ruleOf({ source, code }: Diagnostic): string | undefined {
  const id = typeof code === 'object' ? code.value : code
  return source === 'cable' && typeof id === 'string' ? id : undefined
}

/** All findings of a text by place, hints included. */
export function findingsOf(uri: Uri): readonly Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((finding) => ruleOf(finding) !== undefined)
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end))
}

/** Those under the cursor; where there is none, those that begin on its line. */
export function findingsAt({ document, selection }: TextEditor): readonly Diagnostic[] {
  const all = findingsOf(document.uri)
  const under = all.filter(({ range }) => range.contains(selection.active))
  return under.length > 0 ? under : all.filter(({ range }) => range.start.line === selection.active.line)
}
