import type { Message } from '../../model/message/message.ts'
import { lastAtMost } from '../../syntax/document/document.ts'
import { knownPrints } from './baseline.ts'
import type { PlacedFinding } from './fingerprints.ts'
import type { LintConfig } from './lint.ts'
import { ignoredName, placeKeys } from './place-keys.ts'

/** A finding that the linter did not make: what the files around show of a file. */
export interface FileFinding {
  readonly rule: string
  /** Lines of the file from 0, and columns: `[line, column, endLine, endColumn]`. */
  readonly place: readonly [number, number, number, number]
}

/** How the user has set a finding aside, by the same names as those of the linter. */
export interface SetAside {
  /** See `placeKeys`. */
  readonly key: string
  readonly ignored: boolean
  /** Its fingerprint, where the baseline knows it. */
  readonly known: string | undefined
}

interface PlacedMessage {
  readonly message: Message
  /** First line of the message in its file. */
  readonly line: number
}

/** For findings of a file, in their order; told by the message that each stands in. */
export function setAsideIn(
  messages: readonly PlacedMessage[],
  findings: readonly FileFinding[],
  { ignored, baseline }: Pick<LintConfig, 'ignored' | 'baseline'>,
): readonly SetAside[] {
  const found = new Map<FileFinding, SetAside>()
  for (const { message, own, placed } of byMessage(messages, findings)) {
    const keys = placeKeys(message, placed)
    const prints = baseline ? knownPrints(message, placed, baseline) : []
    own.forEach((finding, index) => {
      const key = keys[index] ?? ''
      const isIgnored = ignored?.has(ignoredName(finding.rule, key)) ?? false
      found.set(finding, { key, ignored: isIgnored, known: prints[index] })
    })
  }
  return findings.map((finding) => found.get(finding) ?? { key: '', ignored: false, known: undefined })
}

/** The findings of each message, and where they are in it. */
export function byMessage<F extends FileFinding>(
  messages: readonly PlacedMessage[],
  findings: readonly F[],
): readonly { readonly message: Message; readonly own: readonly F[]; readonly placed: readonly PlacedFinding[] }[] {
  const starts = messages.map(({ line }) => line)
  const owned = messages.map((): F[] => [])
  for (const finding of findings) {
    const [line] = finding.place
    const index = lastAtMost(starts, line)
    if (line >= (starts[index] ?? 0)) owned[index]?.push(finding)
  }
  return messages.map(({ message, line }, index) => {
    const own = owned[index] ?? []
    const placed = own.map(({ rule, place: [first, start, last, end] }) => ({
      rule: { id: rule },
      span: { line: first - line, start, endLine: last - line, end },
    }))
    return { message, own, placed }
  })
}
