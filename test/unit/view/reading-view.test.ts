import assert from 'node:assert/strict'
import { openDocument } from '../../../server/language/syntax/document/document.ts'
import type { ReadingView } from '../../../server/language/view/reading-view.ts'
import { viewHtml } from '../../../server/language/view/view-html.ts'
import { viewMap } from '../../../server/language/view/view-map.ts'
import { viewOf } from '../../../server/language/view/view-of.ts'
import { viewText } from '../../../server/language/view/view-text.ts'
import { textOf, writeCable } from '../../support/generator/write-cable.ts'
import { viewContext, viewOfText } from '../../support/reading-view.ts'

describe('the reading view', function () {
  this.timeout(60_000)

  it('leads each character that stands in the text back to itself', () => {
    const { rows, eol } = writeCable(5)
    const { view } = viewOfText(textOf(rows, eol))
    const map = viewMap(view)
    let from = 0
    for (const { blocks } of view.messages)
      for (const { runs } of blocks) {
        for (const { text, exact, line, column } of runs) {
          if (exact)
            for (let index = 0; index < text.length; index++) {
              assert.deepEqual(map.source(from + index), { line, column: column + index })
              assert.equal(map.offset(line, column + index), from + index)
            }
          from += text.length
        }
        from++
      }
  })

  it('leads what was put in, and what is not there, to the place beside it', () => {
    const run = { line: 4, column: 7, exact: false, text: '12:30' }
    const map = viewMap({ messages: [{ blocks: [{ kind: 'paragraph', runs: [run] }] }] } as unknown as ReadingView)
    for (const offset of [0, 3, 5]) assert.deepEqual(map.source(offset), { line: 4, column: 7 })
    assert.deepEqual([map.offset(0, 0), map.offset(4, 7), map.offset(9, 0)], [0, 6, 6])
    const empty = viewMap(viewOfText('').view)
    assert.deepEqual(empty.source(0), { line: 0, column: 0 })
    assert.equal(empty.offset(0, 0), 0)
  })

  const CABLE = [
    'O 031453Z AUG 09',
    'FM AMEMBASSY BANGKOK',
    'TO SECSTATE WASHDC IMMEDIATE',
    'INFO AMEMBASSY LONDON PRIORITY',
    '',
    'S E C R E T BANGKOK 000123',
    '',
    'E.O. 12958: DECL: 08/01/2019',
    'TAGS: PREL',
    'SUBJECT: (U) THE <DUKE> AND HIS',
    'BRIDGE & TOLL',
    '',
    'REF: A. LONDON 77',
    '     B. STATE 5501',
    '',
    '1. (C) The duke received the ferry-',
    'men (ref B), as told in para 2, and',
    '',
    'SECRET',
    '',
    'PAGE 02        BANGKO  00123  031453Z',
    '',
    'promised a bridge.',
    '',
    '2. (S) It will be:',
    '',
    '   -- of stone;',
    '   -- and of wood.',
    '',
    'SAPTER',
    '',
  ].join('\n')

  it('has title, times, addressees, levels, and references that links lead to', () => {
    const html = viewHtml(viewOfText(CABLE).view)
    assert.match(html, /<p class="banner secret" data-line="0"><span class="label">SECRET<\/span><\/p>/)
    assert.match(
      html,
      /<h1 data-line="9"><span class="mark">\(U\)<\/span> THE &lt;DUKE&gt; AND HIS BRIDGE &amp; TOLL<\/h1>|<h1 data-line="9">.*THE &lt;DUKE&gt; AND HIS BRIDGE &amp; TOLL<\/h1>/,
    )
    assert.match(html, /Monday, August 3, 2009, 14:53 UTC; Monday, August 3, 2009, 16:53/)
    assert.match(
      html,
      /<li>AMEMBASSY LONDON<span class="quiet"> [^<]+<\/span> <span class="precedence">PRIORITY<\/span><\/li>/,
    )
    assert.match(html, /<a href="#m0-refB">ref B<\/a>/)
    assert.match(html, /<a href="#m0-p2">para 2<\/a>/)
    assert.match(html, /<li id="m0-refB" data-line="13">/)
    assert.match(html, /<p class="paragraph bar confidential" id="m0-p1"/)
  })

  it('colours a paragraph by the mark that is read there, and by none where a sentence goes on', () => {
    const levels = (...paragraphs: string[]): readonly (string | undefined)[] => {
      const { view } = viewOfText(['S E C R E T ZENDA 000123', 'SUBJECT: THE DUKE', ...paragraphs, ''].join('\n\n'))
      return view.messages.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.level] : [])),
      )
    }
    assert.deepEqual(
      levels('1. (C) He came.', '2. (S/CT) asks the post to come.', '3. (C/S) He left.', '4. (S/p) says no.'),
      ['confidential', undefined, 'secret', undefined],
    )
    assert.deepEqual(levels('1. (C) He came. 2. (S) He left.', '3. (U) All.'), [
      'confidential',
      'secret',
      'unclassified',
    ])
    // A list keeps the text above it what it is.
    assert.deepEqual(levels('(S/NF) He asked for:\n-- a bridge of stone;\n-- and one of wood.', '(C) We left.'), [
      'secret',
      'confidential',
    ])
  })

  it('leads into other cables that the host knows, and to nothing else outside of the page', () => {
    const document = openDocument('a', 1, CABLE)
    const view = viewOf(document, {
      ...viewContext,
      timeZone: undefined,
      cables: [{ line: 12, start: 8, endLine: 12, end: 17, title: '09LONDON77 \u2013 "PLUMS" & <SALT>' }],
    })
    const html = viewHtml(view)
    assert.match(
      html,
      /A\. <a href="#cable0" data-cable="0" title="09LONDON77 \u2013 &quot;PLUMS&quot; &amp; &lt;SALT&gt;">LONDON 77<\/a>/,
    )
    assert.match(html, /<a href="#m0-refB">ref B<\/a>/)
    assert.equal(viewHtml(viewOfText(CABLE).view).includes('data-cable'), false)
  })

  it('joins what wraps and pages tore, and keeps the items of a list apart', () => {
    const text = viewText(viewOfText(CABLE).view, undefined)
    assert.match(
      text,
      /1\. \(C\) The duke received the ferry-men \(ref B\), as told in para 2, and promised a bridge\.\n/,
    )
    assert.match(text, /\n {2}-- of stone;\n {2}-- and of wood\.\n/)
    assert.ok(!text.includes('PAGE 02'))
    for (const line of viewText(viewOfText(CABLE).view, 50).split('\n'))
      assert.ok(line.length <= 50 || /SECSTATE|UTC|August/.test(line), line)
  })

  it('underlines what is wrong, with what the finding says', () => {
    const html = viewHtml(viewOfText(CABLE.replace('1. (C)', '1. (Q)')).view)
    assert.match(html, /<mark class="finding [a-z]+" title="[^"]+">/)
  })
})
