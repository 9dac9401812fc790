/**
 * Findings of a text as diagnostics.
 * When they are made and sent is decided by the host.
 */

import type { Diagnostic } from 'vscode-languageserver-types'
import type { LintConfig, Linter } from '../../rules/linter/lint.ts'
import type { Finding } from '../../rules/rule.ts'
import type { PlacedMessage } from '../places/placed-message.ts'
import { toDiagnostic } from '../protocol/to-lsp.ts'

export interface DiagnosticsContext {
  readonly uri: string
  readonly linter: Linter
  readonly config: LintConfig
  readonly docsBase: string | undefined
}

/** The findings of all messages, as the protocol has them. The same array as long as none has changed. */
export function diagnostics(messages: readonly PlacedMessage[], context: DiagnosticsContext): readonly Diagnostic[] {
  const [only] = messages
  if (messages.length === 1 && only) return ofMessage(only, context)
  return messages.flatMap((placed) => ofMessage(placed, context))
}

interface Known {
  readonly findings: readonly Finding[]
  readonly line: number
  readonly uri: string
  readonly docsBase: string | undefined
  readonly value: readonly Diagnostic[]
}

function ofMessage({ message, line }: PlacedMessage, context: DiagnosticsContext): readonly Diagnostic[] {
  const { uri, linter, config, docsBase } = context
  const findings = linter.lint(message, config)
  const { memo } = message.slice
  const known = memo['diagnostics'] as Known | undefined
  if (known?.findings === findings && known.line === line && known.uri === uri && known.docsBase === docsBase)
    return known.value
  const value = findings.map((finding) => toDiagnostic(finding, { uri, line, docsBase }))
  memo['diagnostics'] = { findings, line, uri, docsBase, value } satisfies Known
  return value
}
