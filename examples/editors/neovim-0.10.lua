-- Cable in Neovim 0.8 to 0.10.
vim.filetype.add({ extension = { cable = 'cable', telegram = 'cable' } })
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'cable', 'text' },
  callback = function(event)
    vim.lsp.start({
      name = 'cable',
      cmd = { 'cable', 'lsp' },
      root_dir = vim.fs.dirname(vim.fs.find({ '.cablerc.json', '.git' }, { upward = true, path = event.file })[1]),
    })
  end,
})
