" Goes through the scenario in Vim with ALE, and writes what was seen. What is asked for stands in $CABLE_SCENARIO.
let s:asked = json_decode(join(readfile($CABLE_SCENARIO), "\n"))
let s:seen = {'version': 'Vim ' . v:version / 100 . '.' . v:version % 100}

function! s:Rules() abort
  return map(copy(ale#engine#GetLoclist(bufnr(s:asked.file))), {_, each -> {'rule': get(each, 'code', ''), 'line': each.lnum}})
endfunction

function! s:Has(rule) abort
  return !empty(filter(s:Rules(), {_, each -> each.rule is# a:rule}))
endfunction

" Whoever waits asleep hears what the server says.
function! s:Await(what, Holds) abort
  let began = reltime()
  while !a:Holds()
    if reltimefloat(reltime(began)) > s:asked.patience / 1000.0
      throw 'waited in vain for ' . a:what
    endif
    sleep 50m
  endwhile
endfunction

function! s:Preview() abort
  let buffer = bufnr('ALEPreviewWindow')
  return buffer < 0 ? '' : join(getbufline(buffer, 1, '$'), "\n")
endfunction

function! s:Main() abort
  execute 'edit' fnameescape(s:asked.file)
  let s:seen.filetype = &filetype
  call s:Await('findings', {-> s:Has(s:asked.rule)})
  let s:seen.findings = s:Rules()

  let g:ale_hover_to_preview = 1
  call cursor(s:asked.hover.line, s:asked.hover.column)
  ALEHover
  call s:Await('the hover', {-> !empty(s:Preview())})
  let s:seen.hover = s:Preview()

  " As the user does it: the first entry of the menu is taken.
  function! ale#util#Input(message, value, ...) abort
    return '1'
  endfunction
  call cursor(s:asked.fix.line, s:asked.fix.column)
  ALECodeAction
  call s:Await('the fix', {-> getline(s:asked.fix.line) is# s:asked.fix.becomes})
  let s:seen.fixed = getline(s:asked.fix.line)

  call writefile([s:asked.configuration.content], s:asked.configuration.file)
  write
  call s:Await('findings by the new configuration', {-> !s:Has(s:asked.rule) && !empty(s:Rules())})
  let s:seen.after = s:Rules()
endfunction

try
  call s:Main()
catch
  let s:seen.problem = v:exception . ' ' . v:throwpoint
endtry
call writefile([json_encode(s:seen)], s:asked.answer)
qall!
