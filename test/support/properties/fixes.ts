import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-types'
import { FIX_ALL } from '../../../server/language/features/code-actions/fix-all.ts'
import type { LintConfig } from '../../../server/language/rules/linter/lint.ts'
import type { CableDocument } from '../../../server/language/syntax/document/document.ts'
import { assertEdits, editsOf } from './answers.ts'
import { anyTexts, wholeCables } from './cable-texts.ts'
import { documentShape } from './document-shape.ts'
import { changedText } from './hostile-edits.ts'
import { lintConfigs, ruledService as service } from './ruled-service.ts'

/** How much was tried. */
export const fixCounts = { inputs: 0, fixes: 0 }

export interface FixTrial {
  readonly text: string
  /** A whole cable with a slip or two, and no heap of pieces: in those a fix may bring up the next of its kind. */
  readonly isCable: boolean
  readonly config: number
}

export const fixTrials: fc.Arbitrary<FixTrial> = fc
  .tuple(
    fc.oneof(
      anyTexts.map((text) => ({ text, isCable: false })),
      wholeCables.map((text) => ({ text, isCable: true })),
    ),
    fc.nat({ max: lintConfigs.length - 1 }),
  )
  .map(([text, config]) => ({ ...text, config }))

/**
 * Every change that is offered can be made: its edits lie in the text and apart, and in a cable what it was
 * offered for is gone. What is made unasked leaves nothing to do: a second time changes nothing.
 */
export function checkFixes({ text, isCable, config: index }: FixTrial): void {
  const config = lintConfigs[index % lintConfigs.length]
  assert.ok(config)
  fixCounts.inputs++
  const document = service.open('u', 1, text)
  const whole = rangeOf(document)
  const actions = service.codeActions(document, whole, config)
  for (const action of sample(actions)) {
    fixCounts.fixes++
    assertEdits(document, editsOf(action), action.title)
    const after = applied(document, text, editsOf(action))
    assert.notEqual(after.text, text, `${action.title} changes nothing`)
    const [finding] = action.diagnostics ?? []
    if (isCable && finding) assertMended(document, after.document, action, finding, config)
  }
  const [all] = service.codeActions(document, whole, config, [FIX_ALL])
  if (!all) return
  fixCounts.fixes++
  assertEdits(document, editsOf(all), all.title)
  const mended = applied(document, text, editsOf(all)).document
  assert.deepEqual(service.codeActions(mended, rangeOf(mended), config, [FIX_ALL]), [], 'made again it changes more')
}

/** Up to a dozen, of all titles: a thousand alike say no more than one. */
function sample(actions: readonly CodeAction[]): readonly CodeAction[] {
  const byRule = Map.groupBy(actions, ({ title, diagnostics }) => `${diagnostics?.[0]?.code ?? title}`)
  return [...byRule.values()].flatMap((alike) => alike.slice(0, 2)).slice(0, 12)
}

/** The text after edits: by the incremental way and by cutting the string, which have to agree. */
function applied(
  document: CableDocument,
  text: string,
  edits: readonly TextEdit[],
): { readonly document: CableDocument; readonly text: string } {
  // From the last to the first, so that no edit moves another.
  const changes = [...edits]
    .sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character)
    .map(({ range, newText }) => ({ range, text: newText }))
  const after = changes.reduce(changedText, text)
  const edited = service.update(document, changes, 2)
  assert.deepEqual(documentShape(edited), documentShape(service.open('u', 2, after)))
  return { document: edited, text: after }
}

/** There are fewer findings of the rule, or none with the same words. */
function assertMended(
  before: CableDocument,
  after: CableDocument,
  action: CodeAction,
  finding: Diagnostic,
  config: LintConfig,
): void {
  const same = (found: Diagnostic): boolean => found.code === finding.code
  const old = service.diagnostics(before, config).filter(same)
  const next = service.diagnostics(after, config).filter(same)
  const left = next.filter(({ message }) => message === finding.message).length
  assert.ok(
    next.length < old.length || left < old.filter(({ message }) => message === finding.message).length,
    `"${action.title}" leaves ${finding.code}: ${finding.message}`,
  )
}

function rangeOf(document: CableDocument) {
  return { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } }
}
