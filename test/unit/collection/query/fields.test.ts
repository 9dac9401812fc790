import assert from 'node:assert/strict'
import { find, readQuery } from '../../../../server/language/collection/query/ask.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { askedOf, recordsOf } from '../../../support/collection.ts'

interface Wishes {
  readonly date?: string
  readonly post?: string
  readonly to?: string
  readonly level?: string
  readonly section?: string
  readonly number?: string
  readonly caption?: string
  readonly tags?: string
  readonly subject?: string
  readonly refs?: string
  readonly body?: string
}

function cable(wishes: Wishes): string {
  const { date = 'P 031453Z AUG 09', post = 'ZENDA', to = 'TO SECSTATE WASHDC', number = '000123' } = wishes
  const { level = 'C O N F I D E N T I A L', caption = 'SIPDIS', section = '', tags = 'PREL' } = wishes
  const { refs = '', body = '1. (U) The ferry left.', subject = 'THE FERRY' } = wishes
  return `${date}\nFM AMEMBASSY ${post}\n${to}\n\n${level} ${section}${post} ${number}\n\n${caption}\n\nE.O. 12958: N/A\nTAGS: ${tags}\nSUBJECT: ${subject}\n\n${refs}${body}\nRASSENDYLL\n`
}

const FILES: Readonly<Record<string, string>> = {
  ferry: cable({ to: 'TO SECSTATE WASHDC\nAMCONSUL HENTZAU\nINFO USMISSION GENEVA' }),
  'ferry again': cable({ to: 'TO SECSTATE WASHDC\nAMCONSUL HENTZAU\nINFO USMISSION GENEVA' }),
  open: cable({
    date: 'R 040900Z AUG 09',
    post: 'ROME',
    level: 'UNCLAS',
    number: '000124',
    caption: 'SENSITIVE',
    tags: 'PGOV',
  }),
  old: cable({ date: 'R 051200Z MAR 55', level: 'R E S T R I C T E D', number: '000007', subject: 'SWANS' }),
  office: cable({ date: 'R 051200Z MAR 85', level: 'LIMITED OFFICIAL USE', number: '000008' }),
  secret: cable({ date: 'R 010900Z JAN 10', level: 'S E C R E T', number: '000001', refs: 'REF: 09 ZENDA 123\n\n' }),
  top: cable({
    date: 'R 310900Z DEC 10',
    level: 'T O P  S E C R E T',
    number: '000900',
    body: '1. (TS) The moat is deep (09 ROME 124).\n\n2. (U) The bridge is up.\n',
  }),
  part: cable({ date: 'R 020900Z FEB 11', section: 'SECTION 01 OF 02 ', number: '000011' }),
  bare: '1. The boat.\n\n2. Another boat.\n\n3. A third boat.\n',
}

const asked = askedOf(Object.entries(FILES).map(([name, text]) => ({ name, text })))
// Two files with findings, one of them with none of a rule that was asked.
asked.collection.put({
  path: 'open',
  records: recordsOf(FILES['open'] ?? '').map(({ record }) => ({
    ...record,
    findings: { 'para-gap': 2, 'tags-order': 0 },
  })),
})
asked.collection.put({
  path: 'old',
  records: recordsOf(FILES['old'] ?? '').map(({ record }) => ({ ...record, findings: { 'tags-order': 1 } })),
})

const every = Object.keys(FILES)
const others = (...names: string[]): string[] => every.filter((name) => !names.includes(name))

/** Each thing that can be asked, with the files that are meant: some, and not all. */
const QUERIES: readonly (readonly [query: string, found: readonly string[]])[] = [
  ['from:ZENDA', others('bare', 'open')],
  ['to:HENTZAU', ['ferry', 'ferry again']],
  ['info:GENEVA', ['ferry', 'ferry again']],
  ['to:GENEVA', []],
  ['tags:PGOV', ['open']],
  ['caption:SENSITIVE', ['open']],
  ['subject:swans', ['old']],
  ['signature:RASSENDYLL', others('bare')],
  ['text:"the moat"', ['top']],
  ['file:FERRY', ['ferry', 'ferry again']],
  ['series:ZENDA', others('bare', 'open')],
  ['series:STRELSAU', []],
  ['number:09ZENDA123', ['ferry', 'ferry again']],
  ['cites:09ZENDA123', ['secret']],
  ['cites:09ROME124', ['top']],
  ['cites:10ROME124', []],
  ['citedby:10ZENDA900', ['open']],
  ['level:U', ['open']],
  ['level:LOU', ['office']],
  ['level:R', ['old']],
  ['level:RESTRICTED', ['old']],
  ['level:C', ['ferry', 'ferry again', 'part']],
  ['level:S', ['secret']],
  ['level:TS', ['top']],
  ['level:"TOP SECRET"', ['top']],
  ['level<LOU', ['open']],
  ['level<=LOU', ['office', 'open']],
  ['level>S', ['top']],
  ['level>=S', ['secret', 'top']],
  ['level:R..C', ['ferry', 'ferry again', 'old', 'part']],
  ['year:2010', ['secret', 'top']],
  ['year<1955', []],
  ['year<=1955', ['old']],
  ['year>2010', ['part']],
  ['year:1955..1985', ['office', 'old']],
  ['date:2010', ['secret', 'top']],
  ['date:2010-12', ['top']],
  ['date=2010', ['secret', 'top']],
  ['date=2010-12-31', ['top']],
  ['year=2010', ['secret', 'top']],
  ['level=S', ['secret']],
  ['paragraphs=2', ['top']],
  ['date<2010-01-01', ['ferry', 'ferry again', 'office', 'old', 'open']],
  ['subject:fer', []],
  ['subject:"the ferry"', others('bare', 'old')],
  ['date:2009-08-04', ['open']],
  ['date<1985-03-05', ['old']],
  ['date<=1985-03', ['office', 'old']],
  ['date>2010-12-31', ['part']],
  ['date>=2010-12-31', ['part', 'top']],
  ['date:2009-08-04..2010-01', ['open', 'secret']],
  ['paragraphs:2', ['top']],
  ['paragraphs>2', ['bare']],
  ['paragraphs>=2', ['bare', 'top']],
  ['paragraphs<2', others('bare', 'top')],
  ['findings:0', others('old', 'open')],
  ['findings>1', ['open']],
  ['findings<=1', others('open')],
  ['has:findings', ['old', 'open']],
  ['has:para-gap', ['open']],
  ['has:tags-order', ['old']],
  ['has:references', ['secret']],
  ['has:citations', ['ferry', 'ferry again', 'open']],
  ['has:copies', ['ferry', 'ferry again']],
  ['has:sections', ['part']],
  ['has:missing-sections', ['part']],
  ['has:number', others('bare')],
  ['has:date', others('bare')],
  ['has:signature', others('bare')],
  ['has:captions', others('bare')],
  ['NOT from:ZENDA', ['bare', 'open']],
  ['level:U OR tags:PGOV OR subject:swans', ['old', 'open']],
  ['year:2009 NOT level:U', ['ferry', 'ferry again']],
]

describe('what a query finds', () => {
  for (const [text, expected] of QUERIES)
    it(text, () => {
      const { query, error } = readQuery(text, defaultVocabulary())
      assert.ok(query, error?.message)
      const found = find(query, asked).map(({ path }) => path)
      assert.deepEqual(found.sort(), [...expected].sort())
    })
})
