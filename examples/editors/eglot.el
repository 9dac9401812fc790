;;; Cable in Emacs with eglot (part of Emacs 29 and later).  -*- lexical-binding: t -*-
;; cable-mode.el, the colours, lies beside this file.
(require 'cable-mode (expand-file-name "cable-mode" (file-name-directory (or load-file-name buffer-file-name))))
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((cable-mode text-mode) . ("cable" "lsp"))))
(add-hook 'cable-mode-hook #'eglot-ensure)
;; Settings, for example:
;; (setq-default eglot-workspace-configuration '(:cable (:rules (:para-gap "off"))))
