import type { Range } from 'vscode-languageserver-types'
import type { LintConfig, Linter } from '../../rules/linter/lint.ts'
import type { PlacedMessage } from '../places/placed-message.ts'
import { toRange } from '../protocol/to-lsp.ts'

/** A finding that is shown, with what a configuration calls its place. */
export interface FindingPlace {
  readonly rule: string
  readonly message: string
  readonly range: Range
  readonly key: string
}

/** The findings in force with their places. The count of equal lines goes over all, those set aside included. */
export function findingPlaces(
  messages: readonly PlacedMessage[],
  linter: Linter,
  config: LintConfig,
): readonly FindingPlace[] {
  return messages.flatMap(({ message, line }) =>
    linter.lintPlaces(message, config).map(({ finding, key }) => ({
      rule: finding.rule.id,
      message: finding.message,
      range: toRange(finding.span, line),
      key,
    })),
  )
}
