import type { Block } from '../../../syntax/blocks/block.ts'
import type { Addressee } from '../../message/addressee.ts'
import { cover, partOf, type Span } from '../../message/span.ts'
import { textLines } from '../lines/block-lines.ts'

/** Whom a draft goes to, as the form puts it above the fields, by precedence: `IMMEDIATE STRELSAU, +`. */
export interface DraftAddressees {
  readonly list: Span | undefined
  readonly to: readonly Addressee[]
  /** Those on lines that begin with INFO. */
  readonly info: readonly Addressee[]
}

/** Of the blocks above the first field of a draft; a plus stands for more addressees, who are named below the text. */
export function readDraftAddressees(blocks: readonly Block[], starts: readonly number[]): DraftAddressees {
  const to: Addressee[] = []
  const info: Addressee[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'preface') {
      if (FIELDS.has(block.kind)) break
      continue
    }
    for (const [offset, { plain }] of textLines(block).entries())
      (INFO.test(plain) ? info : to).push(...addresseesOf(plain, (starts[index] ?? 0) + offset, to.length > 0))
  }
  const [first, last] = [to[0], to.at(-1)]
  return { list: first && last && cover(first.precedence ?? first.span, last.span), to, info }
}

const FIELDS: ReadonlySet<string> = new Set(['classification', 'order', 'tags', 'subject', 'paragraph', 'text'])
const INFO = /^\s*INFO /
const LINE =
  /^\s*(?:INFO {1,4})?(?<word>NIACT IMMEDIATE|IMMEDIATE|PRIORITY|ROUTINE|FLASH) {1,4}(?<names>[A-Z][A-Z ,'./+-]{2,100})$/

/** Below those of the action a list for information may have no precedence: `INFO ZENDA, STRELSAU`. */
const INFO_ALONE = /^\s*INFO {1,12}(?<names>[A-Z][A-Z ,'./+-]{2,100})$/

/** Some forms say it before each name: `IMMEDIATE ZENDA, IMMEDIATE STRELSAU +`. */
const OWN_PRECEDENCE = /^(NIACT IMMEDIATE|IMMEDIATE|PRIORITY|ROUTINE|FLASH) {1,4}(?=[A-Z])/
/** Or behind it once more. */
const PRECEDENCE_BEHIND = / {1,4}(NIACT IMMEDIATE|IMMEDIATE|PRIORITY|ROUTINE|FLASH)$/
const MORE = /\s{0,3}\+$/

/** @param below whether addressees for action stand above */
function addresseesOf(plain: string, line: number, below: boolean): Addressee[] {
  const { word = '', names = '' } =
    LINE.exec(plain)?.groups ?? (below ? INFO_ALONE.exec(plain)?.groups : undefined) ?? {}
  if (names === '') return []
  const at = plain.indexOf(word)
  let precedence = word === '' ? undefined : partOf(plain, line, at, at + word.length)
  let from = plain.length - names.length
  return names.split(',').flatMap((name) => {
    const begin = from + name.length - name.trimStart().length
    from += name.length + 1
    const own = OWN_PRECEDENCE.exec(name.trim())
    if (own) precedence = partOf(plain, line, begin, begin + (own[1] ?? '').length)
    const start = begin + (own?.[0].length ?? 0)
    const end = begin + name.trim().replace(MORE, '').replace(PRECEDENCE_BEHIND, '').length
    if (!/[A-Z]{2}/.test(plain.slice(start, end))) return []
    const part = partOf(plain, line, start, end)
    return [
      {
        span: part,
        route: undefined,
        name: part,
        precedence,
        unknownPrecedence: undefined,
        number: undefined,
        exempt: false,
      },
    ]
  })
}
