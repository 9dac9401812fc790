import { escaped } from '../page/html-page.ts'
import { type Change, type Comparison, labelOf, type Piece, type Row, type Side } from './comparison.ts'
import { changeWords, elided, isChanged, rowName } from './comparison-text.ts'
import { summaryOf } from './summary.ts'

/** What the two texts are called, and whether lines of the list lead to their places. */
export interface HtmlOptions {
  readonly before: string
  readonly after: string
  readonly links: boolean
  /** How many changes, and rows of the column, are shown at most: a panel is slow with more. */
  readonly most?: number
}

/** The comparison as the inside of a page: the sentence, the changes by layer, and one column to read. */
export function comparisonHtml(comparison: Comparison, options: HtmlOptions): string {
  const { changes, rows } = comparison
  const list = changes.filter(({ layer }) => layer !== 'layout')
  const layout = changes.filter(({ layer }) => layer === 'layout')
  const shown = rows.filter(isChanged)
  return `<main class="comparison">
<h1>What differs</h1>
<p class="texts"><del>${escaped(options.before)}</del> <ins>${escaped(options.after)}</ins></p>
<p class="summary">${escaped(summaryOf(comparison))}</p>
${list.length > 0 ? `<h2>Changes</h2>\n${changeList(list, options)}` : ''}${
  layout.length > 0
    ? `<details><summary>Layout: ${layout.length} ${layout.length === 1 ? 'place' : 'places'}</summary>\n${changeList(layout, options)}</details>\n`
    : ''
}${shown.length > 0 ? `<h2>In one column</h2>\n${column(shown, options)}` : ''}</main>
`
}

function column(rows: readonly Row[], options: HtmlOptions): string {
  const shown = rows.slice(0, options.most)
  return shown.map((row) => rowHtml(row, options)).join('') + more(rows.length - shown.length)
}

function changeList(changes: readonly Change[], options: HtmlOptions): string {
  const shown = changes.slice(0, options.most)
  return `<ul class="changes">\n${shown.map((change) => changeHtml(change, options)).join('')}</ul>\n${more(changes.length - shown.length)}`
}

/** What is not shown, and what shows it. */
function more(count: number): string {
  return count === 0 ? '' : `<p class="more">And ${count} more, which <code>cable diff</code> lists.</p>\n`
}

function changeHtml(change: Change, { links }: HtmlOptions): string {
  const { layer, before, after } = change
  const places = links
    ? `${place('before', before)} ${place('after', after)}`
    : `<span class="place">line ${before.line + 1}, now ${after.line + 1}</span>`
  return `<li><span class="layer ${layer}">${layer}</span> <b>${escaped(labelOf(change))}</b> ${escaped(changeWords(change))} ${places}</li>\n`
}

function place(which: 'before' | 'after', { line, start }: Side): string {
  const text = which === 'before' ? `was in line ${line + 1}` : `is in line ${line + 1}`
  return `<button type="button" class="place" data-side="${which}" data-line="${line}" data-column="${start}">${text}</button>`
}

function rowHtml(row: Row, options: HtmlOptions): string {
  const name = rowName(row)
  const pieces = row.pieces.map((piece, index) => pieceHtml(piece, index, row.pieces.length, options)).join('')
  return `<p class="row">${name === '' ? '' : `<b class="name">${escaped(name)}</b> `}${pieces.trim()}</p>\n`
}

function pieceHtml({ layer, before, after }: Piece, index: number, count: number, { links }: HtmlOptions): string {
  if (layer === undefined) return escaped(elided(after?.text ?? '', index === 0, index === count - 1))
  const leads = (side: 'before' | 'after', at: Side): string =>
    links ? ` data-side="${side}" data-line="${at.line}" data-column="${at.start}"` : ''
  const removed =
    before && before.text.trim() !== ''
      ? `<del class="${layer}"${leads('before', before)}>${escaped(before.text.trim())}</del>`
      : ''
  const added =
    after && after.text.trim() !== ''
      ? `<ins class="${layer}"${leads('after', after)}>${escaped(after.text.trim())}</ins>`
      : ''
  return ` ${removed}${removed && added ? ' ' : ''}${added}`
}

export const COMPARISON_STYLE = `.comparison { max-width: 46rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; font: 1rem/1.55 var(--face); }
.comparison h1 { font-size: 1.35rem; } .comparison h2 { font-size: 1.05rem; margin-top: 2rem; }
.comparison .texts, .comparison .more { color: var(--quiet); overflow-wrap: anywhere; }
.comparison .summary { font-size: 1.1rem; border-left: .25rem solid var(--line); padding-left: .8rem; }
.comparison .changes { list-style: none; padding: 0; } .comparison .changes li { padding: .3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.comparison .layer { display: inline-block; min-width: 6.5rem; font: .8rem/1.2 var(--vscode-font-family, system-ui, sans-serif); color: var(--quiet); }
.comparison .place { font: .85rem/1.2 var(--vscode-font-family, system-ui, sans-serif); color: var(--link); background: none; border: 0; padding: 0 .2rem; text-decoration: underline; cursor: pointer; }
.comparison span.place { color: var(--quiet); text-decoration: none; cursor: auto; }
.comparison del { color: var(--gone); text-decoration: line-through; } .comparison ins { color: var(--new); text-decoration: underline; text-underline-offset: .15em; }
.comparison del[data-line], .comparison ins[data-line] { cursor: pointer; }
.comparison .row .name { margin-right: .4rem; } .comparison details { margin: 1rem 0; color: var(--quiet); }
`
