import type { Diagnostic, Range } from 'vscode-languageserver'
import { collectionRules } from '../../../language/collection/reports/collection-rules.ts'
import type { CollectionFinding } from '../../../language/collection/reports/findings.ts'
import { findingsOf } from '../../../language/collection/reports/findings.ts'
import { diagnosticTag, severity } from '../../../language/features/protocol/protocol-numbers.ts'
import { DIAGNOSTIC_SOURCE } from '../../../language/features/protocol/to-lsp.ts'
import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import type { Level } from '../../../language/rules/rule.ts'
import type { OpenedCollection } from './collection-host.ts'
import { placeOf, rangeOf } from './entry-places.ts'
import { isUnsaved } from './open-texts.ts'
import { setAsideInFolder } from './set-aside-in-folder.ts'

const SEVERITIES: ReadonlyMap<string, Level> = new Map(collectionRules.map(({ id, severity: own }) => [id, own]))

/** What the neighbours of a file's messages show about it, under the levels that the user chose, but for what is ignored. */
export function collectionDiagnostics(opened: OpenedCollection, uri: string, config: LintConfig): Diagnostic[] {
  return shownFindings(opened, uri, config).map(({ diagnostic }) => diagnostic)
}

/** A finding that is shown, with what a configuration calls its place. */
interface FindingPlace {
  readonly rule: string
  readonly message: string
  readonly range: Range
  readonly key: string
}

/** The same with what a configuration calls the place of each. */
export function collectionPlaces(opened: OpenedCollection, uri: string, config: LintConfig): FindingPlace[] {
  return shownFindings(opened, uri, config, true).map(({ diagnostic: { range }, rule, message, key }) => ({
    rule,
    message,
    range,
    key,
  }))
}

interface ShownFinding {
  readonly diagnostic: Diagnostic
  readonly rule: string
  readonly message: string
  readonly key: string
}

function shownFindings(
  opened: OpenedCollection,
  uri: string,
  config: LintConfig,
  withKeys = false,
): readonly ShownFinding[] {
  const path = opened.source.pathOf(uri)
  // What was never saved lies in no folder: it may be a piece that somebody pasted.
  if (path === undefined || isUnsaved(path) || !opened.isComplete()) return []
  const { collection } = opened
  const findings = collection
    .entriesOf(path)
    .flatMap((entry) => findingsOf(collection, entry))
    .filter(({ related }) => related.length === 0 || related.some(({ entry }) => !isUnsaved(entry.path)))
  const isAsked = withKeys || (config.ignored?.size ?? 0) > 0 || (config.baseline?.size ?? 0) > 0
  const aside = isAsked ? setAsideInFolder(opened, path, findings, config) : []
  return findings.flatMap((finding, index): readonly ShownFinding[] => {
    const { rule, message } = finding
    const level = config.levels.get(rule) ?? SEVERITIES.get(rule) ?? 'warning'
    const own = aside[index]
    if (level === 'off' || own?.ignored) return []
    const diagnostic = diagnosticOf(opened, path, finding, level, own?.known !== undefined)
    return [{ diagnostic, rule, message, key: own?.key ?? '' }]
  })
}

function diagnosticOf(
  { source, toClient }: OpenedCollection,
  path: string,
  finding: CollectionFinding,
  level: Exclude<Level, 'off'>,
  isKnown: boolean,
): Diagnostic {
  return {
    range: rangeOf(finding.place),
    // What the baseline knows is faded, and no louder than a hint.
    severity: severity[isKnown ? 'hint' : level],
    code: finding.rule,
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(isKnown ? { tags: [diagnosticTag.unnecessary] } : {}),
    relatedInformation: finding.related.map(({ entry, message }) => ({
      location: {
        uri: source.uriOf(entry.path),
        // Those of the file itself are turned with the finding.
        range: entry.path === path ? placeOf(entry) : toClient(entry.path, placeOf(entry)),
      },
      message,
    })),
  }
}
