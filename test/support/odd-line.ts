/** A cable in order, a line for each name; two lines of its text stay as they are. */
export const SOUND = {
  dtg: 'P 031453Z JUN 09',
  from: 'FM AMEMBASSY ZENDA',
  to: 'TO RUEHC/SECSTATE WASHDC PRIORITY',
  info: 'INFO RUEHFR/AMEMBASSY PARIS',
  bt: 'BT',
  class: 'C O N F I D E N T I A L ZENDA 000123\n',
  captions: 'SIPDIS\n',
  order: 'E.O. 12958: DECL: 06/03/2019',
  tags: 'TAGS: PREL, PGOV',
  subject: 'SUBJECT: (U) THE BRIDGE\n',
  refs: 'REF: A. ZENDA 101\n     B. LONDON 77\n',
  by: 'Classified By: Ambassador R. Rassendyll for reasons 1.4 (b) and (d).\n',
  para: '1. (C) The duke rowed (ref A).\n',
  rest: '2. (U) Nobody spoke, see para 1.\n',
  sign: 'RASSENDYLL',
  end: 'BT\n#0123\nNNNN\n',
} as const

type Name = keyof typeof SOUND

const BELOW_A_BLANK: ReadonlySet<string> = new Set(['class', 'captions', 'subject', 'refs', 'by', 'para'])

/** A row `name|text` of `odd/lines.rows`: that cable with one of its lines in another form. */
export interface OddLine {
  readonly row: string
  readonly text: string
  /** Lines from and to which the odd ones stand, from 0. */
  readonly from: number
  readonly to: number
}

export function oddLine(row: string): OddLine {
  const at = row.indexOf('|')
  const name = row.slice(0, at) as Name
  const own = row.slice(at + 1).replaceAll('\\n', '\n') + (BELOW_A_BLANK.has(name) ? '\n' : '')
  const names = Object.keys(SOUND) as Name[]
  const above = names.slice(0, names.indexOf(name)).map((each) => `${SOUND[each]}\n`)
  const from = above.join('').split('\n').length - 1
  const text = names.map((each) => `${each === name ? own : SOUND[each]}\n`).join('')
  return {
    row,
    text,
    from,
    to: from + own.split('\n').length,
  }
}
