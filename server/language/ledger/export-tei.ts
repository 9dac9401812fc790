import { escaped } from '../page/html-page.ts'
import type { LedgerEntry } from './ledger.ts'
import { type LedgerPiece, piecesOf } from './pieces.ts'

/**
 * The restored text as TEI: where it was repaired, `<choice>` has what was found in `<sic>` and what stands there now in
 * `<corr>`, and names the entries of the revision list that tell who, when and why.
 */
export function ledgerTei(name: string, found: string, entries: readonly LedgerEntry[]): string | undefined {
  const pieces = piecesOf(found, entries)
  if (!pieces) return undefined
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>${xml(name)}</title>${people(entries)}</titleStmt>
<publicationStmt><p>Written from the record and its ledger of repairs.</p></publicationStmt>
<sourceDesc><p>${xml(name)}</p></sourceDesc>
</fileDesc>
<revisionDesc>
${entries.length > 0 ? entries.map(change).join('') : '<change>No repair was entered.</change>\n'}</revisionDesc>
</teiHeader>
<text>
<body>
<ab xml:space="preserve">${pieces.map(piece).join('')}</ab>
</body>
</text>
</TEI>
`
}

function change({ entry, rule, what, why, who, when }: LedgerEntry): string {
  const by = who === null ? '' : ` who="#${nameOf(who)}"`
  return `<change xml:id="e${entry}" when="${xml(when)}"${by}>${xml(`${rule}: ${what}${why === '' ? '' : `. ${why}`}`)}</change>\n`
}

/** Who repaired, each once, so that the entries can point there. */
function people(entries: readonly LedgerEntry[]): string {
  const names = [...new Set(entries.flatMap(({ who }) => who ?? []))]
  return names
    .map((who) => `<respStmt xml:id="${nameOf(who)}"><resp>repairs</resp><name>${xml(who)}</name></respStmt>`)
    .join('')
}

/** A name as an identifier: letters, digits, hyphens. */
function nameOf(who: string): string {
  return `by-${who.replace(/[^A-Za-z0-9]+/g, '-')}`
}

function piece({ found, restored, entries }: LedgerPiece): string {
  if (entries.length === 0) return lines(restored)
  if (found === restored) return lines(restored)
  const by = entries.map((entry) => `#e${entry}`).join(' ')
  return `<choice ana="${by}"><sic>${lines(found)}</sic><corr>${lines(restored)}</corr></choice>`
}

function lines(text: string): string {
  return xml(text).replace(/\r\n|\r|\n/g, '<lb/>\n')
}

/** XML has no place for control characters and lone surrogates. */
function xml(text: string): string {
  return escaped(text).replace(
    /[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  )
}
