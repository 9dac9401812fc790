/**
 * The grammar that the extension ships, `cable.tmLanguage.json`, and what writes it.
 * Its patterns stand in `source`, and nowhere a second time.
 */

// Writes the grammar that the extension ships. The patterns share pieces, which JSON cannot: edit `source/`, then run
// `node syntaxes/build.ts` and the formatter; a test compares the two.
import { writeFileSync } from 'node:fs'
import { grammarText } from './source/grammar.ts'

writeFileSync(new URL('cable.tmLanguage.json', import.meta.url), grammarText())
