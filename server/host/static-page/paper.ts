import type { CableFile } from './cable-file.ts'
import { element, part } from './elements.ts'

/** On paper the whole text, and below it what was found: the editor holds the lines that are seen and no others. */
export function printsWhole(current: () => CableFile | undefined): void {
  addEventListener('beforeprint', () => {
    const cable = current()
    if (!cable) return
    const findings = cable.look?.findings ?? []
    part('paper').replaceChildren(
      element('h2', {}, cable.name),
      element('pre', {}, cable.state.doc.toString()),
      element('h2', {}, 'Findings'),
      element(
        'ul',
        {},
        ...findings.map(({ range, level, message, rule }) =>
          element('li', {}, `Line ${range.start.line + 1}, ${level}: ${message} (${rule})`),
        ),
      ),
    )
  })
  addEventListener('afterprint', () => part('paper').replaceChildren())
}
