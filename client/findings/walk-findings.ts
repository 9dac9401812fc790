import { type Diagnostic, Selection, TextEditorRevealType, window } from 'vscode'
import { findingsAt, findingsOf, ruleOf } from './findings.ts'

/**
 * Moves the cursor to the next finding of the rule that it is on, or to the one before, round the end of the
 * text; on no finding, asks which rule is meant. Hints are walked as well, which F8 passes over.
 */
export async function walkFindings(step: 1 | -1): Promise<void> {
  const editor = window.activeTextEditor
  if (editor?.document.languageId !== 'cable') {
    await window.showInformationMessage('Open a cable to walk its findings.')
    return
  }
  const all = findingsOf(editor.document.uri)
  const here = findingsAt(editor)[0]
  const rule = here ? ruleOf(here) : await chooseRule(all)
  if (rule === undefined) return
  const those = all.filter((finding) => ruleOf(finding) === rule)
  const { active } = editor.selection
  const next =
    step === 1
      ? (those.find(({ range }) => range.start.isAfter(active)) ?? those[0])
      : (those.findLast(({ range }) => range.start.isBefore(active)) ?? those.at(-1))
  if (next === undefined) return
  editor.selection = new Selection(next.range.start, next.range.start)
  editor.revealRange(next.range, TextEditorRevealType.InCenterIfOutsideViewport)
  window.setStatusBarMessage(`${rule}: ${those.indexOf(next) + 1} of ${those.length}`, 4000)
}

/** Undefined where there is nothing to choose, which is said, or nothing was chosen. */
async function chooseRule(all: readonly Diagnostic[]): Promise<string | undefined> {
  const counts = new Map<string, number>()
  for (const finding of all) {
    const rule = ruleOf(finding) ?? ''
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  if (counts.size === 0) {
    await window.showInformationMessage('There is no finding in this cable.')
    return undefined
  }
  const items = [...counts].map(([label, count]) => ({
    label,
    description: count === 1 ? '1 finding' : `${count} findings`,
  }))
  const chosen = await window.showQuickPick(items, { title: 'Findings of Which Rule?' })
  return chosen?.label
}
