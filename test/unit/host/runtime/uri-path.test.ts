import assert from 'node:assert/strict'
import { namesInside, uriOf, uriPath } from '../../../../server/host/runtime/uri-path.ts'

function inside(folder: string, inner: string): string | undefined {
  return namesInside(uriPath(folder), uriPath(inner))?.join('/')
}

describe('uri paths', () => {
  it('tell what lies inside a folder', () => {
    assert.equal(inside('file:///cables', 'file:///cables/a.cable'), 'a.cable')
    assert.equal(inside('file:///cables/', 'file:///cables/a%20b/c.cable'), 'a b/c.cable')
    assert.equal(inside('file:///cables', 'file:///cables2/a.cable'), undefined)
    assert.equal(inside('file:///cables', 'file:///cables'), undefined)
    assert.equal(inside('file:///cables', 'untitled:Untitled-1'), undefined)
    assert.equal(inside('file:///cables', 'git:/cables/a.cable?ref'), undefined)
    assert.equal(inside('vscode-vfs://github/o/r', 'vscode-vfs://github/o/r/a.cable'), 'a.cable')
    assert.equal(inside('vscode-vfs://github/o/r', 'vscode-vfs://other/o/r/a.cable'), undefined)
    assert.equal(inside('', 'file:///a'), undefined)
  })

  it('take the ways of writing one path for one', () => {
    assert.equal(inside('file:///c%3A/cables', 'file:///C:/cables/a.cable'), 'a.cable')
    assert.equal(uriOf(uriPath('file:///C:/Cables/a%20b')), uriOf(uriPath('FILE:///c%3a/Cables/a b')))
  })

  it('keep what is badly encoded', () => {
    assert.equal(inside('file:///cables', 'file:///cables/50%/a.cable'), '50%/a.cable')
    assert.equal(uriOf(uriPath('file:///50%')), 'file:///50%25')
  })
})
