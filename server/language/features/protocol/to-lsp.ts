/**
 * Spans and findings in the words of the protocol: the only conversions.
 * No feature, and no request.
 */

import type { Diagnostic, Range } from 'vscode-languageserver-types'
import type { Span } from '../../model/message/span.ts'
import type { Finding } from '../../rules/rule.ts'
import { diagnosticTag, severity } from './protocol-numbers.ts'

/** A span of a message that begins on line `line` of the document, as the protocol says it. */
export function toRange(span: Span, line: number): Range {
  return {
    start: { line: line + span.line, character: span.start },
    end: { line: line + span.endLine, character: span.end },
  }
}

/** Where findings are shown. */
export interface DiagnosticPlace {
  readonly uri: string
  /** First line of the message in the document. */
  readonly line: number
  /** Where the pages of the rules are, without a slash at the end. Undefined when findings link to none. */
  readonly docsBase: string | undefined
}

/** The name under which findings appear, so that nobody mistakes them for those of another extension. */
export const DIAGNOSTIC_SOURCE = 'cable'

export function toDiagnostic(finding: Finding, place: DiagnosticPlace): Diagnostic {
  const { rule, related, known } = finding
  // What the baseline knows is faded, and no louder than a hint.
  const tag = known === undefined ? finding.tag : 'unnecessary'
  return {
    range: toRange(finding.span, place.line),
    severity: severity[known === undefined ? finding.level : 'hint'],
    code: rule.id,
    ...(place.docsBase === undefined ? {} : { codeDescription: { href: `${place.docsBase}/${rule.id}.md` } }),
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(tag ? { tags: [diagnosticTag[tag]] } : {}),
    ...(related && related.length > 0
      ? {
          relatedInformation: related.map((other) => ({
            location: { uri: place.uri, range: toRange(other.span, place.line) },
            message: other.message,
          })),
        }
      : {}),
  }
}
