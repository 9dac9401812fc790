import assert from 'node:assert/strict'
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types'
import { nest } from '../../../../server/language/features/document-symbols/nest.ts'

type Stretch = readonly [line: number, start: number, endLine: number, end: number]

function item(name: string, [line, start, endLine, end]: Stretch, selection: Stretch = [line, start, line, start]) {
  const [first, from, last, to] = selection
  const chosen = { line: first, start: from, endLine: last, end: to }
  return { name, kind: SymbolKind.Field, span: { line, start, endLine, end }, selection: chosen, detail: '' }
}

/** `a(b,c)`, or with ranges: `a 0:0-4:9`. */
function tree(symbols: readonly DocumentSymbol[]): string {
  return symbols.map(({ name, children }) => (children ? `${name}(${tree(children)})` : name)).join(',')
}

function place({ start, end }: DocumentSymbol['range']): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`
}

describe('a tree of places', () => {
  it('has what lies within another below it, in the order of the text', () => {
    const items = [
      item('d', [6, 0, 7, 0]),
      item('b', [1, 0, 2, 5]),
      item('a', [0, 0, 5, 0]),
      item('c', [2, 0, 2, 3]),
      item('e', [5, 0, 5, 4]),
      item('f', [2, 5, 2, 7]),
    ]
    assert.equal(tree(nest(items)), 'a(b(c),f),e,d')
  })

  it('has of two on one stretch the first given above, and of two with one beginning the longer', () => {
    assert.equal(tree(nest([item('a', [0, 0, 5, 0]), item('b', [0, 0, 5, 0])])), 'a(b)')
    assert.equal(tree(nest([item('b', [0, 0, 5, 0]), item('a', [0, 0, 5, 1])])), 'a(b)')
    assert.equal(tree(nest([item('b', [0, 0, 4, 9]), item('a', [0, 0, 5, 1])])), 'a(b)')
  })

  it('cuts what reaches over the end of what holds it', () => {
    const [outer] = nest([item('a', [0, 0, 5, 3]), item('b', [2, 0, 5, 4], [5, 1, 5, 4])])
    const [inner] = outer?.children ?? []
    assert.ok(outer && inner)
    assert.equal(place(outer.range), '0:0-5:3')
    assert.equal(place(inner.range), '2:0-5:3')
    assert.equal(place(inner.selectionRange), '5:1-5:3')
  })

  it('keeps what is shown within the whole', () => {
    const shown = (selection: Stretch) => place(nest([item('a', [2, 4, 5, 3], selection)])[0]?.selectionRange as never)
    assert.equal(shown([3, 0, 3, 9]), '3:0-3:9')
    assert.equal(shown([1, 0, 3, 9]), '2:4-3:9')
    assert.equal(shown([2, 3, 2, 9]), '2:4-2:9')
    assert.equal(shown([3, 0, 5, 4]), '3:0-5:3')
    assert.equal(shown([6, 0, 6, 2]), '2:4-2:4')
    assert.equal(shown([0, 0, 1, 2]), '2:4-2:4')
  })

  it('is no deeper than any cable, and has a detail only where there is one', () => {
    const deep = Array.from({ length: 20 }, (_, index) => item('x', [index, 0, 40 - index, 0]))
    assert.equal(tree(nest(deep)).match(/x/g)?.length, 12)
    const [bare, told] = nest([item('a', [0, 0, 1, 0]), { ...item('b', [2, 0, 3, 0]), detail: 'more' }])
    assert.deepEqual([bare && 'detail' in bare, told?.detail], [false, 'more'])
  })
})
