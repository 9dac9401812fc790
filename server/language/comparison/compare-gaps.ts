import type { ChangeKind, Layer } from './comparison.ts'
import { evenBlanks, type Gap, type Place, type Sign } from './word.ts'

/** What differs between two words that both texts have. */
export interface GapChange {
  readonly layer: Layer
  readonly kind: ChangeKind
  readonly before: Place & { readonly text: string }
  readonly after: Place & { readonly text: string }
}

/**
 * The differences of two gaps, the deepest first; none where they are the same to the character. Whatever else
 * differs, and says nothing, is layout: no difference goes unseen.
 *
 * @param near a change of words stands beside: what it did to blanks and punctuation is told with it
 */
export function compareGaps(a: Gap, b: Gap, near: boolean): readonly GapChange[] {
  const alike = a.raw === b.raw && a.furniture.length === b.furniture.length
  if (alike && sameName(a, b) && a.furniture.every((line, index) => line === b.furniture[index])) return NONE
  const found = [...labels(a, b), ...signs('marks', 'mark', a.marks, b.marks, a, b)]
  if (near) return found
  found.push(...signs('released', 'changed', a.excisions, b.excisions, a, b))
  if (a.punctuation !== b.punctuation) found.push(told('characters', 'changed', a, b, a.punctuation, b.punctuation))
  if (a.furniture.join('\n') !== b.furniture.join('\n'))
    found.push(told('layout', 'pages', a, b, pageText(a), pageText(b)))
  if (found.length > 0 || a.raw === b.raw) return found
  const evened = evenBlanks(a.raw).trim() === evenBlanks(b.raw).trim()
  if (!evened && withoutBlanks(a) !== withoutBlanks(b)) {
    // The same number or sign, set otherwise: a dash for two, a parenthesis for a period.
    const [left, right] = fromNumbers(a, b)
    return [told('characters', 'changed', left, right, left.text, right.text)]
  }
  const lines = breaks(a.raw) > 0 !== breaks(b.raw) > 0
  return [told('layout', lines ? 'wrapped' : 'spaced', a, b, '', '')]
}

/** Both gaps; from the numbers of paragraphs on, where nothing differs in front of them. */
function fromNumbers(a: Gap, b: Gap): [GapChange['before'], GapChange['before']] {
  const [left, right] = [fromNumber(a), fromNumber(b)]
  if (left && right && left.above === right.above) return [left.side, right.side]
  return [placed(a, a.raw.trim()), placed(b, b.raw.trim())]
}

function fromNumber(gap: Gap): { readonly above: string; readonly side: GapChange['before'] } | undefined {
  const { label, raw, endLine, end } = gap
  const at = label?.kind === 'paragraph' ? raw.indexOf(label.raw) : -1
  if (!label || at < 0) return undefined
  const { line, start } = label
  return {
    above: raw.slice(0, at).replace(/\s+/g, ''),
    side: placed({ line, start, endLine, end }, raw.slice(at).trim()),
  }
}

const NONE: readonly GapChange[] = []

function sameName(a: Gap, b: Gap): boolean {
  return a.label?.name === b.label?.name && a.label?.kind === b.label?.kind
}

function labels(a: Gap, b: Gap): GapChange[] {
  const [left, right] = [a.label, b.label]
  if (left?.name === right?.name && left?.kind === right?.kind) {
    // Spaced out or misread, it is the same level.
    const same = left === undefined || right === undefined || left.raw === right.raw
    if (same || left.kind !== 'level') return []
    const spaced = left.raw.replace(/\s+/g, '') === right.raw.replace(/\s+/g, '')
    return [told(spaced ? 'layout' : 'characters', spaced ? 'spaced' : 'changed', left, right, left.raw, right.raw)]
  }
  const kind = left?.kind ?? right?.kind
  const changed: ChangeKind = kind === 'level' ? 'level' : kind === 'reference' ? 'relettered' : 'renumbered'
  return [told('marks', changed, left ?? a, right ?? b, left?.name ?? '', right?.name ?? '')]
}

function signs(
  layer: Layer,
  kind: ChangeKind,
  a: readonly Sign[],
  b: readonly Sign[],
  gapA: Gap,
  gapB: Gap,
): GapChange[] {
  const [left, right] = [a.map(({ name }) => name).join(' '), b.map(({ name }) => name).join(' ')]
  const [rawA, rawB] = [a.map(({ raw }) => raw).join(' '), b.map(({ raw }) => raw).join(' ')]
  if (rawA === rawB) return []
  const same = left === right
  if (same && layer === 'released') return []
  const change: ChangeKind = same
    ? 'changed'
    : layer === 'marks'
      ? kind
      : left === ''
        ? 'added'
        : right === ''
          ? 'removed'
          : kind
  return [told(same ? 'characters' : layer, change, a[0] ?? gapA, b[0] ?? gapB, rawA, rawB)]
}

function told(layer: Layer, kind: ChangeKind, a: Place, b: Place, left: string, right: string): GapChange {
  return { layer, kind, before: placed(a, left), after: placed(b, right) }
}

function pageText({ furniture }: Gap): string {
  return furniture.map((line) => evenBlanks(line).trim()).join(' / ')
}

function placed({ line, start, endLine, end }: Place, text: string): GapChange['before'] {
  return { line, start, endLine, end, text }
}

/** What is no blank in the gap; pilcrows and the period of a number are how numbers are set. */
function withoutBlanks({ raw, label }: Gap): string {
  const bare = raw.replace(
    /[\s\u00b6\u0000-\u001f\u007f-\u00a0\u00c2\u00ad\u2000-\u200f\u2028-\u202f\u2060\u3000\ufeff]+/g,
    '',
  )
  return label?.kind === 'level'
    ? bare.replace(label.raw.replace(/\s+/g, ''), '')
    : label
      ? bare.replace(label.raw, '')
      : bare
}

function breaks(text: string): number {
  return text.split('\n').length - 1
}
