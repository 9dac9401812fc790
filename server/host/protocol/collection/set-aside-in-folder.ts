import type { Entry } from '../../../language/collection/neighbours/collection.ts'
import type { CollectionFinding } from '../../../language/collection/reports/findings.ts'
import { placedMessages } from '../../../language/features/places/placed-message.ts'
import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import { type SetAside, setAsideIn } from '../../../language/rules/linter/set-aside.ts'
import type { OpenedCollection } from './collection-host.ts'
import { documentAt } from './document-at.ts'

/** What was told last of a file, and what it was told of. */
interface Told {
  readonly findings: readonly CollectionFinding[]
  readonly config: LintConfig
  readonly aside: readonly SetAside[]
}

/** By what the index holds of a file: with its next content that is another. */
const told = new WeakMap<readonly Entry[], Told>()

/**
 * How the user has set aside what the neighbours of a file show about it, in the order of the findings. Their places
 * are those of the text that the collection knows, and so are the lines that name them.
 */
export function setAsideInFolder(
  opened: OpenedCollection,
  path: string,
  findings: readonly CollectionFinding[],
  config: LintConfig,
): readonly SetAside[] {
  if (findings.length === 0) return []
  const entries = opened.collection.entriesOf(path)
  const before = told.get(entries)
  if (before && isSameConfig(before.config, config) && isSame(before.findings, findings)) return before.aside
  const document = documentAt(opened, path)
  // A file that is gone is told of soon.
  if (!document) return []
  const aside = setAsideIn(placedMessages(document, opened.vocabulary), findings, config)
  told.set(entries, { findings, config, aside })
  return aside
}

function isSameConfig(a: LintConfig, b: LintConfig): boolean {
  const [before, now] = [a.ignored ?? NOTHING, b.ignored ?? NOTHING]
  return a.baseline === b.baseline && before.size === now.size && [...before].every((name) => now.has(name))
}

const NOTHING: ReadonlySet<string> = new Set()

function isSame(before: readonly CollectionFinding[], now: readonly CollectionFinding[]): boolean {
  const isThat = ({ rule, place }: CollectionFinding, at: number): boolean =>
    rule === now[at]?.rule && place.every((each, index) => each === now[at]?.place[index])
  return before.length === now.length && before.every(isThat)
}
