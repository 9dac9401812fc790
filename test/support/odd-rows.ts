import { SOUND } from './odd-line.ts'

type Name = keyof typeof SOUND

const BELOW_A_BLANK: ReadonlySet<string> = new Set(['class', 'captions', 'subject', 'refs', 'by', 'para', 'rest'])

/**
 * The sound cable with some of its parts in another form: `order|E.O. 12958: N/A||para|1. (U) He rows.`. A part that is
 * `-` is not there.
 */
export function oddRow(row: string): string {
  const own = new Map(
    row.split('||').map((part) => {
      const at = part.indexOf('|')
      return [part.slice(0, at) as Name, part.slice(at + 1).replaceAll('\\n', '\n')] as const
    }),
  )
  return (Object.keys(SOUND) as Name[])
    .map((name) => {
      const text = own.get(name)
      if (text === '-') return ''
      return text === undefined ? `${SOUND[name]}\n` : `${text}${BELOW_A_BLANK.has(name) ? '\n' : ''}\n`
    })
    .join('')
}
