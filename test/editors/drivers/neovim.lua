-- Goes through the scenario in Neovim 0.7 and later, and writes what was seen. What is asked for stands in $CABLE_SCENARIO.
local read = vim.json and vim.json.decode or vim.fn.json_decode
local asked = read(vim.fn.join(vim.fn.readfile(vim.env.CABLE_SCENARIO), '\n'))
local seen = { version = vim.fn.matchstr(vim.fn.execute('version'), 'NVIM v[0-9.]*') }

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(seen) }, asked.answer)
  vim.cmd('qall!')
end

local function rules()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { rule = tostring(each.code), line = each.lnum + 1 })
  end
  return found
end

local function has(rule)
  for _, each in ipairs(rules()) do
    if each.rule == rule then return true end
  end
  return false
end

local function await(what, holds)
  if not vim.wait(asked.patience, holds, 50) then error('waited in vain for ' .. what) end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, asked.patience) or {}
  for _, each in pairs(answers) do
    if each.result then return each.result end
  end
end

local function place()
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

local function names(symbols, into)
  for _, each in ipairs(symbols or {}) do
    table.insert(into, each.name)
    names(each.children, into)
  end
  return into
end

local function main()
  vim.cmd('edit ' .. vim.fn.fnameescape(asked.file))
  seen.filetype = vim.bo.filetype
  await('findings', function() return has(asked.rule) end)
  seen.findings = rules()

  vim.fn.cursor(asked.hover.line, asked.hover.column)
  seen.hover = vim.fn.json_encode(ask('textDocument/hover', place()))

  seen.outline = names(ask('textDocument/documentSymbol', { textDocument = { uri = vim.uri_from_bufnr(0) } }), {})

  -- As the user does it: the menu of the editor, of which the first entry is taken.
  vim.ui.select = function(items, _, choose) choose(items[1], 1) end
  vim.fn.cursor(asked.fix.line, asked.fix.column)
  vim.lsp.buf.code_action({ context = { only = { 'quickfix' } } })
  await('the fix', function() return vim.fn.getline(asked.fix.line) == asked.fix.becomes end)
  seen.fixed = vim.fn.getline(asked.fix.line)

  vim.fn.writefile({ asked.configuration.content }, asked.configuration.file)
  vim.cmd('write')
  await('findings by the new configuration', function() return not has(asked.rule) and #rules() > 0 end)
  seen.after = rules()
end

local ok, problem = pcall(main)
if not ok then seen.problem = tostring(problem) end
finish()
