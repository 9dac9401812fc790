import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const naval = (addresses: string): string =>
  `R 141322Z DEC 06\n${addresses}\nBT\nUNCLAS //N01020//\nNAVADMIN 351/06\nMSGID/GENADMIN/CNO ZENDA DC/N1/DEC//\nSUBJ/THE BOAT//\nRMKS/1. THE BOAT IS GREEN.//\nBT\n#0001\nNNNN\n`

describe('the addresses of a naval message on one line', () => {
  for (const to of ['NAVADMIN', 'ALNAV', 'MARADMIN', 'CNO ZENDA DC', 'COMFLTFORCOM STRELSAU VA'])
    it(`are read apart: TO ${to}`, () => {
      const text = naval(`FM CNO ZENDA DC//N1// TO ${to} INFO CNO ZENDA DC//N1//`)
      const message = messageOfText(text)
      assert.deepEqual(
        [message.from?.name?.text, message.to.map(({ name }) => name.text), message.info.map(({ name }) => name.text)],
        ['CNO ZENDA DC//N1//', [to], ['CNO ZENDA DC//N1//']],
      )
      assert.ok(!lintText(text).some(({ finding }) => finding.rule.id === 'addr-missing-to'))
    })

  it('are asked for where they are not there', () => {
    assert.ok(lintText(naval('FM CNO ZENDA DC//N1//')).some(({ finding }) => finding.rule.id === 'addr-missing-to'))
  })
})

describe('the serial of an addressee', () => {
  const addressee = (line: string): readonly (string | undefined)[] => {
    const { to } = messageOfText(
      `O 062247Z AUG 04\nFM SECSTATE WASHDC\nTO ${line}\n\nUNCLAS STATE 170001\n\nE.O. 12958: N/A\nTAGS: CVIS\nSUBJECT: THE GATE\n\n1. It is open.\nHOPE\n`,
    )
    return [to[0]?.name.text, to[0]?.precedence?.text, to[0]?.number?.text]
  }

  it('may be the first and the last of a message in parts', () => {
    assert.deepEqual(addressee('AMEMBASSY ZENDA IMMEDIATE 1001-02'), ['AMEMBASSY ZENDA', 'IMMEDIATE', '1001-02'])
    assert.deepEqual(addressee('RUEHZD/AMEMBASSY ZENDA 4911-4912'), ['AMEMBASSY ZENDA', undefined, '4911-4912'])
    assert.deepEqual(addressee('AMEMBASSY ZENDA IMMEDIATE 1001'), ['AMEMBASSY ZENDA', 'IMMEDIATE', '1001'])
  })
})
