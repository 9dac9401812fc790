import { shortYear } from '../calendar.ts'
import { change, type FaultKind, fault, hasRow, indicesOf, isLayout, onRow, remove, withInserted } from '../fault.ts'
import { isClassified } from '../level-words.ts'
import { row } from '../row.ts'
import type { FictionalCable } from '../write-cable.ts'

const has =
  (caption: string) =>
  (cable: FictionalCable): boolean =>
    cable.rows.some(({ kind, text }) => kind === 'caption' && text === caption)

/** Faults of the captions. */
export const captionFaults: readonly FaultKind[] = [
  fault('caption twice', 'caption-duplicate', (cable, random) => {
    const places = cable.rows.flatMap(({ kind, text }, index) =>
      kind === 'caption' && /^[A-Z]+$/.test(text) ? [index] : [],
    )
    const texts = new Set(places.map((index) => cable.rows[index]?.text))
    if (places.length === 0 || texts.size < places.length) return undefined
    const index = random.pick(places)
    return withInserted(cable, index + 1, [row('caption', cable.rows[index]?.text ?? '')])
  }),
  fault('NODIS beside SIPDIS', 'caption-conflict', (cable) => addCaption(cable, 'SIPDIS', 'NODIS')),
  fault('EXDIS beside SIPDIS', 'caption-conflict', (cable) => addCaption(cable, 'SIPDIS', 'EXDIS')),
  fault('NODIS beside EXDIS', 'caption-conflict', (cable) => addCaption(cable, 'EXDIS', 'NODIS')),
  fault('LIMDIS beside NODIS', 'caption-conflict', (cable) => addCaption(cable, 'NODIS', 'LIMDIS')),
  fault(
    'two channels',
    'caption-channel-multiple',
    (cable) => addCaption(cable, 'ROGER CHANNEL', 'DS CHANNEL') ?? addCaption(cable, 'DS CHANNEL', 'ROGER CHANNEL'),
  ),
  change('caption misspelt', 'caption-unknown', 'caption', /^SIPDIS$/, 'SIPDISS', isLayout('draft')),
  fault('caption inside a paragraph', 'caption-stray-in-body', (cable, random) => {
    const places = indicesOf(cable, 'more').filter(
      (index) => cable.rows[index + 1]?.kind === 'more' && cable.rows[index - 1]?.kind !== 'blank',
    )
    if (cable.facts.layout !== 'archival' || places.length === 0) return undefined
    return withInserted(cable, random.pick(places), [row('caption', 'SIPDIS')])
  }),
]

function addCaption(cable: FictionalCable, beside: string, added: string) {
  const index = cable.rows.findIndex(({ kind, text }) => kind === 'caption' && text === beside)
  const others = cable.rows.filter(({ kind }) => kind === 'caption').length
  if (index < 0 || others > 1 || !has(beside)(cable)) return undefined
  const planted = withInserted(cable, index + 1, [row('caption', added)])
  return { ...planted, lines: [index, index + 1] }
}

const NUMBER = /(?<=^EO |^E\.O\. ?)\d{5}/
const DATED = /(?<=DECL: )(?:\d{2}\/\d{2}\/\d{4}|\d{4}\/\d{2}\/\d{2})/
/** A draft has no date to measure by. */
const dated = hasRow('fl5')
const modern = ({ facts }: FictionalCable): boolean => facts.order === '12958' || facts.order === '13526'

