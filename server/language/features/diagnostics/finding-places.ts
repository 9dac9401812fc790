import type { Range } from 'vscode-languageserver-types'
import type { LintConfig, Linter } from '../../rules/linter/lint.ts'
import { placeKeys } from '../../rules/linter/place-keys.ts'
import type { PlacedMessage } from '../places/placed-message.ts'
import { toRange } from '../protocol/to-lsp.ts'

/** A finding that is shown, with what a configuration calls its place. */
export interface FindingPlace {
  readonly rule: string
  readonly range: Range
  readonly key: string
}

/** The findings in force with their places. The count of equal lines goes over all, those set aside included. */
export function findingPlaces(
  messages: readonly PlacedMessage[],
  linter: Linter,
  config: LintConfig,
): readonly FindingPlace[] {
  // Those set aside count as well: what is on the second of two equal lines keeps its name.
  const all: LintConfig = { ...config, ignored: new Set() }
  return messages.flatMap(({ message, line }) => {
    const shown = new Set(linter.lint(message, config).map(({ rule, span }) => `${rule.id} ${span.line} ${span.start}`))
    const findings = config.ignored?.size ? linter.lint(message, all) : linter.lint(message, config)
    const keys = placeKeys(message, findings)
    const places = findings.flatMap(({ rule, span }, index) =>
      shown.has(`${rule.id} ${span.line} ${span.start}`)
        ? [{ rule: rule.id, range: toRange(span, line), key: keys[index] ?? '' }]
        : [],
    )
    // What is remembered for the message is to be what is in force.
    if (config.ignored?.size) linter.lint(message, config)
    return places
  })
}
