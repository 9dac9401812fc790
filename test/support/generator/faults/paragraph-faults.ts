import { change, type FaultKind, fault, hasRow, isLayout, onRow, orOn, type Planted, withText } from '../fault.ts'
import { isClassified } from '../level-words.ts'
import type { Random } from '../random.ts'
import { type Row, row } from '../row.ts'
import type { FictionalCable } from '../write-cable.ts'

const NUMBER = /^(¶?)(\d{1,3})(\. )/

/** Faults of the numbering. */
export const numberingFaults: readonly FaultKind[] = [
  numbering('number left out', 'para-gap', (number, at) => (number >= at ? number + 1 : number)),
  numbering('number used twice', 'para-duplicate', (number, at) => (number >= at ? number - 1 : number)),
  // Behind 10, a 1 in place of 11 has lost a digit.
  numbering('numbers begin again', 'para-duplicate', (number, at) => (number >= at ? number - at + 1 : number), 4, 9),
  numbering('digit too many', 'para-number-run', (number, at) => (number === at ? Number(`1${number}`) : number)),
  numbering(
    'digit too many in a run',
    'para-number-run',
    (number, at) => (number >= at && number < at + 3 ? Number(`1${number}`) : number),
    3,
  ),
  numbering(
    'numbers swapped',
    'para-number-run',
    (number, at) => (number === at ? at + 1 : number === at + 1 ? at : number),
    3,
  ),
  fault('numbers begin with 2', 'para-start', (cable) => renumber(cable, (number) => number + 1, 1)),
  fault('paragraph removed', 'para-gap', (cable, random) => {
    const at = middle(cable, random)
    if (at === undefined || mentions(cable) || cable.facts.marking === 'entire') return undefined
    const rows = cable.rows.filter(({ paragraph }) => paragraph !== at)
    const lines = rows.flatMap(({ kind, paragraph }, index) =>
      kind === 'paragraph' && paragraph === at + 1 ? [index] : [],
    )
    return reaches(cable, rows) ? { rows, lines } : undefined
  }),
  fault('number lost', 'para-gap', (cable, random) => {
    const at = middle(cable, random)
    const index = cable.rows.findIndex(({ kind, paragraph }) => kind === 'paragraph' && paragraph === at)
    const text = cable.rows[index]?.text ?? ''
    return at === undefined || !/^¶?\d+\. \([A-Z]+\) /.test(text)
      ? undefined
      : lined(withText(cable, index, text.replace(NUMBER, '')), at)
  }),
  fault('single paragraph numbered', 'para-single-numbered', (cable) => {
    const index = cable.rows.findIndex(({ kind }) => kind === 'unnumbered')
    return index < 0 || cable.facts.layout !== 'draft'
      ? undefined
      : withText(cable, index, `1. ${cable.rows[index]?.text}`)
  }),
  damaged('comma for the period', (number) => `${number}, `),
  damaged('period twice', (number) => `${number}.. `),
  damaged('period lost', (number) => `${number} `),
]

function numbering(
  name: string,
  rule: string,
  numberOf: (number: number, at: number) => number,
  from = 2,
  last = 99,
): FaultKind {
  return fault(name, rule, (cable, random) => {
    const at = middle(cable, random, from)
    return at === undefined || at > last || mentions(cable)
      ? undefined
      : renumber(cable, (number) => numberOf(number, at), at)
  })
}

