import { change, type FaultKind, fault, onRow, withText } from '../fault.ts'
import { isClassified } from '../level-words.ts'
import { reachesLevel } from '../reaches-level.ts'
import type { FictionalCable } from '../write-cable.ts'

export const each = ({ facts }: FictionalCable): boolean => facts.marking === 'each' && isClassified(facts)

export const MARK = /(?<=^¶?\d{1,2}\. )\((U|C|S|TS|SBU)\) /

/** Faults of the portion marks. */
export const portionFaults: readonly FaultKind[] = [
  onRow(
    fault('mark removed', 'portion-missing', (cable, random) => {
      const places = cable.rows.flatMap(({ kind, text, paragraph }, index) =>
        kind === 'paragraph' && MARK.test(text) && !/Classified/i.test(text) && !hasMarkedItems(cable, paragraph)
          ? [index]
          : [],
      )
      if (!each(cable) || places.length < 4) return undefined
      const index = random.pick(places)
      const planted = withText(cable, index, cable.rows[index]?.text.replace(MARK, '') ?? '')
      return reachesLevel(cable, planted.rows) ? planted : undefined
    }),
  ),
  change(
    'mark doubled',
    'portion-unknown',
    'paragraph',
    MARK,
    (match) => (match[1]?.length === 1 ? `(${match[1]}${match[1]}) ` : undefined),
    reached,
  ),
  change(
    'mark unknown',
    'portion-unknown',
    'paragraph',
    MARK,
    (_, __, random) => `(${random.pick(['X', 'CU', 'V', 'D'])}) `,
    reached,
  ),
  change(
    'mark above the level',
    'portion-over',
    'paragraph',
    MARK,
    (_, { facts }) =>
      facts.level === 'TS' ? undefined : `(${facts.level === 'S' ? 'TS' : facts.level === 'C' ? 'S' : 'C'}) `,
    reached,
  ),
  change(
    'classified mark in an unclassified message',
    'portion-over',
    'paragraph',
    /(?<=^¶?\d{1,2}\. )\((?:U|SBU)\)/,
    '(C)',
    ({ facts }) => facts.marking === 'each' && facts.level === 'UNCLAS',
  ),
  fault('no mark reaches the level', 'portion-none-reaches', (cable) => {
    if (!each(cable) || cable.rows.some(({ kind, text }) => kind === 'subject' && /\((?:C|S|TS)\)/.test(text)))
      return undefined
    if (!cable.rows.some(({ kind }) => kind === 'paragraph')) return undefined
    const rows = cable.rows.map((own) =>
      ['paragraph', 'list'].includes(own.kind)
        ? { ...own, text: own.text.replace(/\((?:C|S|TS)(?:\/NF)?\)/, '(U)') }
        : own,
    )
    return {
      rows,
      lines: rows.flatMap(({ kind, text }, index) =>
        kind === 'class' || (kind === 'banner' && /CONF|SECRET/.test(text)) ? [index] : [],
      ),
    }
  }),
  change(
    'mark restricted without the caption',
    'portion-nf-caption',
    'paragraph',
    /(?<=^¶?\d{1,2}\. )\((C|S|TS)\)/,
    '($1/NF)',
    ({ rows, facts }) =>
      facts.layout !== 'smart' &&
      facts.time.getTime() > Date.UTC(1996, 0, 1) &&
      !rows.some(({ text }) => /NOFORN/.test(text)),
  ),
  fault('caption NOFORN removed', 'portion-nf-caption', (cable) => {
    const at = cable.rows.findIndex(({ kind, text }) => kind === 'caption' && text === 'NOFORN')
    if (
      at < 0 ||
      cable.facts.time.getTime() < Date.UTC(1996, 0, 1) ||
      !cable.rows.some(({ text, kind }) => kind === 'paragraph' && /\/NF\)/.test(text))
    )
      return undefined
    const rows = cable.rows.filter((_, index) => index !== at)
    return {
      rows,
      lines: rows.flatMap(({ kind, text }, index) => (kind === 'paragraph' && /\/NF\)/.test(text) ? [index] : [])),
    }
  }),
  change('no space before the mark', 'portion-spacing', 'paragraph', /^(¶?\d{1,2}\.) (?=\((?:U|C|S|TS|SBU)\))/, '$1'),
  change('no space behind the mark', 'portion-spacing', 'paragraph', /(?<=^¶?\d{1,2}\. )(\((?:U|C|S|TS|SBU)\)) /, '$1'),
  change('mark never closed', 'portion-unknown', 'paragraph', /(?<=^¶?\d{1,2}\. )(\((?:U|C|S|TS|SBU))\) /, '$1 '),
]

/** Several portions reach the level, so that one of them may change. */
export function reached(cable: FictionalCable): boolean {
  const { facts, rows } = cable
  return (
    each(cable) && rows.filter(({ kind, text }) => kind === 'paragraph' && text.includes(`(${facts.level}`)).length > 2
  )
}

/** A paragraph whose items are marked one by one may do without a mark of its own. */
function hasMarkedItems({ rows }: FictionalCable, number: number | undefined): boolean {
  return rows.some(
    ({ kind, paragraph, text }) => kind === 'list' && paragraph === number && /\([A-Z]{1,3}\)/.test(text),
  )
}
