import type { LedgerEdit, LedgerEntry, LedgerPlace } from './ledger.ts'

export interface ReadLedger {
  /** In the order of their lines. */
  readonly entries: readonly LedgerEntry[]
  /** A sentence for each line that is no entry. */
  readonly problems: readonly string[]
  /** Whether the last line has no end: what is added has to begin a line of its own. */
  readonly torn: boolean
}

/** Reads a ledger. Never fails: a line that was cut or edited is named, and the others are read. */
export function readLedger(text: string): ReadLedger {
  const entries: LedgerEntry[] = []
  const problems: string[] = []
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n/)
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const entry = readEntry(line)
    if (typeof entry !== 'string') entries.push(entry)
    else {
      const cut = index === lines.length - 1 ? ': the ledger was cut here' : ''
      problems.push(`Line ${index + 1} of the ledger is no entry (${entry})${cut}.`)
    }
  })
  return { entries, problems, torn: text !== '' && !/\n$/.test(text) }
}

function readEntry(line: string): LedgerEntry | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'not JSON'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object'
  const entry = value as Record<string, unknown>
  if (entry['ledger'] !== 1) return 'of another version'
  for (const name of TEXTS) if (typeof entry[name] !== 'string') return `without ${name}`
  if (!isCount(entry['entry'])) return 'without a number'
  for (const name of ['textBefore', 'textAfter'])
    if (!/^[0-9a-f]{64}$/.test(String(entry[name]))) return `${name} is no SHA-256`
  if (entry['who'] !== null && typeof entry['who'] !== 'string') return 'who is no name'
  if (entry['takesBack'] !== undefined && !isCount(entry['takesBack'])) return 'takesBack is no number'
  if (!Array.isArray(entry['edits']) || !entry['edits'].every(isEdit)) return 'with edits that are none'
  return value as LedgerEntry
}

const TEXTS = ['file', 'rule', 'version', 'what', 'why', 'when', 'textBefore', 'textAfter']

function isEdit(value: unknown): value is LedgerEdit {
  const { at, now, before, after, between } = (value ?? {}) as Partial<LedgerEdit>
  return (
    isPlace(at) &&
    isPlace(now) &&
    typeof before === 'string' &&
    typeof after === 'string' &&
    Array.isArray(between) &&
    between.length === 2 &&
    between.every((text) => typeof text === 'string')
  )
}

function isPlace(value: unknown): value is LedgerPlace {
  const { line, column } = (value ?? {}) as Partial<LedgerPlace>
  return isCount(line) && isCount(column)
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
}
