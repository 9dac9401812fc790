import { escaped } from '../page/html-page.ts'
import { type CableDocument, documentText } from '../syntax/document/document.ts'
import { splitLines } from '../syntax/lines/split-lines.ts'
import type { ReadingView, Run, ViewBlock, ViewMessage } from './reading-view.ts'

/** The view as the inside of a page. Every block says in `data-line` which line of the document it begins in. */
export function viewHtml(view: ReadingView): string {
  return `${contentsHtml(view)}<main class="reading">\n${view.messages.map(messageHtml).join('')}</main>\n`
}

/** Titles and headings as links, where there are enough of them to look for one. */
function contentsHtml({ messages }: ReadingView): string {
  const items = messages.flatMap(({ title, blocks }, message) => [
    ...(messages.length > 1 ? [`<li><a href="#m${message}">${escaped(title)}</a></li>`] : []),
    ...blocks.flatMap(({ kind, runs }, index) =>
      kind === 'heading'
        ? [
            `<li class="inner"><a href="#m${message}-h${index}">${escaped(runs.map(({ text }) => text).join(''))}</a></li>`,
          ]
        : [],
    ),
  ])
  if (items.length < 2) return ''
  return `<nav class="contents no-print" aria-label="Contents"><details><summary>Contents</summary><ul>\n${items.join('\n')}\n</ul></details></nav>\n`
}

/** The document as it stands, a line at a time. */
export function foundHtml(document: CableDocument): string {
  const lines = splitLines(documentText(document))
  const shown = lines.map(({ text }, index) => `<span data-line="${index}">${escaped(text)}\n</span>`).join('')
  return `<main class="found"><h1 class="unseen">The text as it was found</h1><pre tabindex="0" aria-label="The text as it was found">${shown}</pre></main>\n`
}

function messageHtml({ title, blocks }: ViewMessage, index: number): string {
  const hasTitle = blocks.some(({ kind }) => kind === 'title')
  const parts: string[] = []
  let list: 'references' | undefined
  for (const [at, block] of blocks.entries()) {
    const next = block.kind === 'reference' ? 'references' : undefined
    if (list && !next) parts.push('</ul>\n')
    if (next && !list) parts.push('<ul class="references">\n')
    list = next
    parts.push(blockHtml(block, index, at))
  }
  if (list) parts.push('</ul>\n')
  const heading = hasTitle ? '' : `<h1 class="unseen">${escaped(title)}</h1>\n`
  return `<article class="cable" id="m${index}" aria-label="${escaped(title)}">\n${heading}${parts.join('')}</article>\n`
}

function blockHtml(block: ViewBlock, message: number, index: number): string {
  const { kind, runs, level, name, depth } = block
  const inner = runs.map((run) => runHtml(run, message)).join('')
  const id = name === undefined ? '' : ` id="m${message}-${escaped(name)}"`
  const at = ` data-line="${runs[0]?.line ?? 0}"`
  switch (kind) {
    case 'banner':
      return `<p class="banner ${level ?? ''}"${at}>${inner}</p>\n`
    case 'frame':
      return `<details class="frame"${at}><summary>Lines of transmission</summary><pre>${inner}</pre></details>\n`
    case 'addressees':
      return addresseesHtml(runs, message, at)
    case 'title':
      return `<h1${at}>${inner}</h1>\n`
    case 'heading':
      return `<h2 id="m${message}-h${index}"${at}>${inner}</h2>\n`
    case 'reference':
      return `<li${id}${at}>${inner}</li>\n`
    case 'table':
      return `<pre class="table" tabindex="0"${at}>${inner}</pre>\n`
    case 'item':
      return `<p class="item depth${depth ?? 1}"${at}>${inner}</p>\n`
    default:
      return `<p class="${kind}${level ? ` bar ${level}` : ''}"${id}${at}>${inner}</p>\n`
  }
}

/** The label, and a line for each addressee. */
function addresseesHtml(runs: readonly Run[], message: number, at: string): string {
  const groups: Run[][] = [[]]
  for (const run of runs) {
    if (run.text === '\n' && !run.exact) groups.push([])
    else groups.at(-1)?.push(run)
  }
  const [label, ...rest] = groups.map((group) => group.map((run) => runHtml(run, message)).join(''))
  const items = rest.map((inner) => `<li>${inner}</li>`).join('')
  return `<div class="addressees"${at}><p>${label}</p>${items === '' ? '' : `<ul>${items}</ul>`}</div>\n`
}

