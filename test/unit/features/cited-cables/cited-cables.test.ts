import assert from 'node:assert/strict'
import { numberText } from '../../../../server/language/collection/record/cable-number.ts'
import { citedCableAt, isOwnNumber } from '../../../../server/language/features/cited-cables/cited-cables.ts'
import { placeAt } from '../../../../server/language/features/places/place.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { openMarked } from '../../../support/service.ts'

const vocabulary = defaultVocabulary()

function placeIn(marked: string) {
  const { document, position } = openMarked(marked)
  const place = placeAt(document, position, vocabulary)
  assert.ok(place)
  return { place, document }
}

/** `09ROME12`, with `#4` for a paragraph, and the words that name it. */
function cited(marked: string): string | undefined {
  const { place, document } = placeIn(marked)
  const found = citedCableAt(place, vocabulary)
  if (!found) return undefined
  const { span, number, paragraph } = found
  const lines = document.messages
    .flatMap((slice) => slice.blocks.flatMap((block) => block.lines))
    .map(({ text }) => text)
  const [first = '', last = ''] = [lines[span.line], lines[span.endLine]]
  const words =
    span.line === span.endLine
      ? first.slice(span.start, span.end)
      : `${first.slice(span.start)}/${last.slice(0, span.end)}`
  return `${numberText(number)}${paragraph === undefined ? '' : `#${paragraph}`} by ${words}`
}

function cable(
  text: string,
  references = 'REF: A. 08 ROME 912\n     B. PARIS 7\n     C. MEYER E-MAIL 06/01/2009',
): string {
  return [
    'P 031310Z JUN 09',
    'FM AMEMBASSY LONDON',
    'TO SECSTATE WASHDC',
    'BT',
    'C O N F I D E N T I A L LONDON 000123',
    '',
    'E.O. 12958: DECL: 06/03/2019',
    'TAGS: PREL',
    'SUBJECT: A BRIDGE',
    '',
    references,
    '',
    `1. (C) ${text}`,
    '',
    'MEYER',
    'BT',
    '',
  ].join('\n')
}

describe('the cable that a place names', () => {
  it('is an item of the REF line, from its first character to its last', () => {
    assert.equal(cited(cable('A.', 'REF: A. $008 ROME 912')), '08ROME912 by A. 08 ROME 912')
    assert.equal(cited(cable('A.', 'REF: A. 08 ROME 912$0')), '08ROME912 by A. 08 ROME 912')
    assert.equal(cited(cable('A.', 'REF: A. PARIS$0 7')), 'PARIS7 by A. PARIS 7')
    assert.equal(cited(cable('A.', 'REF: A. MEYER$0 E-MAIL 06/01/2009')), undefined)
  })

  it('is what a label of the text stands for', () => {
    assert.equal(cited(cable('He spoke (R$0EF A).')), '08ROME912 by REF A')
    assert.equal(cited(cable('He spoke (REF B$0).')), 'PARIS7 by REF B')
    assert.equal(cited(cable('He spoke (REF $0C).')), undefined)
    assert.equal(cited(cable('He spoke (REF $0D).')), undefined)
    assert.equal(cited(cable('He s$0poke (REF A).')), undefined)
  })

  it('is REFTEL where there is one reference', () => {
    assert.equal(cited(cable('He spoke ref$0tel.', 'REF: 08 ROME 912')), '08ROME912 by reftel')
    assert.equal(cited(cable('He spoke ref$0tel.')), undefined)
  })

  it('is a number in the text, if the series is known', () => {
    assert.equal(cited(cable('As 09 ROM$0E 44 says.')), '09ROME44 by 09 ROME 44')
    assert.equal(cited(cable('As 09 STRELS$0AU 44 says.')), undefined)
  })

  it('is perhaps a name and a number without a year among words, if the series is known', () => {
    assert.equal(cited(cable('As told in STATE 7$01001, he came.')), 'STATE71001 by STATE 71001')
    assert.equal(cited(cable('AS TOLD IN ST$0ATE 71001.')), 'STATE71001 by STATE 71001')
    assert.equal(cited(cable('As told in STATE\n71$0001, he came.')), 'STATE71001 by STATE/71001')
    assert.equal(cited(cable('As told in Paris 71$02.')), 'PARIS712 by Paris 712')
    assert.equal(cited(cable('AS TOLD I$0N STATE 71001.')), undefined)
    assert.equal(cited(cable('They met in Paris 19$075.')), undefined)
    assert.equal(cited(cable('They met in Strelsau 71$02.')), undefined)
    assert.equal(cited(cable('PARIS 71$02.5 percent.')), undefined)
  })

  it('has a paragraph where one is named beside it, before or over the end of a line', () => {
    assert.equal(cited(cable('See PA$0RA 4 REF B.')), 'PARIS7#4 by PARA 4')
    assert.equal(cited(cable('See PARA 4 RE$0F B.')), 'PARIS7#4 by REF B')
    assert.equal(cited(cable('See PA$0RA 4 OF REF A.')), '08ROME912#4 by PARA 4')
    assert.equal(cited(cable('See PARA 4\nRE$0F B.')), 'PARIS7#4 by REF B')
    assert.equal(cited(cable('See PA$0RA 4.')), undefined)
    assert.equal(cited(cable('See PARA 4 and what the duke said, RE$0F B.')), 'PARIS7 by REF B')
  })

  it('is none in a text that is quoted, in a heading or below the text', () => {
    const quoted = 'He wrote:\n\nBEGIN TEXT:\n\n1. See 09 ROM$0E 44.\n\nEND TEXT.\n\n2. (C) No.'
    assert.equal(cited(cable(quoted)), undefined)
    assert.equal(cited(cable('He spoke.').replace('MEYER\n', 'MEY$0ER\n')), undefined)
  })
})

describe('the own number of a message', () => {
  it('is that of the classification line, series and number, and nothing beside it', () => {
    const own = (marked: string) => isOwnNumber(placeIn(marked).place)
    const text = cable('He spoke.')
    assert.equal(own(text.replace('LONDON 000123', '$0LONDON 000123')), true)
    assert.equal(own(text.replace('LONDON 000123', 'LONDON 000123$0')), true)
    assert.equal(own(text.replace('LONDON 000123', 'LONDON$0 000123')), true)
    assert.equal(own(text.replace('A L LONDON', 'A $0L LONDON')), false)
    assert.equal(own(text.replace('SUBJECT: A', 'SUBJECT: $0A')), false)
  })

  it('stands behind MRN in a message of SMART', () => {
    const text =
      'MRN: 13 $0LONDON 123\nDate/DTG: Jun 03, 2013 / 031310Z JUN 13\nFrom: AMEMBASSY LONDON\nSubject: A BRIDGE\n'
    assert.equal(isOwnNumber(placeIn(text).place), true)
    assert.equal(isOwnNumber(placeIn(text.replace('$0', '').replace('A BRIDGE', 'A $0BRIDGE')).place), false)
  })
})
