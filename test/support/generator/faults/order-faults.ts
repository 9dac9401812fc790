import { change, dated, type FaultKind, fault, isLayout } from '../fault.ts'
import { isClassified } from '../level-words.ts'
import type { FictionalCable } from '../write-cable.ts'

const NUMBER = /(?<=^EO |^E\.O\. ?)\d{5}/

const DATED = /(?<=DECL: )(?:\d{2}\/\d{2}\/\d{4}|\d{4}\/\d{2}\/\d{2})/

const VALUE = /DECL: .+?(?= TAGS:|$)/

/** Since the amendment of 2003, and in a profile in which its values are judged. */
const lately = (cable: FictionalCable): boolean =>
  modern(cable) &&
  cable.facts.time.getTime() > Date.UTC(2004, 0, 2) &&
  cable.facts.layout !== 'archival' &&
  isClassified(cable.facts)

const recent = (cable: FictionalCable): boolean => lately(cable) && cable.facts.order === '13526'

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
  fault('line break before TAGS lost', 'structure-glued-field', ({ rows, facts }) => {
    const index = rows.findIndex(({ kind }, at) => kind === 'order' && rows[at + 1]?.kind === 'tags')
    const [order, tags] = [rows[index], rows[index + 1]]
    if (!order || !tags || facts.layout === 'smart' || !/^TAGS:/.test(tags.text)) return undefined
    const glued = { ...order, text: `${order.text.trimEnd()} ${tags.text}` }
    return { rows: [...rows.slice(0, index), glued, ...rows.slice(index + 2)], lines: [index] }
  }),
  change(
    'exemption without a date',
    'eo-exemption-no-date',
    'order',
    VALUE,
    'DECL: 25X6',
    (cable) => lately(cable) && dated(cable),
  ),
  change('exemption with a date', 'eo-exemption-with-date', 'order', VALUE, 'DECL: 50X1-HUM, 2062/06/01', recent),
  change(
    'exemption that no order knows',
    'eo-exemption-unknown',
    'order',
    VALUE,
    'DECL: 50X3-WMD',
    (cable) => recent(cable) && cable.facts.layout !== 'archival',
  ),
  change('value never authorized', 'eo-value-unauthorized', 'order', VALUE, 'DECL: MANUAL REVIEW', modern),
  change(
    'two dates',
    'eo-two-values',
    'order',
    DATED,
    ([own = '']) => `${own}, ${own.replace(/\d{4}/, (year) => String(Number(year) - 1))}`,
    (cable) => lately(cable) && /20[2-9]\d/.test(cable.rows.find(({ kind }) => kind === 'order')?.text ?? ''),
  ),
  change(
    'schedule that 1974 did not know',
    'eo-11652-value',
    'order',
    /(?<=11652: )(?:GDS|XGDS-\d|ADS [\d/]+)(?= TAGS:|$)/,
    (_, __, random) => random.pick(['XGDS-7', 'ADS', 'XGDS', 'GDS 12/31/84']),
    (cable) => dated(cable) && isClassified(cable.facts),
  ),
  change(
    'code of the schedule damaged',
    'eo-11652-damaged',
    'order',
    /(?<=11652: X?)GDS(?=-\d(?: TAGS:|$)| TAGS:|$)/,
    '6DS',
    (cable) => dated(cable) && isClassified(cable.facts),
  ),
  change(
    'period at the end',
    'eo-line-period',
    'order',
    /(?<=DECL: )(\d[\d/]+)$/,
    '$1.',
    ({ facts }) => facts.layout === 'draft',
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