function runHtml({ text, kind, target, cable, finding }: Run, message: number): string {
  const plain = escaped(text)
  // What leads somewhere is a link.
  const shown = target
    ? `<a href="#m${message}-${escaped(target)}">${plain}</a>`
    : cable
      ? `<a href="#cable${cable.index}" data-cable="${cable.index}" title="${escaped(cable.title)}">${plain}</a>`
      : kind
        ? `<span class="${kind}">${plain}</span>`
        : plain
  return finding ? `<mark class="finding ${finding.level}" title="${escaped(finding.message)}">${shown}</mark>` : shown
}

export const READING_STYLE = `.reading { max-width: var(--measure, 40rem); margin: 0 auto; padding: 1rem 1.5rem 6rem; font: var(--size, 1.05rem)/1.6 var(--face); overflow-wrap: break-word; }
.contents { max-width: var(--measure, 40rem); margin: 0 auto; padding: .8rem 1.5rem 0; font: .95rem/1.5 var(--vscode-font-family, system-ui, sans-serif); } .contents ul { list-style: none; padding: 0; } .contents .inner { padding-left: 1rem; }
.cable + .cable { margin-top: 4rem; border-top: 3px double var(--line); padding-top: 2rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.banner { text-align: center; font: 700 .85rem/1 var(--vscode-font-family, system-ui, sans-serif); letter-spacing: .12em; padding: .55rem; margin: 0 0 1.2rem; color: #fff; background: #505050; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.cable > .banner:last-child { margin: 2.5rem 0 0; }
.banner.unclassified { background: #00702f; } .banner.sensitive { background: #502b85; } .banner.restricted { background: #00596b; }
.banner.confidential { background: #0033a0; } .banner.secret { background: #b8122a; } .banner.topSecret { background: #ff8c00; color: #000; }
body.vscode-high-contrast .banner, body.vscode-high-contrast-light .banner { outline: 2px solid var(--line); }
.reading h1 { font-size: 1.5em; line-height: 1.25; margin: 1.4rem 0; } .reading h2 { font-size: 1.12em; margin: 2rem 0 .6rem; }
.field, .addressees p { margin: .15rem 0; } .label, .addressees p { font-family: var(--vscode-font-family, system-ui, sans-serif); font-size: .82em; color: var(--quiet); }
.banner .label { font: inherit; color: inherit; }
.addressees { margin: .3rem 0; } .addressees ul, .references { list-style: none; margin: 0 0 .4rem; padding: 0 0 0 1rem; } .references { margin: 1rem 0; padding: 0; }
.quiet { color: var(--quiet); font-size: .88em; } .precedence { font: 600 .72em/1 var(--vscode-font-family, system-ui, sans-serif); border: 1px solid var(--line); border-radius: .2rem; padding: .1rem .3rem; }
.frame { color: var(--quiet); margin: .6rem 0; font-size: .85em; } .frame pre, .table { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: .85em; overflow-x: auto; }
.paragraph, .continuation, .quoted, .item { margin: .9rem 0; padding-left: .9rem; border-left: 3px solid transparent; }
.item { margin: .4rem 0 .4rem 1.5rem; } .item.depth2 { margin-left: 3rem; } .quoted { margin-left: 1.5rem; font-style: italic; }
.bar.unclassified { border-color: #3f9a5c; } .bar.sensitive { border-color: #8a63c4; } .bar.restricted { border-color: #2a8ca0; } .bar.confidential { border-color: #3f6fd8; } .bar.secret { border-color: #d8455a; } .bar.topSecret { border-color: #ff8c00; }
.signature { margin-top: 2rem; text-align: right; font-variant: small-caps; letter-spacing: .05em; }
.reading mark { color: inherit; background: none; text-decoration: underline wavy var(--vscode-editorWarning-foreground, #9a6700) 1px; text-underline-offset: .18em; }
.reading mark.error { text-decoration-color: var(--vscode-editorError-foreground, #d1242f); } .reading mark.information, .reading mark.hint { text-decoration: underline dotted var(--quiet) 1px; }
.found pre { margin: 0; padding: 1rem 1.5rem 6rem; font: var(--size, .95rem)/1.45 var(--vscode-editor-font-family, ui-monospace, monospace); white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { .frame:not([open]) { display: none; } .cable { break-after: page; } .paragraph { break-inside: avoid; } }
`