function damaged(name: string, form: (number: string) => string): FaultKind {
  return change(
    name,
    'para-damaged-number',
    'paragraph',
    /^(¶?)(\d{1,2})\. (?=\()/,
    (match) => `${match[1]}${form(match[2] ?? '')}`,
    ({ facts }) => facts.marking === 'each',
  )
}

/** A paragraph with two others below it; never one whose number a wrapped line begins with. */
function middle({ rows }: FictionalCable, random: Random, from = 2): number | undefined {
  const count = Math.max(0, ...rows.map(({ paragraph }) => paragraph ?? 0))
  if (count < from + 4) return undefined
  const at = random.integer(from, count - 3)
  const taken = rows.some(({ kind, text }) => kind === 'more' && /^11\. /.test(text))
  return taken && Math.abs(at - 11) < 4 ? undefined : at
}

/** Mentions of paragraphs would name other ones then: a second fault. */
function mentions({ rows }: FictionalCable): boolean {
  return rows.some(
    ({ text, kind }, index) =>
      (kind === 'more' || kind === 'paragraph') && /\bpara\b/i.test(`${text} ${rows[index + 1]?.text}`),
  )
}

function renumber(cable: FictionalCable, numberOf: (number: number) => number, at: number): Planted | undefined {
  const lines: number[] = []
  let wrapped = false
  const rows = cable.rows.map((each, index) => {
    if (each.kind !== 'paragraph' || each.paragraph === undefined) return each
    const number = numberOf(each.paragraph)
    if (each.paragraph === at) lines.push(index)
    // Without a blank line or a mark, an unexpected number is a wrapped line.
    if (cable.rows[index - 1]?.kind !== 'blank' && !/^\S+ \(/.test(each.text)) wrapped = true
    return { ...each, text: each.text.replace(NUMBER, `$1${number}$3`) }
  })
  return lines.length === 0 || wrapped ? undefined : { rows, lines }
}

function lined(planted: Planted, at: number): Planted {
  const next = planted.rows.findIndex(({ kind, paragraph }) => kind === 'paragraph' && paragraph === at + 1)
  return { ...planted, lines: [...planted.lines, next] }
}

/** Whether a portion is left that reaches the level. */
function reaches({ facts }: FictionalCable, rows: readonly Row[]): boolean {
  return (
    facts.marking !== 'each' ||
    !isClassified(facts) ||
    rows.some(({ kind, text }) => kind === 'paragraph' && text.includes(`(${facts.level}`))
  )
}

const each = ({ facts }: FictionalCable): boolean => facts.marking === 'each' && isClassified(facts)
const MARK = /(?<=^¶?\d{1,2}\. )\((U|C|S|TS|SBU)\) /

/** Faults of the portion marks. */
export const portionFaults: readonly FaultKind[] = [
  onRow(
    fault('mark removed', 'portion-missing', (cable, random) => {
      const places = cable.rows.flatMap(({ kind, text }, index) =>
        kind === 'paragraph' && MARK.test(text) && !/Classified/i.test(text) ? [index] : [],
      )
      if (!each(cable) || places.length < 4) return undefined
      const index = random.pick(places)
      const planted = withText(cable, index, cable.rows[index]?.text.replace(MARK, '') ?? '')
      return reaches(cable, planted.rows) ? planted : undefined
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
function reached({ facts, rows }: FictionalCable): boolean {
  return (
    each({ facts } as FictionalCable) &&
    rows.filter(({ kind, text }) => kind === 'paragraph' && text.includes(`(${facts.level}`)).length > 2
  )
}

/** Faults of summaries, comments and quotations. */
export const blockFaults: readonly FaultKind[] = [
  onRow(
    orOn(
      change(
        'opening of the summary removed',
        'block-end-without-start',
        'paragraph',
        /(?:BEGIN )?SUMMARY[:.] (?=.)/,
        '',
        ({ rows }) => closings(rows, /END SUMMARY/),
      ),
      ({ text }) => /\bEND\b/.test(text),
    ),
  ),
  onRow(
    fault('closing of the summary removed', 'block-start-without-end', (cable) => withoutClosing(cable, 'SUMMARY')),
  ),
  fault('closing of the quotation removed', 'block-start-without-end', (cable) =>
    withoutLine(cable, /^END (?:TEXT|TALKING POINTS)\.$/, /^BEGIN/),
  ),
  fault('opening of the quotation removed', 'block-end-without-start', (cable) =>
    withoutLine(cable, /^BEGIN (?:TEXT|TALKING POINTS):$/, /^END/),
  ),
]

function closings(rows: readonly Row[], pattern: RegExp): boolean {
  return pattern.test(rows.map(({ text }) => text).join(' '))
}

function withoutClosing(cable: FictionalCable, name: string): Planted | undefined {
  const index = cable.rows.findIndex(({ text }) => text.endsWith(` END ${name}.`))
  const start = cable.rows.findIndex(({ text }) => new RegExp(`${name}[:.] `).test(text))
  if (index < 0 || start < 0 || cable.facts.layout === 'smart') return undefined
  const text = cable.rows[index]?.text.replace(` END ${name}.`, '') ?? ''
  return { ...withText(cable, index, text), lines: [start] }
}

/** Takes one line of a quotation out; the finding stands on the other. */
function withoutLine(cable: FictionalCable, line: RegExp, other: RegExp): Planted | undefined {
  const quoted = cable.rows.flatMap(({ kind }, index) => (kind === 'quoted' ? [index] : []))
  const gone = quoted.filter((index) => line.test(cable.rows[index]?.text ?? ''))
  const numbered = quoted.some((index) => /^\d/.test(cable.rows[index]?.text ?? ''))
  if (gone.length !== 1 || numbered) return undefined
  const rows = cable.rows.filter((_, index) => index !== gone[0] && index !== (gone[0] ?? 0) + 1)
  const lines = rows.flatMap(({ kind, text }, index) => (kind === 'quoted' && other.test(text) ? [index] : []))
  return { rows, lines }
}

/** Inside a sentence, and not inside words that have a meaning of their own. */
const BETWEEN_WORDS = /(?<=\b(?!END|ENTIRE|BEGIN|REFS?|PARA|CLASSIFIED)[a-z]{3,}) (?=[a-z]{3})/i

/** Faults of the characters and of the breaking of lines. */
export const hygieneFaults: readonly FaultKind[] = [
  change('pilcrow decoded wrongly', 'hygiene-mojibake', 'paragraph', /^¶/, 'Â¶'),
  change('apostrophe decoded wrongly', 'hygiene-mojibake', ['more', 'paragraph'], /(?<=[a-z])'(?=s)/i, 'â€™'),
  change('blank that does not break', 'hygiene-control-chars', ['more', 'paragraph'], BETWEEN_WORDS, '\u00a0'),
  change('control character', 'hygiene-control-chars', ['more', 'paragraph'], BETWEEN_WORDS, ' \u0007'),
  change(
    'curly apostrophe',
    'hygiene-smart-punct',
    ['more', 'paragraph'],
    /(?<=[a-z])'(?=s)/i,
    '\u2019',
    isLayout('draft', 'transmitted'),
  ),
  change(
    'curly dash',
    'hygiene-smart-punct',
    ['more', 'paragraph'],
    BETWEEN_WORDS,
    ' \u2013 ',
    isLayout('draft', 'transmitted'),
  ),
  change('brace for a dash', 'hygiene-bad-dash', 'more', BETWEEN_WORDS, ' { ', isLayout('archival')),
  fault('rule torn', 'hygiene-torn-rule', (cable, random) => {
    const rules = cable.rows.flatMap(({ kind }, index) => (kind === 'rule' ? [index] : []))
    return rules.length === 0 || cable.facts.layout !== 'archival'
      ? undefined
      : withText(cable, random.pick(rules), '--')
  }),
  fault('paragraph torn', 'hygiene-torn-paragraph', (cable, random) => {
    const places = cable.rows.flatMap(({ kind, text }, index) =>
      kind === 'more' &&
      /^[a-z]/.test(text) &&
      /[a-z]$/.test(cable.rows[index - 1]?.text ?? '') &&
      ['more', 'paragraph'].includes(cable.rows[index - 1]?.kind ?? '')
        ? [index]
        : [],
    )
    if (places.length === 0 || !hasRow('paragraph')(cable) || cable.facts.layout !== 'archival') return undefined
    const index = random.pick(places)
    return {
      rows: [...cable.rows.slice(0, index), row('blank', ''), ...cable.rows.slice(index)],
      lines: [index - 1, index, index + 1],
    }
  }),
  fault('line too long', 'hygiene-line-length', (cable, random) => {
    const places = cable.rows.flatMap(({ kind, text }, index) =>
      kind === 'more' &&
      cable.rows[index + 1]?.kind === 'more' &&
      text.length > 40 &&
      text.length + (cable.rows[index + 1]?.text.length ?? 0) > 75
        ? [index]
        : [],
    )
    if (places.length === 0 || !hasRow('paragraph')(cable) || !isLayout('draft', 'transmitted')(cable)) return undefined
    const index = random.pick(places)
    const rows = cable.rows.flatMap((own, at) =>
      at === index ? [{ ...own, text: `${own.text} ${cable.rows[at + 1]?.text}` }] : at === index + 1 ? [] : [own],
    )
    return { rows, lines: [index] }
  }),
]
