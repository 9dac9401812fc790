import assert from 'node:assert/strict'
import fc from 'fast-check'
import { code, escapeMarkdown, render } from '../../../../server/language/features/hover/render.ts'
import { hoverText } from '../../../support/service.ts'

const SPAN = { line: 0, start: 0, endLine: 0, end: 1 }

describe('rendering hovers', () => {
  it('makes Markdown of title, token, notes, rows, quotation and sources', () => {
    const content = {
      span: SPAN,
      title: 'Level',
      token: 'C',
      notes: ['A note.', undefined, 'A note.'],
      rows: [{ label: 'Rank', value: '2' }, undefined],
      quote: 'words',
      sources: ['one', 'two', 'one'],
    }
    assert.equal(render(content, true), '**Level** `C`\n\nA note.\n\n- Rank: 2\n\n> words\n\n*Source: one; two*')
    assert.equal(render(content, false), 'Level: C\n\nA note.\n\nRank: 2\n\n"words"\n\nSource: one; two')
  })

  it('lets no text become markup', () => {
    assert.equal(
      escapeMarkdown('[a](command:x) <b>&amp; ![i](u) *s* `c`'),
      '\\[a\\](command:x) \\<b\\>\\&amp; \\!\\[i\\](u) \\*s\\* \\`c\\`',
    )
    assert.equal(
      escapeMarkdown('see https://x.example and www.x.example'),
      'see https\\://x.example and www\\.x.example',
    )
    assert.equal(escapeMarkdown('mail me@x.example'), 'mail me\\@x.example')
    assert.equal(escapeMarkdown('1. first'), '1\\. first')
    assert.equal(escapeMarkdown('- item'), '\\- item')
    assert.equal(escapeMarkdown('# head\n\n---'), '\\# head ---')
    assert.equal(
      escapeMarkdown('SBU < Confidential, AT&T, $5, #123 of 1.4 (d)'),
      'SBU < Confidential, AT\\&T, $5, #123 of 1.4 (d)',
    )
    assert.equal(escapeMarkdown('1.4 (d)'), '1.4 (d)')
    assert.equal(escapeMarkdown('$(alert)'), '\\$(alert)')
  })

  it('shows no characters that hide or turn text', () => {
    assert.equal(escapeMarkdown('a\u202eb\u200bc\u0000d'), 'a b c d')
  })

  it('closes a code span at its own end only', () => {
    assert.equal(code('a`b``c'), '```a`b``c```')
    assert.equal(code('`'), '`` ` ``')
    assert.ok(code('x'.repeat(1000)).length < 200)
  })

  it('leaves no bare address and no unescaped bracket, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'http://',
            'https://',
            'www.',
            '[',
            '](',
            '<',
            '>',
            '@',
            '`',
            '\\',
            'a',
            '.',
            '\n',
            '&',
            '!',
            ' ',
          ),
          {
            maxLength: 30,
          },
        ),
        (parts) => {
          const escaped = escapeMarkdown(parts.join(''))
          const bare = escaped.replace(/\\[^\w\s]/g, '_')
          assert.doesNotMatch(bare, /[[\]>`\\@]|[<&](?! )|:\/\/|www\./)
        },
      ),
    )
  })

  it('keeps what a cable says from becoming a link in a hover', () => {
    const text = '1. (C) See $0PARA 2.\n\n2. (C) [click](command:evil) <img src=x> https://x.example\n'
    const shown = hoverText(text, { markdown: true })
    assert.match(shown, /\\\[click\\\]\(command:evil\) \\<img src\\=x\\> https\\:\/\/x\.example/)
  })
})
