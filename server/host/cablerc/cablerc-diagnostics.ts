import type { Diagnostic } from 'vscode-languageserver'
import { severity } from '../../language/features/protocol/protocol-numbers.ts'
import { DIAGNOSTIC_SOURCE } from '../../language/features/protocol/to-lsp.ts'
import { lineStarts, pointAt } from './places.ts'
import type { CablercProblem } from './read-cablerc.ts'

/** Findings of a configuration file, where they stand in its text. */
export function cablercDiagnostics(text: string, problems: readonly CablercProblem[]): Diagnostic[] {
  if (problems.length === 0) return []
  const starts = lineStarts(text)
  return problems.map(({ offset, length, message, level }) => ({
    range: { start: pointAt(starts, offset), end: pointAt(starts, offset + length) },
    severity: severity[level],
    source: DIAGNOSTIC_SOURCE,
    message,
  }))
}

/** What a cable says of a configuration with a mistake, which is therefore not in force as it stands. */
export function outdatedDiagnostic(uri: string, mistake: Diagnostic): Diagnostic {
  const start = { line: 0, character: 0 }
  const words = typeof mistake.message === 'string' ? mistake.message : mistake.message.value
  return {
    range: { start, end: start },
    severity: severity.information,
    source: DIAGNOSTIC_SOURCE,
    message: `.cablerc.json is not in force as it stands: line ${mistake.range.start.line + 1} has a mistake`,
    relatedInformation: [{ location: { uri, range: mistake.range }, message: words }],
  }
}

/** @param reason as in `FileText` */
export function refusedDiagnostic(reason: string): Diagnostic {
  const start = { line: 0, character: 0 }
  return {
    range: { start, end: start },
    severity: severity.error,
    source: DIAGNOSTIC_SOURCE,
    message: `This file ${reason} and is not used`,
  }
}
