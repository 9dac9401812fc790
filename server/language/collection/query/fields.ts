/** What a query can ask of a message. */
export type FieldKind = 'words' | 'date' | 'level' | 'number' | 'tag' | 'has' | 'count' | 'series' | 'file'

export interface Field {
  readonly name: string
  readonly kind: FieldKind
  /** As it goes on behind "messages": `from a post`. */
  readonly title: string
  readonly example: string
}

export const FIELDS: readonly Field[] = [
  { name: 'from', kind: 'words', title: 'sent by', example: 'from:KABUL' },
  { name: 'to', kind: 'words', title: 'addressed for action to', example: 'to:"USMISSION GENEVA"' },
  { name: 'info', kind: 'words', title: 'addressed for information to', example: 'info:LONDON' },
  { name: 'date', kind: 'date', title: 'of the date', example: 'date:2008-06..2009' },
  { name: 'level', kind: 'level', title: 'of the level', example: 'level>=S' },
  { name: 'tags', kind: 'tag', title: 'with the TAG', example: 'tags:PTER' },
  { name: 'caption', kind: 'tag', title: 'with the caption', example: 'caption:SIPDIS' },
  { name: 'number', kind: 'number', title: 'of the number', example: 'number:09KABUL123' },
  { name: 'series', kind: 'series', title: 'of the series', example: 'series:STATE' },
  { name: 'year', kind: 'count', title: 'of the year', example: 'year>=2008' },
  { name: 'cites', kind: 'number', title: 'that cite', example: 'cites:08KABUL123' },
  { name: 'citedby', kind: 'number', title: 'cited by', example: 'citedby:09STATE71001' },
  { name: 'subject', kind: 'words', title: 'with the subject', example: 'subject:bridge' },
  { name: 'signature', kind: 'words', title: 'signed by', example: 'signature:RASSENDYLL' },
  { name: 'text', kind: 'words', title: 'with the words', example: 'text:"bridge road"' },
  { name: 'has', kind: 'has', title: 'that have', example: 'has:para-gap' },
  { name: 'paragraphs', kind: 'count', title: 'with so many paragraphs', example: 'paragraphs>10' },
  { name: 'findings', kind: 'count', title: 'with so many findings', example: 'findings>0' },
  { name: 'file', kind: 'file', title: 'in a file named', example: 'file:reel-12' },
]

export const fieldNamed: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.name, field]))

/** Behind `has:`, beside the names of rules. */
export const HAS = [
  'findings',
  'references',
  'citations',
  'copies',
  'sections',
  'missing-sections',
  'number',
  'date',
  'signature',
  'captions',
] as const

export type Has = (typeof HAS)[number]

/** Levels by what they are called in a query, the lowest first. */
export const LEVEL_NAMES: readonly (readonly [string, readonly string[]])[] = [
  ['UNCLASSIFIED', ['U', 'UNCLAS', 'UNCLASSIFIED']],
  ['LIMITED OFFICIAL USE', ['LOU', 'LIMITED OFFICIAL USE']],
  ['RESTRICTED', ['R', 'RESTRICTED']],
  ['CONFIDENTIAL', ['C', 'CONFIDENTIAL']],
  ['SECRET', ['S', 'SECRET']],
  ['TOP SECRET', ['TS', 'TOP SECRET']],
]

/** How high a level is, by its code or by a name of it; -1 for none. */
export function levelHeight(name: string): number {
  const wanted = name.toUpperCase().replace(/\s+/g, ' ')
  return LEVEL_NAMES.findIndex(([code, names]) => code === wanted || names.includes(wanted))
}
