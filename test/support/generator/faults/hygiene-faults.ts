import { change, type FaultKind, fault, hasRow, isLayout, withText } from '../fault.ts'
import { row } from '../row.ts'

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
  change(
    'comma for an apostrophe',
    'hygiene-lost-punct',
    ['more', 'paragraph'],
    /(?<=[a-z]{2})'(?=s\b)/i,
    ',',
    isLayout('archival'),
  ),
  change(
    'page line inside a line',
    'hygiene-page-line',
    'more',
    BETWEEN_WORDS,
    ' ZENDA 00000123  002 OF 002 ',
    isLayout('archival', 'transmitted'),
  ),
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
  fault('line repeated with a Q in front', 'hygiene-repeated-line', (cable, random) => {
    const places = cable.rows.flatMap(({ kind, text }, index) => (kind === 'more' && text.length > 20 ? [index] : []))
    if (places.length === 0) return undefined
    const index = random.pick(places)
    return {
      rows: [
        ...cable.rows.slice(0, index + 1),
        row('more', `Q${cable.rows[index]?.text ?? ''}`),
        ...cable.rows.slice(index + 1),
      ],
      lines: [index, index + 1],
    }
  }),
  fault('pasted with signs of quotation', 'hygiene-pasted-margin', (cable) => ({
    rows: cable.rows.map((own) => ({ ...own, text: `> ${own.text}` })),
    lines: [0],
  })),
  fault('pasted with numbers of lines', 'hygiene-pasted-margin', (cable) => ({
    rows: cable.rows.map((own, index) => ({ ...own, text: `${index + 1}: ${own.text}` })),
    lines: [0],
  })),
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
