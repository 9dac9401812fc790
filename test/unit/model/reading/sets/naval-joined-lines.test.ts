import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const read = (text: string) => messageJson(messageOfText(text), 0, false, defaultVocabulary())
const rules = (text: string): string[] => lintText(text).map(({ finding }) => finding.rule.id)

/** A fictional naval message, with what stands between addresses and number, and the text of its first paragraph. */
function naval(level = 'BT\nUNCLAS //N01300//', text = 'LANTERNS ARE LIT AT DUSK.'): string {
  return `R 031453Z AUG 09\nFM COMFLEET STRELSAU//N1//\nTO NAVADMIN\n${level}\nNAVADMIN 217/09\nMSGID/GENADMIN/COMFLEET STRELSAU/N1/AUG//\nSUBJ/LANTERNS//\nRMKS/1.  ${text}\n2.  RELEASED BY VADM R. HENTZAU, N1.//\nBT\n#0417\nNNNN\n`
}

describe('BT with the level on its line', () => {
  for (const level of [
    'BT UNCLAS',
    'BT UNCLAS QQQQ',
    'BT UNCLAS //N01300//',
    'BT UNCLASSIFIED',
    'BT  UNCLAS QQQQ \nSUBJ: LANTERNS UNCLASSIFIED//\nFM COMFLEET STRELSAU//N1//\nTO NAVADMIN',
  ])
    for (const end of ['\n', '\r\n'])
      it(`closes the addresses: ${JSON.stringify(level + end)}`, () => {
        const text = naval(level).replaceAll('\n', end)
        const message = read(text)
        assert.deepEqual(
          [message.to.map(({ name }) => name), message.level, message.id],
          [['NAVADMIN'], 'UNCLASSIFIED', '09NAVADMIN217'],
        )
        assert.ok(!rules(text).includes('structure-missing-bt'))
      })

  it('holds a higher level as well', () => {
    assert.equal(read(naval('BT C O N F I D E N T I A L')).level, 'CONFIDENTIAL')
    assert.equal(read(naval('BT SECRET')).level, 'SECRET')
  })

  it('is no filler taken for a series', () => {
    const text = naval('BT\nUNCLAS QQQQ')
    assert.deepEqual([read(text).series, read(text).level], ['NAVADMIN', 'UNCLASSIFIED'])
  })

  it('is still asked for where it is not there', () => {
    assert.ok(rules(naval('UNCLAS //N01300//')).includes('structure-missing-bt'))
  })
})

describe('a level that ends a sentence, alone on its line', () => {
  for (const word of ['UNCLASSIFIED', 'SECRET', 'CONFIDENTIAL'])
    it(`belongs to the text: ${word}`, () => {
      const text = `LAMPS ARE KEPT IN TOWERS THAT ARE EITHER OPEN OR\n${word}.`
      for (const gap of ['', '\n'])
        assert.equal(read(naval(undefined, text + gap)).paragraphs[0]?.text, text.replace('\n', ' '))
    })

  it('is the banner of a page without its stop, behind a gap, and above the line of a page', () => {
    for (const banner of ['UNCLASSIFIED\n', '\nUNCLASSIFIED.\n', 'UNCLASSIFIED.\nPAGE 02 RUZENDA0417 UNCLAS\n'])
      assert.equal(
        read(naval(undefined, `LAMPS ARE KEPT\n${banner}IN TOWERS.`)).paragraphs[0]?.text,
        'LAMPS ARE KEPT IN TOWERS.',
      )
  })
})

describe('a page line with its station inside the text', () => {
  for (const text of [
    'LAMPS ARE KEPT IN PAGE 02 RUZENDA0417 UNCLAS TOWERS.',
    'LAMPS ARE KEPT IN PAGE\n02 RUZENDA0417 UNCLAS  TOWERS.',
    'LAMPS ARE KEPT IN PAGE 02 RUZENDA0417\nUNCLAS  TOWERS.',
    'LAMPS ARE KEPT IN PAGE 02 RUZENDA0417 S E C R E T TOWERS.',
    'LAMPS ARE KEPT IN PAGE 02 RUZENDA0417 \nTOWERS.',
  ])
    it(`is left out: ${JSON.stringify(text)}`, () => {
      assert.equal(read(naval(undefined, text)).paragraphs[0]?.text, 'LAMPS ARE KEPT IN TOWERS.')
    })

  it('is no page that the text names', () => {
    for (const text of ['SEE PAGE 02 RUZENDA OF THE LIST.', 'SEE PAGE 2 RULES 1417.'])
      assert.equal(read(naval(undefined, text)).paragraphs[0]?.text, text)
  })

  it('is taken out whole or not at all', () => {
    const fixes = (text: string) =>
      lintText(naval(undefined, text))
        .filter(({ finding }) => finding.rule.id === 'hygiene-page-line')
        .map(({ finding }) => finding.fixes?.().length ?? 0)
    assert.deepEqual(fixes('LAMPS ARE KEPT IN PAGE 02 RUZENDA0417 UNCLAS TOWERS.'), [1])
    assert.deepEqual(fixes('LAMPS ARE KEPT IN PAGE 02 RUZENDA0417\nUNCLAS  TOWERS.'), [0])
  })
})

describe('a question at the end of a paragraph', () => {
  it('wants no number', () => {
    const numbers = (text: string) => read(naval(undefined, text)).paragraphs.map(({ number }) => number)
    assert.deepEqual(numbers('TELL OF EACH LAMP:\n    A.  LIT LAST YEAR - YES OR NO'), [1, 2])
    assert.deepEqual(numbers('THE LAMP OF ORDER NO'), [1])
  })
})

describe('BT with the number of the message on its line', () => {
  for (const line of ['BT #0417', 'BT  #0417 ', 'BT #0417 NNNN'])
    for (const end of ['\n', '\r\n'])
      it(`ends the text: ${JSON.stringify(line + end)}`, () => {
        const below = line.endsWith('NNNN') ? '' : 'NNNN\n'
        const text = naval().replace('BT\n#0417\nNNNN\n', `${line}\n${below}`).replaceAll('\n', end)
        assert.deepEqual(read(text).ending, { separations: 2, validation: '0417', endOfMessage: 'NNNN' })
        assert.equal(read(text).paragraphs.at(-1)?.text, 'RELEASED BY VADM R. HENTZAU, N1.')
        assert.ok(!rules(text).some((id) => id.startsWith('structure-')))
      })

  it('is told as missing where it is', () => {
    assert.ok(rules(naval().replace('BT\n#0417', '#0417')).includes('structure-missing-bt'))
    assert.ok(rules(naval().replace('BT\n#0417', 'BT # OF LAMPS')).includes('structure-missing-bt'))
  })
})

describe('a level with its subject code on a line of addresses', () => {
  const note = 'INFO COMFLEET STRELSAU BT\n***THIS IS A 2 SECTIONED MSG*** UNCLAS QQQQ\nSUBJ: LANTERNS UNCLASSIFIED//'
  it('is not told as missing', () => {
    const text = naval(`${note}\nFM COMFLEET STRELSAU//N1//\nTO NAVADMIN UNCLAS //N01300//`)
    assert.ok(!rules(text).includes('class-missing'))
  })

  it('is missing where no code stands behind it', () => {
    assert.ok(rules(naval('BT')).includes('class-missing'))
    assert.ok(rules(naval('BT\n//N01300//')).includes('class-missing'))
  })
})
