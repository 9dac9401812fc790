import assert from 'node:assert/strict'
import manifest from '../../package.json' with { type: 'json' }
import { installWorkbench } from '../../server/tools/workbench/install-workbench.ts'
import { builtinThemes } from '../support/builtin-themes.ts'
import { contrast, distance } from '../support/colour.ts'
import { coloursOf } from '../support/grammar.ts'

/** Lines whose words have the colours that levels must not be taken for. */
const OTHERS = [
  ['FM AMEMBASSY ZENDA', 'FM'],
  ['TAGS: PREL, PGOV', 'TAGS'],
  ['SIPDIS', 'SIPDIS'],
  ['SUBJECT: EXAMPLE - NOT A REAL CABLE', 'EXAMPLE - NOT A REAL CABLE'],
  ['the duke received us', 'the duke received us'],
] as const

const themes = builtinThemes(await installWorkbench())

describe('the colours of levels', () => {
  it('are looked at in every theme that the editor ships with', () => assert.ok(themes.length >= 18))

  for (const { name, kind, background, rules } of themes)
    it(`can be read, and told from one another and from keywords, in ${name}`, () => {
      const levels = manifest.contributes.colors.map(({ id, defaults }) => ({ id, colour: defaults[kind] }))
      const others = OTHERS.map(([line, word]) => {
        const colour = coloursOf(line, rules).get(word)
        assert.ok(colour, `${word} has no colour`)
        return { id: word, colour: colour.slice(0, 7) }
      })
      levels.forEach((level, index) => {
        const { id, colour } = level
        assert.ok(contrast(colour, background) >= 4.5, `${id} on ${background}: ${contrast(colour, background)}`)
        for (const other of [...levels.slice(index + 1), ...others]) {
          const apart = distance(colour, other.colour)
          assert.ok(apart >= 12, `${id} ${colour} and ${other.id} ${other.colour}: ${apart}`)
        }
      })
    })
})
