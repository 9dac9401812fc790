import { join, resolve } from 'node:path'
import { DRAFT, offered, SMART, TRANSMITTED, withLine } from '../../../support/completion.ts'
import { OF_1985, OLD, RESTRICTED } from '../../../support/completion-texts.ts'
import { assertPicture } from '../../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/completion')
/** How much of a list one sees, and some more. */
const SEEN = 24

const HEADER = TRANSMITTED.slice(4, 9)
const OF_STATE = TRANSMITTED.map((line) => line.replace('FM AMEMBASSY BANGKOK', 'FM SECSTATE WASHDC'))
const SECRET = TRANSMITTED.map((line) => line.replace('C O N F I D E N T I A L', 'S E C R E T').replace('(C)', '(S)'))
const TOP_SECRET = TRANSMITTED.map((line) =>
  line.replace('C O N F I D E N T I A L', 'T O P  S E C R E T').replace('(C)', '(TS)'),
)

const LISTS: readonly (readonly [name: string, lines: readonly string[], line: number, text: string])[] = [
  ['tags of 2009', TRANSMITTED, 14, 'TAGS: $0'],
  ['tags behind a subject', TRANSMITTED, 14, 'TAGS: PREL, $0'],
  ['tags in front of a subject', TRANSMITTED, 14, 'TAGS: $0, PREL'],
  ['tags right in front of a name', TRANSMITTED, 14, 'TAGS: $0(SMITH, JOHN)'],
  ['tags of 1974', OLD, 8, 'TAGS: $0'],
  ['tags of 1985', OF_1985, 7, 'TAGS: $0'],
  ['tags of SMART', SMART, 9, 'TAGS:           $0'],
  ['tags named by words', TRANSMITTED, 14, 'TAGS: PREL, trade$0'],
  ['captions of a confidential cable', TRANSMITTED, 11, 'N$0'],
  ['captions below a level', TRANSMITTED, 11, '$0'],
  ['captions of a new cable', [...TRANSMITTED.slice(0, 11), '', 'SIPDIS ', ''], 12, 'SIPDIS $0'],
  ['captions of any letter', TRANSMITTED, 11, 'S$0'],
  ['captions beside a control', RESTRICTED, 2, 'NOFORN, $0'],
  ['captions of 1974', OLD, 6, 'L$0'],
  ['marks of a secret cable', SECRET, 22, '1. ($0'],
  ['marks of a top secret cable', TOP_SECRET, 22, '1. ($0'],
  ['marks of a confidential cable', TRANSMITTED, 22, '1. ($0'],
  ['marks of a draft', DRAFT, 10, '2. ($0'],
  ['originators by what a post is', TRANSMITTED, 5, 'FM AM$0'],
  ['originators by two letters', TRANSMITTED, 5, 'FM US$0'],
  ['originators among offices', TRANSMITTED, 5, 'FM SEC$0'],
  ['addressees of one city', TRANSMITTED, 6, 'TO rome$0'],
  ['addressees among departments', TRANSMITTED, 7, 'INFO DE$0'],
  ['addressees of SMART', SMART, 7, 'Info:           rome$0'],
  ['labels of SMART below its level', [...SMART.slice(0, 3), '', '1. (U) He rowed.'], 3, '$0'],
  ['fields below a header by hand', HEADER, 4, '$0'],
  ['fields of an empty file', [''], 0, '$0'],
  ['fields below a level', ['C O N F I D E N T I A L', ''], 1, '$0'],
  ['fields of a draft', DRAFT.filter((line) => !/^(?:TAGS|SUBJECT)/.test(line)), 5, '$0'],
  ['fields without an order', TRANSMITTED.filter((line) => !line.startsWith('E.O.')), 13, '$0'],
  ['values of an order', TRANSMITTED, 13, 'E.O. 12958: $0'],
  ['values of an order of 1985', OF_1985, 6, 'E.O. 12356: $0'],
  ['values of an order of 1974', OLD, 7, 'E.O. 11652: $0'],
  ['precedences of an addressee', TRANSMITTED, 7, 'INFO RUEHGO/AMEMBASSY RANGOON $0'],
  ['series of a department', OF_STATE, 9, 'C O N F I D E N T I A L $0'],
  ['references of the own post', TRANSMITTED, 17, 'REF: A. BA$0'],
  ['references of a year', TRANSMITTED, 17, 'REF: A. 08 R$0'],
  ['words below the subject', [...DRAFT.slice(0, 7), '', '', ...DRAFT.slice(8)], 7, 'r$0'],
  ['words behind quoted text', [...DRAFT.slice(0, 10), '', 'q', '', ...DRAFT.slice(10)], 11, 'q$0'],
  ['words of a new cable', [''], 0, 'c$0'],
  ['slips', TRANSMITTED, 14, 'TAGS: PREL, PGVO$0'],
]

describe('lists as one sees them', () => {
  it('have their entries in this order, and no others', () => {
    const told = LISTS.map(([name, lines, line, text]) => {
      const { place, candidates = [], isIncomplete } = offered(withLine(lines, line, text)) ?? {}
      const seen = candidates.slice(0, SEEN).map(({ candidate }) => candidate.label ?? candidate.text.trim())
      const more = candidates.length > SEEN ? ` … ${candidates.length}${isIncomplete ? ' and more' : ''}` : ''
      return `${name}: ${text.trim()}\n  ${place ? `${place.kind}: ${seen.join(' | ').replaceAll('\n', '\\n')}${more}` : 'nothing'}\n`
    })
    assertPicture(join(FOLDER, 'lists-in-order.said'), told.join(''))
  })
})
