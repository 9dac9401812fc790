/** How lines of a kind look where an editor knows no kinds of its own: one of the styles that each editor has. */
export type Look = 'keyword' | 'field' | 'level' | 'title' | 'block' | 'number' | 'name' | 'comment'

const LOOKS: Readonly<Record<Look, string>> = {
  keyword:
    'transmission routing station security janap accounting date-time-group separation validation end-of-message foreign',
  field: 'from to info exempt order tags references label authority distribution drafting',
  level: 'classification level caption control portion-opening',
  title: 'subject heading',
  block: 'block-begin block-end',
  number: 'numbered list-item',
  name: 'addressee signature attention group-mark',
  comment: 'page page-marker release rule',
}

export function lookOf(kind: string): Look {
  for (const [look, kinds] of Object.entries(LOOKS)) if (kinds.split(' ').includes(kind)) return look as Look
  throw new Error(`say in looks.ts how a line looks that is ${kind}`)
}