/** Faults of the E.O. line. */
export const orderFaults: readonly FaultKind[] = [
  change(
    'digits of the order swapped',
    'eo-unknown-order',
    'order',
    NUMBER,
    ([own = '']) => own.slice(0, 3) + own.charAt(4) + own.charAt(3),
  ),
  change('order lost a digit', 'eo-unknown-order', 'order', NUMBER, ([own = '']) => own.slice(0, 4)),
  change('order unknown', 'eo-unknown-order', 'order', NUMBER, '12999'),
  change(
    'order not yet issued',
    'eo-date-conflict',
    'order',
    NUMBER,
    '13526',
    (cable) => dated(cable) && cable.facts.order === '12958' && cable.facts.time.getTime() < Date.UTC(2009, 9, 1),
  ),
  change(
    'order no longer in force',
    'eo-date-conflict',
    'order',
    NUMBER,
    '12958',
    (cable) => dated(cable) && cable.facts.order === '13526' && cable.facts.time.getTime() > Date.UTC(2010, 9, 1),
  ),
  change(
    'order of the decade before',
    'eo-date-conflict',
    'order',
    NUMBER,
    '12356',
    (cable) => dated(cable) && cable.facts.order === '12958' && cable.facts.time.getTime() > Date.UTC(1996, 0, 1),
  ),
  change('value of the order before', 'eo-value-era', 'order', /DECL: .+$/, 'DECL: OADR', modern),
  change('GDS under a later order', 'eo-value-era', 'order', /DECL: .+$/, 'GDS', modern),
  change(
    'classified without declassification',
    'eo-na-on-classified',
    'order',
    /(?<=: )(?:DECL|GDS|RDS|XGDS|ADS).*$/,
    'N/A',
    (cable) => isClassified(cable.facts),
  ),
  change(
    'declassification on an unclassified message',
    'eo-decl-on-unclas',
    'order',
    /N\/A$/,
    (_, { facts }) => `DECL: 01/15/${facts.time.getUTCFullYear() + 5}`,
    modern,
  ),
  change(
    'declassification in the past',
    'eo-decl-past',
    'order',
    DATED,
    ([own = ''], { facts }, random) => own.replace(/\d{4}/, String(facts.time.getUTCFullYear() - random.integer(1, 9))),
    dated,
  ),
  change(
    'declassification too far ahead',
    'eo-decl-too-far',
    'order',
    DATED,
    ([own = ''], { facts }, random) =>
      own.replace(/\d{4}/, String(facts.time.getUTCFullYear() + random.integer(30, 70))),
    dated,
  ),
  change(
    'declassification on a day that is none',
    ['eo-value-era', 'eo-date-format', 'eo-decl-past'],
    'order',
    DATED,
    ([own = '']) =>
      /^\d{4}/.test(own) ? own.replace(/\d{2}\/\d{2}$/, '02/30') : own.replace(/^\d{2}\/\d{2}/, '02/30'),
  ),
  change(
    'declassification with a short year',
    'eo-date-format',
    'order',
    /(?<=DECL: )0?(\d{1,2})\/0?(\d{1,2})\/20(\d{2})/,
    '$1/$2/$3',
    isLayout('draft'),
  ),
]

const LINE = ({ rows, facts }: FictionalCable): boolean =>
  isClassified(facts) && rows.some(({ kind }) => kind === 'authority')

