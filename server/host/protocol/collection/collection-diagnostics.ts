import type { Diagnostic } from 'vscode-languageserver'
import { collectionRules } from '../../../language/collection/reports/collection-rules.ts'
import type { CollectionFinding } from '../../../language/collection/reports/findings.ts'
import { findingsOf } from '../../../language/collection/reports/findings.ts'
import { severity } from '../../../language/features/protocol/protocol-numbers.ts'
import { DIAGNOSTIC_SOURCE } from '../../../language/features/protocol/to-lsp.ts'
import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import type { Level } from '../../../language/rules/rule.ts'
import type { OpenedCollection } from './collection-host.ts'
import { placeOf, rangeOf } from './entry-places.ts'

const SEVERITIES: ReadonlyMap<string, Level> = new Map(collectionRules.map(({ id, severity: own }) => [id, own]))

/** What the neighbours of a file's messages show about it, under the levels that the user chose. */
export function collectionDiagnostics(opened: OpenedCollection, uri: string, { levels }: LintConfig): Diagnostic[] {
  const path = opened.source.pathOf(uri)
  if (path === undefined || !opened.isComplete()) return []
  return opened.collection.entriesOf(path).flatMap((entry) =>
    findingsOf(opened.collection, entry).flatMap((finding) => {
      const level = levels.get(finding.rule) ?? SEVERITIES.get(finding.rule) ?? 'warning'
      return level === 'off' ? [] : [diagnosticOf(opened, finding, level)]
    }),
  )
}

function diagnosticOf(
  { source }: OpenedCollection,
  finding: CollectionFinding,
  level: Exclude<Level, 'off'>,
): Diagnostic {
  return {
    range: rangeOf(finding.place),
    severity: severity[level],
    code: finding.rule,
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    relatedInformation: finding.related.map(({ entry, message }) => ({
      location: { uri: source.uriOf(entry.path), range: placeOf(entry) },
      message,
    })),
  }
}
