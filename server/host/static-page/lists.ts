import type { DocumentSymbol, Position } from 'vscode-languageserver-types'
import type { CableFile } from './cable-file.ts'
import type { Look, ShownFinding, ShownFix } from './core/questions.ts'
import { button, element, ruleLink } from './elements.ts'

/** How many items a list begins with; a long text has thousands. */
const MOST = 200

/** The opened texts, each with the number of its findings. */
export function cableItems(
  cables: readonly CableFile[],
  current: CableFile | undefined,
  open: (it: CableFile) => void,
) {
  return cables.map((cable) => {
    const pressed = cable === current ? { 'aria-current': 'true' } : {}
    const made = button(cable.path, () => open(cable), pressed)
    made.append(' ', element('span', { class: 'count' }, countText(cable.look)))
    return element('li', {}, made)
  })
}

export function countText(look: Look | undefined): string {
  const count = look?.findings.length
  if (count === undefined) return 'being read'
  return count === 0 ? 'no findings' : count === 1 ? '1 finding' : `${count} findings`
}

export interface FindingWishes {
  /** Place of the finding that is open. */
  readonly chosen: number | undefined
  /** Its fixes; undefined while they are being made. */
  readonly fixes: readonly ShownFix[] | undefined
  readonly choose: (index: number) => void
  readonly goTo: (position: Position) => void
  readonly apply: (fix: ShownFix) => void
  readonly noteOf: (rule: string) => void
}

export function findingItems(findings: readonly ShownFinding[], most: number, wishes: FindingWishes): HTMLElement[] {
  return findings.slice(0, most).map((finding, index) => {
    const isChosen = index === wishes.chosen
    const made = button(`Line ${finding.range.start.line + 1}: ${finding.message}`, () => wishes.choose(index), {
      'aria-expanded': String(isChosen),
    })
    made.prepend(element('span', { class: 'level' }, finding.level), ' ')
    return element('li', { class: finding.level }, made, ...(isChosen ? [findingDetail(finding, wishes)] : []))
  })
}

function findingDetail({ rule, related }: ShownFinding, { fixes, goTo, apply, noteOf }: FindingWishes): HTMLElement {
  const detail = element('div', { class: 'detail' })
  for (const fix of fixes ?? []) detail.append(button(`Fix: ${fix.title}`, () => apply(fix)))
  if (fixes === undefined) detail.append(element('p', {}, 'Looking for fixes'))
  else if (fixes.length === 0) detail.append(element('p', {}, 'There is no fix: a person has to decide.'))
  for (const other of related)
    detail.append(button(`Line ${other.range.start.line + 1}: ${other.message}`, () => goTo(other.range.start)))
  detail.append(element('p', {}, 'Rule: ', ruleLink(rule, noteOf)))
  return detail
}

/** The outline as a tree of buttons. */
export function outlineItems(symbols: readonly DocumentSymbol[], goTo: (position: Position) => void, most: number) {
  let left = most
  const items = (level: readonly DocumentSymbol[]): HTMLElement[] =>
    level.flatMap(({ name, detail, children = [], selectionRange }) => {
      if (left-- <= 0) return []
      const made = button(name, () => goTo(selectionRange.start))
      if (detail) made.append(' ', element('span', { class: 'quiet' }, detail))
      const inner = items(children)
      return [element('li', {}, made, ...(inner.length > 0 ? [element('ul', {}, ...inner)] : []))]
    })
  return items(symbols)
}

export function symbolCount(symbols: readonly DocumentSymbol[]): number {
  return symbols.reduce((sum, { children = [] }) => sum + 1 + symbolCount(children), 0)
}

/** A button behind a list that shows only its beginning. */
export function moreItem(shown: number, count: number, show: (most: number) => void): HTMLElement[] {
  if (count <= shown) return []
  return [
    element(
      'li',
      {},
      button(`${shown} of ${count} shown: show more`, () => show(shown + MOST)),
    ),
  ]
}

export const FIRST = MOST