/** Faults of the line that names the classifier. */
export const authorityFaults: readonly FaultKind[] = [
  remove('classifier removed', 'authority-missing', 'authority', LINE),
  fault('reason removed', 'authority-reason-missing', (cable) => {
    const indices = indicesOf(cable, 'authority')
    const joined = indices.map((index) => cable.rows[index]?.text).join(' ')
    const first = indices[0]
    if (first === undefined) return undefined
    const text = joined.replace(/[.,]? (?:for )?reasons?:? 1\.[45].*$/i, '.')
    const left = cable.rows.filter((_, index) => !indices.includes(index))
    return { rows: [...left.slice(0, first), row('authority', text), ...left.slice(first)], lines: [first] }
  }),
  change(
    'section of the order before',
    'authority-reason-era',
    'authority',
    /1\.4(?= \()/,
    '1.5',
    (cable) =>
      dated(cable) &&
      cable.facts.time.getTime() > Date.UTC(2004, 2, 1) &&
      !cable.rows.some(({ kind, text }) => kind === 'authority' && /\(h\)/.test(text)),
  ),
  change(
    'section of the order after',
    'authority-reason-era',
    'authority',
    /1\.5(?= \()/,
    '1.4',
    (cable) => dated(cable) && cable.facts.time.getTime() < Date.UTC(2003, 2, 1),
  ),
  change('letter that the section does not know', 'authority-reason-era', 'authority', /(1\.5 )\([^)]*\)/, '$1(h)'),
  change('reason with a stray period', 'authority-reason-format', 'authority', /1\.4 \(/, '1.4.('),
  fault('classifier on an unclassified message', 'authority-on-unclas', (cable) => {
    const { facts, rows } = cable
    const first = rows.findIndex(({ kind }) => kind === 'paragraph')
    if (facts.level !== 'UNCLAS' || facts.capitals || first < 0 || facts.layout === 'smart') return undefined
    const planted = withInserted(cable, first, [
      row(
        'authority',
        `Classified By: Ambassador Fritz Tarlen. Reason: ${facts.time.getTime() < Date.UTC(2003, 2, 25) ? '1.5' : '1.4'} (d).`,
      ),
      row('blank', ''),
    ])
    return { ...planted, lines: [first] }
  }),
]

const TAGS = /^TAGS: .+$/
const single = (cable: FictionalCable): boolean => indicesOf(cable, 'tags').length === 1

/** Faults of the TAGS line. */
export const tagsFaults: readonly FaultKind[] = [
  onRow(
    change('TAGS without a subject', 'tags-empty', 'tags', TAGS, (_, { facts }) => `TAGS: ${facts.from.tag}`, single),
  ),
  onRow(change('TAGS empty', 'tags-empty', 'tags', TAGS, 'TAGS:', single)),
  change(
    'TAG misspelt',
    'tags-unknown',
    'tags',
    /\b(?:PREL|PGOV|PHUM|EFIN|ETRD|SCUL|ASEC|CVIS)\b/,
    ([own = '']) => own.slice(0, 2) + own.charAt(3) + own.charAt(2),
  ),
  change(
    'country by its ISO code',
    'tags-iso-code',
    'tags',
    /(?<=[ ,])(?:JA|DA)$/,
    ([own = '']) => ({ JA: 'JP', DA: 'DK' })[own],
  ),
  change('TAG twice', 'tags-duplicate', 'tags', /\b([EPS][A-Z]{3})(, | )/, '$1$2$1$2'),
  change('TAGS run together', 'tags-glued', 'tags', /\b([EPS][A-Z]{3})(?:, | )([EPSC][A-Z]{3})\b/, '$1$2'),
  change('TAGS with links', 'tags-markup', 'tags', /\b([EPSC][A-Z]{3})\b/, '[$1](#)', isLayout('archival')),
  change('visit without a name', 'tags-person-required', 'tags', /OVIP \([A-Z, ]+\),/, 'OVIP,'),
]

/** Faults of the subject. */
export const subjectFaults: readonly FaultKind[] = [
  fault('subject empty', 'subject-empty', (cable) => {
    const [first, ...more] = indicesOf(cable, 'subject')
    if (first === undefined) return undefined
    const keyword = cable.rows[first]?.text.startsWith('SUBJ:') ? 'SUBJ:' : 'SUBJECT:'
    const rows = cable.rows.flatMap((each, index) =>
      more.includes(index) ? [] : index === first ? [{ ...each, text: keyword }] : [each],
    )
    return { rows, lines: [first] }
  }),
  onRow(
    change(
      'subject without a mark',
      'subject-portion',
      'subject',
      /^(SUBJ(?:ECT)?:) \([A-Z]+\)/,
      '$1',
      (cable) => isClassified(cable.facts) && isLayout('draft', 'transmitted')(cable),
    ),
  ),
  change('subject above the level', 'portion-over', 'subject', /^(SUBJ(?:ECT)?:) \([A-Z]+\)/, (match, { facts }) =>
    facts.level === 'TS' ? undefined : `${match[1]} (${facts.level === 'S' ? 'TS' : 'S'})`,
  ),
]

/** Faults of references and of what is said of them in the text. */
export const referenceFaults: readonly FaultKind[] = [
  fault('label skipped', 'ref-label-sequence', (cable) =>
    relabel(cable, (letter, last) => (letter === last ? next(letter) : letter)),
  ),
  fault('label twice', 'ref-label-sequence', (cable) => relabel(cable, (letter) => (letter === 'B' ? 'A' : letter))),
  fault('mention of a reference that is not there', 'ref-undefined', (cable, random) => {
    const count = labels(cable).length
    if (count < 2) return undefined
    return append(
      cable,
      `The text was sent before (REF ${String.fromCharCode(65 + count + random.integer(0, 2))}).`,
      random.integer(0, 99),
    )
  }),
  change(
    'year of a reference in the future',
    'ref-year',
    'reference',
    /(?<=REF[S]?: |REFTEL: |[A-D][.)] )(?:\d{2} )?(?=[A-Z]{4,} \d+)/,
    (_, { facts }) => `${shortYear(new Date(facts.time.getTime() + 400 * 86_400_000))} `,
    hasRow('fl5'),
  ),
  change(
    'reference to the message itself',
    'ref-self',
    'reference',
    /(?<=^REFS?:? (?:\(?A[.)] )?|^REFTEL: |[B-D][.)] )(?:\d{2} )?[A-Z]+(?: [A-Z]+)* \d{1,6}(?!\d|Z)/,
    (_, { facts }) => `${facts.series} ${facts.number}`,
  ),
  fault('mention of a paragraph that is not there', 'ref-para-range', (cable, random) => {
    const count = Math.max(0, ...cable.rows.map(({ paragraph }) => paragraph ?? 0))
    return count < 3
      ? undefined
      : append(cable, `Details are in PARA ${count + random.integer(3, 40)}.`, random.integer(0, 99))
  }),
  fault('REFTEL without a reference', 'reftel-without-ref', (cable, random) => {
    if (cable.facts.layout === 'smart' || cable.rows.some(({ text }) => /^REF|\bREF\b|REFTEL|^Reference/i.test(text)))
      return undefined
    return append(cable, 'The text was sent before (REFTEL).', random.integer(0, 99))
  }),
]

