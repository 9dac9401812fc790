import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import {
  change,
  type FaultKind,
  fault,
  hasRow,
  indicesOf,
  isLayout,
  orOn,
  remove,
  withInserted,
  withoutRows,
} from '../fault.ts'
import { party, somePosts } from '../places.ts'
import { row } from '../row.ts'
import type { FictionalCable } from '../write-cable.ts'

const WORD = /(?:NIACT )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)\b/

const HEADER = isLayout('transmitted', 'archival')

/** Faults of originator and addressees. */
export const addressFaults: readonly FaultKind[] = [
  change(
    'INFO lost its last letter',
    'addr-info-keyword',
    'info',
    /^INFO(?= (?:R[A-Z]{3,7}\/|AM))/,
    'INF',
    isLayout('transmitted', 'archival'),
  ),
  remove('originator removed', 'addr-missing-fm', 'from'),
  change('FM misspelt', 'addr-missing-fm', 'from', /^FM/, 'FN'),
  remove('addressees removed', 'addr-missing-to', ['to', 'info', 'exempt'], HEADER),
  change(
    'information addressee above the message',
    'addr-precedence-over-fl5',
    'info',
    WORD,
    (_, { facts }) => ({ Z: undefined, O: 'FLASH', P: 'IMMEDIATE', R: 'PRIORITY' })[facts.precedence],
  ),
  change(
    'information addressee above the second precedence',
    'addr-info-over-fl5',
    'info',
    / ROUTINE\b/,
    ' IMMEDIATE',
    (cable) => cable.rows.some(({ kind, text }) => kind === 'fl5' && /^O [RP] /.test(text)),
  ),
  change('kind of addressee misspelt', 'addr-misspelt', 'info', /AMEMBASSY/, (_, __, random) =>
    random.pick(['AMEBMASSY', 'AMEMBASY', 'AMEMBASSSY', 'ANEMBASSY']),
  ),
  fault('addressee twice', 'addr-duplicate', (cable) => {
    const index = cable.rows.findIndex(({ kind, text }) => kind === 'info' && /^INFO /.test(text))
    const own = cable.rows[index]
    if (!own || cable.facts.layout === 'archival' || cable.facts.layout === 'smart') return undefined
    return withInserted(cable, index + 1, [row('info', own.text.replace(/^INFO /, ''))])
  }),
  change(
    'routing indicator twice',
    'fl2-ri-duplicate',
    'fl2',
    /^([A-Z]{2}) (R[A-Z]{4,6})(.*)$/,
    (match) => (match[0].length < 60 ? `${match[0]} ${match[2]}` : undefined),
    isLayout('transmitted'),
  ),
  change(
    'action addressee above the message',
    'addr-precedence-over-fl5',
    'to',
    WORD,
    (_, { facts }) => ({ Z: undefined, O: 'FLASH', P: 'IMMEDIATE', R: 'PRIORITY' })[facts.precedence],
  ),
  change(
    'date-time group with a higher precedence',
    ['addr-fl5-too-high', 'fl2-precedence-mismatch'],
    'fl5',
    /^[OPR](?= )/,
    ([own]) => (own === 'R' ? 'P' : own === 'P' ? 'O' : 'Z'),
    hasWords,
  ),
  orOn(
    change(
      'date-time group with a lower precedence',
      ['addr-precedence-over-fl5', 'fl2-precedence-mismatch'],
      'fl5',
      /^[ZOP](?= \d)/,
      ([own]) => (own === 'P' ? 'R' : own === 'O' ? 'P' : 'O'),
      hasWords,
    ),
    ({ kind }, { rows }) => kind === 'to' && !rows.some((row) => row.kind === 'fl2'),
  ),
  change(
    'precedence word lost a letter',
    'addr-unknown-precedence',
    ['to', 'info'],
    /\b(P)R(IORITY)|\b(I)M(MEDIATE)|\b(R)O(UTINE)/,
    ([own = '']) => own.charAt(0) + own.slice(2),
  ),
  change(
    'precedence word with letters swapped',
    'addr-unknown-precedence',
    ['to', 'info'],
    /PRIORITY|IMMEDIATE|ROUTINE/,
    ([own = '']) => own.slice(0, 3) + own.charAt(4) + own.charAt(3) + own.slice(5),
  ),
  change(
    'routing indicator with a digit',
    'addr-ri-format',
    ['to', 'info'],
    /\b(RU[A-Z]{2,5})([A-Z])\//,
    (match, _, random) => `${match[1]}${random.integer(1, 9)}/`,
  ),
  change(
    'routing indicator of another post',
    'addr-ri-plad-mismatch',
    ['to', 'info'],
    /\bRUEH[A-Z]+\/(AM[A-Z]+ [A-Z ]+?)(?= (?:FLASH|NIACT|IMMEDIATE|PRIORITY|ROUTINE)\b| \d|$)/,
    (match, _, random) => {
      const other = somePosts(random, 1)[0]
      const sameCountry = defaultVocabulary().post(match[1] ?? '')?.geo === other?.tag
      return !other || sameCountry ? undefined : `${other.indicator}/${match[1]}`
    },
  ),
  fault('exempted post without a collective', 'addr-xmt-without-collective', (cable, random) => {
    const last = indicesOf(cable, 'to', 'info').pop()
    if (last === undefined || cable.rows.some(({ text, kind }) => kind === 'exempt' || /COLLECTIVE/.test(text)))
      return undefined
    return withInserted(cable, last + 1, [row('exempt', `XMT ${somePosts(random, 1)[0]?.address}`)])
  }),
  fault('collective removed above its exemptions', 'addr-xmt-without-collective', (cable) => {
    const planted = hasRow('exempt')(cable) ? withoutRows(cable, ({ text }) => / COLLECTIVE$/.test(text)) : undefined
    return (
      planted && { ...planted, lines: planted.rows.flatMap(({ kind }, index) => (kind === 'exempt' ? [index] : [])) }
    )
  }),
  fault('agency added under STADIS', 'addr-stadis-nonstate', (cable) => {
    const last = indicesOf(cable, 'to', 'info').pop()
    const to = cable.rows.findIndex(({ kind }) => kind === 'to')
    if (last === undefined || !cable.rows.some(({ kind, text }) => kind === 'caption' && text === 'STADIS'))
      return undefined
    const routed = /^TO R[A-Z]+\//.test(cable.rows[to]?.text ?? '') ? 'RUEAIIA/' : ''
    return withInserted(cable, last + 1, [row('info', `${hasRow('info')(cable) ? '' : 'INFO '}${routed}CIA WASHDC`)])
  }),
  orOn(
    change('originator of another post', 'addr-origin-series', 'from', /^FM .+/, (_, { facts }, random) => {
      const other = somePosts(random, 1)[0]
      return other && other.tag !== facts.from.tag && facts.from !== party ? `FM ${other.address}` : undefined
    }),
    ({ kind }, { rows }) => kind === 'class' && !rows.some((row) => row.kind === 'fl3'),
  ),
  change(
    'series of another post',
    'addr-origin-series',
    'class',
    / [A-Z][A-Z ]+(?= \d{3,6})/,
    (match, cable, random) => {
      const series = cable.facts.series
      const other = somePosts(random, 1)[0]
      if (
        cable.facts.sections > 1 ||
        !match[0].endsWith(` ${series}`) ||
        !other ||
        other.tag === cable.facts.from.tag ||
        cable.facts.from === party
      )
        return undefined
      return match[0].slice(0, -series.length) + other.series
    },
    hasRow('from'),
  ),
  fault('information addressees before action', 'structure-line-order', (cable) => moveBefore(cable, 'info', 'to')),
  fault('originator behind the addressees', 'structure-line-order', (cable) => moveBefore(cable, 'to', 'from')),
  fault('station line behind line 4', 'structure-line-order', (cable) => moveBefore(cable, 'fl4', 'fl3')),
  fault('originator above the date-time group', 'structure-line-order', (cable) => moveBefore(cable, 'from', 'fl5')),
  fault('blank line in the header', 'structure-blank-in-header', (cable, random) => {
    const places = indicesOf(cable, 'fl2', 'fl3', 'fl4', 'fl5', 'from').filter(
      (index) => index > 0 && cable.rows[index - 1]?.kind.startsWith('fl'),
    )
    if (places.length === 0 || cable.facts.layout !== 'transmitted') return undefined
    const index = random.pick(places)
    const planted = withInserted(cable, index, [row('blank', '')])
    return { ...planted, lines: [index - 1, index, index + 1] }
  }),
]

function hasWords({ rows }: FictionalCable): boolean {
  const to = rows.filter(({ kind }) => kind === 'to')
  return (
    to.length > 0 &&
    to.every(({ text }) => WORD.test(text)) &&
    !rows.some(({ kind, text }) => kind === 'fl5' && /^[A-Z] [A-Z] /.test(text))
  )
}

/** Moves the rows of `kind` in front of those of `other`; either may be said to be out of place. */
function moveBefore(cable: FictionalCable, kind: 'info' | 'to' | 'fl4' | 'from', other: 'to' | 'from' | 'fl3' | 'fl5') {
  const moved = cable.rows.filter((each) => each.kind === kind)
  const first = cable.rows.findIndex((each) => each.kind === other)
  if (moved.length === 0 || first < 0 || (kind === 'info' && cable.rows.some((each) => each.kind === 'exempt')))
    return undefined
  const rest = cable.rows.filter((each) => each.kind !== kind)
  const at = rest.findIndex((each) => each.kind === other)
  const rows = [...rest.slice(0, at), ...moved, ...rest.slice(at)]
  return { rows, lines: rows.flatMap((each, index) => (each.kind === kind || each.kind === other ? [index] : [])) }
}
