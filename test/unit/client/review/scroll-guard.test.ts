import assert from 'node:assert/strict'
import { type Pane, type Scrolling, scrollGuard } from '../../../../client/review/scroll-guard.ts'

/** Two panes that answer each other: counts the scrolls of each after the user has scrolled one of them. */
function scrollsAfter(mode: Scrolling, user: Pane, echoes: number): Record<Pane, number> {
  const guard = scrollGuard(() => mode)
  const counts: Record<Pane, number> = { editor: 0, view: 0 }
  const queue: { pane: Pane; at: number }[] = [{ pane: user, at: 1_000 }]
  for (let next = queue.shift(); next && counts.editor + counts.view < 1_000; next = queue.shift()) {
    const { pane, at } = next
    if (!guard.follows(pane, at)) continue
    const other = pane === 'editor' ? 'view' : 'editor'
    counts[other]++
    // A smooth scroll tells of itself several times.
    for (let step = 1; step <= echoes; step++) queue.push({ pane: other, at: at + step * 40 })
  }
  return counts
}

describe('scrolling of two panes', () => {
  it('moves the other pane once and never comes back, however smooth it is', () => {
    for (const echoes of [0, 1, 20]) {
      assert.deepEqual(scrollsAfter('both', 'editor', echoes), { editor: 0, view: 1 })
      assert.deepEqual(scrollsAfter('both', 'view', echoes), { editor: 1, view: 0 })
    }
  })

  it('follows the one that leads, and nobody when it is off', () => {
    for (const [mode, pane, moves] of [
      ['off', 'editor', 0],
      ['off', 'view', 0],
      ['editor', 'editor', 1],
      ['editor', 'view', 0],
      ['view', 'editor', 0],
      ['view', 'view', 1],
    ] as const) {
      const counts = scrollsAfter(mode, pane, 3)
      assert.equal(counts.editor + counts.view, moves, `${mode} ${pane}`)
    }
  })

  it('lets the other pane lead once the movement is over', () => {
    const guard = scrollGuard(() => 'both')
    assert.equal(guard.follows('editor', 0), true)
    assert.equal(guard.follows('view', 100), false)
    assert.equal(guard.follows('view', 900), true)
    assert.equal(guard.follows('editor', 950), false)
  })
})