function next(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1)
}

const LABEL = /(?<=^REFS?: \(?|^\s*¶?\(?|[,;] \(?|\d \(?|\) \(?)[A-D](?=[.)] )/g

function labels({ rows }: FictionalCable): string[] {
  return rows.filter(({ kind }) => kind === 'reference').flatMap(({ text }) => text.match(LABEL) ?? [])
}

function relabel(cable: FictionalCable, label: (letter: string, last: string) => string) {
  const all = labels(cable)
  const last = all[all.length - 1]
  if (!last || all.length < 2) return undefined
  const lines: number[] = []
  let unclear = false
  const rows = cable.rows.map((each, index) => {
    if (each.kind !== 'reference') return each
    const text = each.text.replace(LABEL, (letter, at: number) => {
      const put = label(letter, last)
      // Inside a line, a letter out of turn is a label only before the number of a cable.
      if (put !== letter && at > 12 && !/^[.)] (?:[A-Z]+ ){1,3}\d+(?!\d|Z)/.test(each.text.slice(at + 1)))
        unclear = true
      return put
    })
    if (text !== each.text) lines.push(index)
    return { ...each, text }
  })
  return lines.length === 0 || unclear ? undefined : { rows, lines }
}

/** Puts a sentence behind the last line of a paragraph. */
function append(cable: FictionalCable, sentence: string, choice: number) {
  const ends = cable.rows.flatMap(({ kind, text }, index) =>
    (kind === 'more' || kind === 'paragraph') &&
    cable.rows[index + 1]?.kind === 'blank' &&
    /[.]$/.test(text) &&
    !/END|ENTIRE TEXT|Classified/i.test(text) &&
    cable.rows[index + 2]?.kind !== 'banner'
      ? [index]
      : [],
  )
  const index = ends[choice % Math.max(1, ends.length)]
  if (index === undefined) return undefined
  const text = cable.facts.capitals ? sentence.toUpperCase() : sentence
  return withInserted(cable, index + 1, [row('more', text)])
}
