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
  const people = [...new Set(entries.flatMap(({ who }) => who ?? []))]
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>${xml(name)}</title>${people.map(statement).join('')}</titleStmt>
<publicationStmt><p>Written from the record and its ledger of repairs.</p></publicationStmt>
<sourceDesc><p>${xml(name)}</p></sourceDesc>
</fileDesc>
<revisionDesc>
${entries.length > 0 ? entries.map((entry) => change(entry, people)).join('') : '<change>No repair was entered.</change>\n'}</revisionDesc>
</teiHeader>
<text>
<body>
<ab xml:space="preserve">${pieces.map(piece).join('')}</ab>
</body>
</text>
</TEI>
`
}

function change({ entry, rule, what, why, who, when }: LedgerEntry, people: readonly string[]): string {
  const by = who === null ? '' : ` who="#${idOf(people.indexOf(who))}"`
  return `<change xml:id="e${entry}" when="${xml(when)}"${by}>${xml(`${rule}: ${what}${why === '' ? '' : `. ${why}`}`)}</change>\n`
}

/** Who repaired, each once, so that the entries can point there. */
function statement(who: string, at: number): string {
  return `<respStmt xml:id="${idOf(at)}"><resp>repairs</resp><name>${xml(who)}</name></respStmt>`
}

/** An identifier by place: names in other scripts, or that differ in a full stop only, have to be told apart too. */
function idOf(at: number): string {
  return `by${at + 1}`
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
