/** TEI of the text with its repairs; who did what when as PROV in JSON-LD; a table; the entries as they are. */
export const LEDGER_FORMATS = ['tei', 'prov', 'csv', 'json'] as const

export type LedgerFormat = (typeof LEDGER_FORMATS)[number]
