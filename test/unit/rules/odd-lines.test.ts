import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CableDocument } from '../../../server/language/syntax/document/document.ts'
import { tokensPicture } from '../../support/feature-pictures.ts'
import { assertPicture } from '../../support/picture.ts'
import { changedLines, readPicture } from '../../support/read-picture.ts'
import { service } from '../../support/service.ts'

const ROOT = resolve(import.meta.dirname, '../../fixtures/odd')
/** A cable in order, a line for each name; two lines of its text stay as they are. */
const SOUND = {
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

interface OddLine {
  readonly row: string
  readonly text: string
  readonly document: CableDocument
  /** Lines from and to which the odd ones stand, from 0. */
  readonly from: number
  readonly to: number
}

function oddLine(row: string): OddLine {
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
    document: service.open('file:///odd.txt', 1, text),
    from,
    to: from + own.split('\n').length,
  }
}

const allRows = readFileSync(join(ROOT, 'lines.rows'), 'utf8').trimEnd().split('\n')

describe('a cable with one line in another form', () => {
  for (const name of Object.keys(SOUND).filter((each) => allRows.some((row) => row.startsWith(`${each}|`)))) {
    const picture = (kind: string): string => join(ROOT, 'lines', `${name}.${kind}`)
    let rows: readonly OddLine[] = []
    before(() => {
      rows = allRows.filter((row) => row.startsWith(`${name}|`)).map(oddLine)
    })

    it(`${name}: is read otherwise there, and nowhere else`, () => {
      const sound = readPicture(oddLine(`dtg|${SOUND.dtg}`).text).map(withoutPlace)
      const read = rows.map(({ row, text, document }) => {
        const changed = changedLines(sound, readPicture(text, document).map(withoutPlace))
        return `${row}\n${changed.map((line) => `  ${line}\n`).join('')}`
      })
      assertPicture(picture('read'), read.join(''))
    })

    it(`${name}: is coloured there as what it is`, () => {
      const coloured = rows.map(({ row, text, document, from, to }) => {
        const data = service.semanticTokens(document)
        const tokens = tokensPicture(text, data, service.semanticTokensLegend)
          .split('\n')
          .filter((token) => {
            const line = Number.parseInt(token, 10) - 1
            return line >= from && line < to
          })
          .map((token) => token.replace(/^\d+/, (line) => `${Number(line) - from}`))
        return `${row}\n  ${tokens.join('; ')}\n`
      })
      assertPicture(picture('tokens'), coloured.join(''))
    })

    it(`${name}: leads from its words to where others are, and explains them`, () => {
      const known = new Set<string>()
      const context = { markdown: false, now: Date.UTC(2012, 7, 3, 14, 53), timeZone: () => 'Europe/Berlin' }
      const told = rows.map(({ row, text, document, from, to }) => {
        const lines = text.split('\n').slice(from, to)
        // What a hover speaks of is asked about once.
        let spoken = { line: -1, character: -1 }
        const shown = lines.flatMap((words, index) =>
          [...words.matchAll(/[^\s,;()/]+/g)].flatMap(({ index: character, 0: word }) => {
            const position = { line: from + index, character }
            if (spoken.line > position.line || (spoken.line === position.line && spoken.character > character))
              return []
            const targets = service
              .definition(document, position)
              .map(
                ({ targetSelectionRange: { start, end } }) =>
                  `${start.line - from}:${start.character}-${end.line - from}:${end.character}`,
              )
            const { range, contents } = service.hover(document, position, context) ?? {}
            if (range) spoken = range.end
            const said = typeof contents === 'object' && 'value' in contents ? contents.value : ''
            const isNew = said !== '' && !known.has(said)
            known.add(said)
            const hover = isNew ? ` (${range?.start.character}-${range?.end.character}) ${shortened(said)}` : ''
            return targets.length > 0 || isNew ? [`  ${word} ${targets.join(' ')}${hover}\n`] : []
          }),
        )
        return shown.length > 0 ? `${row}\n${shown.join('')}` : ''
      })
      assertPicture(picture('leads'), told.join(''))
    })
  }
})

/** Where only the places moved, nothing is read otherwise. */
function withoutPlace(line: string): string {
  return line.replace(/ \d+:(\d+)-\d+:(\d+)$/, ' $1-$2').replace(/^fold .*/, 'fold')
}

/** Its lines side by side; of a long one the beginning. */
function shortened(hover: string): string {
  return hover
    .trim()
    .replace(/\s*\n\s*/g, ' | ')
    .slice(0, 400)
}
