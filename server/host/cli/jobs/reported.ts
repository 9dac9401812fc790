import type { JsonRange } from '../../../language/features/message-json/json-message.ts'
import type { LedgerContext } from '../../../language/ledger/ledger.ts'
import { type FoundFix, type RecordedFixes, recordFixes } from '../../../language/ledger/record-fixes.ts'
import { readMessage } from '../../../language/model/incremental/read-message.ts'
import type { Message } from '../../../language/model/message/message.ts'
import { type Span, shift } from '../../../language/model/message/span.ts'
import { type FixedText, fixText } from '../../../language/rules/linter/fixes.ts'
import { createLinter, type LintConfig } from '../../../language/rules/linter/lint.ts'
import { placeKeys } from '../../../language/rules/linter/place-keys.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import type { Edit, Finding, Fix } from '../../../language/rules/rule.ts'
import { type CableDocument, lineAt, openDocument } from '../../../language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import {
  type FileResult,
  type FindingLevel,
  noFindings,
  type ReportedFinding,
  type ReportedFix,
} from '../results/file-result.ts'
import { levelRank } from './level-rank.ts'

const linter = createLinter(rules, defaultVocabulary())

export interface CheckTextOptions {
  /** Quieter findings are counted and not shown. */
  readonly least: FindingLevel
  /** Work out the fixes of what is shown, and what names their places. */
  readonly withFixes: boolean
  /** Count what a safe fix mends. */
  readonly countSafe: boolean
}

/** Findings of a text, as the editor shows them. */
export function checkText(name: string, text: string, config: LintConfig, options: CheckTextOptions): FileResult {
  const document = openDocument(name, 1, text)
  const eol = lineEnding(document)
  const findings: ReportedFinding[] = []
  const sourceLines: string[] = []
  const fixes: ReportedFix[][] = []
  const hidden = noFindings()
  const known: string[] = []
  const keys: string[] = []
  let safe = 0
  for (const [index, slice] of document.messages.entries()) {
    const message = readMessage(slice, defaultVocabulary())
    const line = document.messageStarts[index] ?? 0
    const found = linter.lint(message, config)
    const names = options.withFixes ? placeKeys(message, found) : []
    for (const [at, finding] of found.entries()) {
      if (options.countSafe && finding.rule.fix === 'safe' && finding.fixes?.().some(({ kind }) => kind === 'safe'))
        safe++
      if (finding.known !== undefined) {
        known.push(finding.known)
        continue
      }
      if (levelRank(finding.level) < levelRank(options.least)) {
        hidden[finding.level]++
        continue
      }
      const reported = report(finding, line)
      findings.push(reported)
      sourceLines.push(lineAt(document, reported.range.line - 1)?.text ?? '')
      if (!options.withFixes) continue
      fixes.push((finding.fixes?.() ?? []).map((fix) => reportFix(fix, line, eol)))
      keys.push(names[at] ?? '')
    }
  }
  return { name, findings, sourceLines, fixes, keys, safe, known, hidden }
}

/** The messages of a text with the line of each. */
export function readText(name: string, text: string): { message: Message; line: number }[] {
  const document = openDocument(name, 1, text)
  return document.messages.map((slice, index) => ({
    message: readMessage(slice, defaultVocabulary()),
    line: document.messageStarts[index] ?? 0,
  }))
}

/** How many findings of each rule a message has; no rule that is off. */
export function countFindings(message: Message, config: LintConfig): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { rule } of linter.lint(message, config)) counts[rule.id] = (counts[rule.id] ?? 0) + 1
  return counts
}

function report(finding: Finding, line: number): ReportedFinding {
  return {
    rule: finding.rule.id,
    level: finding.level,
    message: finding.message,
    range: rangeOf(finding.span, line),
    related: (finding.related ?? []).map((other) => ({ message: other.message, range: rangeOf(other.span, line) })),
    fixable: finding.fixes !== undefined,
  }
}

function reportFix({ title, edits }: Fix, line: number, eol: string): ReportedFix {
  const placed = edits.map((edit) => place(edit, line, eol))
  return { title, edits: placed.map(({ span, newText }) => ({ range: rangeOf(span, 0), text: newText })) }
}

/** How the first line ends, and so new ones have to. */
function lineEnding(document: CableDocument): string {
  return document.blocks[0]?.lines[0]?.eol || '\n'
}

function rangeOf(span: Span, line: number): JsonRange {
  return {
    line: line + span.line + 1,
    column: span.start + 1,
    endLine: line + span.endLine + 1,
    endColumn: span.end + 1,
  }
}

/** The same with each fix entered. */
export function fixAndRecord(
  name: string,
  text: string,
  config: LintConfig,
  context: LedgerContext,
  first: number,
): RecordedFixes {
  return recordFixes(text, (current) => safeFixes(name, current, config), context, first)
}

/** The text after all safe fixes that the configuration leaves on, applied until nothing changes. */
export function fixSafely(name: string, text: string, config: LintConfig): FixedText {
  return fixText(text, (current) => safeFixes(name, current, config).map(({ fix }) => fix))
}

function safeFixes(name: string, text: string, config: LintConfig): FoundFix[] {
  const document = openDocument(name, 1, text)
  const eol = lineEnding(document)
  return document.messages.flatMap((slice, index) => {
    const line = document.messageStarts[index] ?? 0
    const findings = linter.lint(readMessage(slice, defaultVocabulary()), config)
    return findings.flatMap((finding): FoundFix[] => {
      const fix = finding.fixes?.()[0]
      if (fix?.kind !== 'safe') return []
      const placed = { ...fix, edits: fix.edits.map((edit) => place(edit, line, eol)) }
      return [{ rule: finding.rule.id, why: finding.message, fix: placed }]
    })
  })
}

/** The edit in the file, with the line endings that the file has. */
function place({ span, newText }: Edit, line: number, eol: string): Edit {
  return { span: shift(span, line), newText: eol === '\n' ? newText : newText.replaceAll('\n', eol) }
}
