;;; Cable in Emacs with eglot (part of Emacs 29 and later).  -*- lexical-binding: t -*-
(define-derived-mode cable-mode text-mode "Cable")
(add-to-list 'auto-mode-alist '("\\.\\(cable\\|telegram\\)\\'" . cable-mode))
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((cable-mode text-mode) . ("cable" "lsp"))))
(add-hook 'cable-mode-hook #'eglot-ensure)
;; Settings, for example:
;; (setq-default eglot-workspace-configuration '(:cable (:rules (:para-gap "off"))))
