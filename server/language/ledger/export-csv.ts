import type { LedgerEntry } from './ledger.ts'

const COLUMNS = [
  'entry',
  'file',
  'rule',
  'what',
  'why',
  'who',
  'when',
  'line',
  'column',
  'before',
  'after',
  'textBefore',
  'textAfter',
] as const

/** The repairs as a table (RFC 4180), a row for each edit. */
export function ledgerCsv(entries: readonly LedgerEntry[]): string {
  const rows = entries.flatMap((entry) =>
    entry.edits.map(({ at, before, after }) => {
      const values: Record<(typeof COLUMNS)[number], string | number> = {
        ...{ entry: entry.entry, file: entry.file, rule: entry.rule, what: entry.what, why: entry.why },
        ...{ who: entry.who ?? '', when: entry.when, line: at.line, column: at.column, before, after },
        ...{ textBefore: entry.textBefore, textAfter: entry.textAfter },
      }
      return COLUMNS.map((column) => cell(values[column])).join(',')
    }),
  )
  return [COLUMNS.join(','), ...rows, ''].join('\r\n')
}

function cell(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
