/**
 * Modules of functions in one file: the first as code, the others as text that is compiled when one asks for it. For
 * editors in browsers, which load one file of an extension and run it as a text too.
 *
 * @param first code that asks for the others by `require`
 * @param others name and code of each; by its name, in whatever folder, it is asked for
 */
export function inOneFile(first: string, others: readonly (readonly [name: string, code: string])[]): string {
  return `var later=${JSON.stringify(Object.fromEntries(others))},made={},here=require;${LOAD}(function(require){${first}\n})(load)\n`
}

/**
 * A module that is half-way when it is asked for again is given as it is, as in Node; one that throws is begun anew
 * with the next who asks.
 */
const LOAD = [
  'function load(name){',
  'var own=name.slice(name.lastIndexOf("/")+1),code=later[own],module=made[own];',
  'if(code===undefined)return here(name);',
  'if(module===undefined){',
  'module=made[own]={exports:{}};',
  'try{new Function("module","exports","require",code)(module,module.exports,load)}',
  'catch(error){delete made[own];throw error}}',
  'return module.exports}',
].join('')
