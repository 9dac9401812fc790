-- Cable in Neovim 0.7, as Debian 12 has it. Settings go in with the start, since this version sends none later.
vim.cmd([[autocmd BufRead,BufNewFile *.cable,*.telegram setfiletype cable]])
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'cable', 'text' },
  callback = function(event)
    local client = vim.lsp.start_client({
      name = 'cable',
      cmd = { 'cable', 'lsp' },
      root_dir = vim.fn.getcwd(),
      init_options = { settings = { rules = vim.empty_dict() } },
    })
    vim.lsp.buf_attach_client(event.buf, client)
  end,
})
