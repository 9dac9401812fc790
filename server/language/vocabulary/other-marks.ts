import { isOwned, readMarkShape } from '../syntax/lines/mark-shape.ts'
import { lazy } from '../text/lazy.ts'
import type { Lists } from './lists.ts'
import type { MarkWords } from './portion-mark.ts'
import { readList } from './read-list.ts'
import { evenSpelling } from './spelling.ts'
import type { Level, OtherMark } from './types.ts'

/**
 * Marks that are none of an American level: of NATO, alone or behind two slashes (NS, //CTS), of other
 * governments and joint ones (//GBR C, //JOINT S CAN USA, UK SECRET), and controls of other agencies that stand by
 * themselves (LES). They are known, and compared with nothing.
 */
export function otherMarkLookup(lists: Lists, words: MarkWords): (text: string) => OtherMark | undefined {
  const levels = lazy(() => {
    const entries = readList<Level>(lists, 'foreign-levels')
    return new Map(entries.flatMap((entry) => [entry.code, ...(entry.portions ?? [])].map((word) => [word, entry])))
  })
  return (text) => {
    const even = evenSpelling(text).replace(/\.$/, '')
    const bare = even.replace(/^\/\/ ?/, '')
    const [first = ''] = bare.split(/\/| - /)
    const known = levels().get(first.trim()) ?? levels().get(bare)
    if (known) return { kind: 'foreign', title: known.title ?? known.code, ...about(known) }
    if (even.startsWith('//')) return readMarkShape(text) ? { kind: 'foreign', title: titleOf(bare) } : undefined
    if (isOwned(even)) return { kind: 'foreign', title: titleOf(bare), source: 'practice' }
    const caveat = words.caveat(first.trim())
    return caveat?.alone ? { kind: 'agency', title: caveat.title ?? caveat.code, ...about(caveat) } : undefined
  }
}

function titleOf(words: string): string {
  return words.startsWith('JOINT') ? 'Joint mark of several governments' : 'Mark of another government'
}

function about({ note, source }: { note?: string; source: string }): Pick<OtherMark, 'note' | 'source'> {
  return { source, ...(note ? { note } : {}) }
}
