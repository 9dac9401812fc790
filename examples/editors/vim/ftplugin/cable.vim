" Lines of a cable have 55 characters or less, and are left as they are.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1
setlocal textwidth=55 formatoptions-=t commentstring= nofixendofline
let b:undo_ftplugin = 'setlocal textwidth< formatoptions< commentstring< fixendofline<'
