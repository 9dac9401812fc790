;;; Goes through the scenario in Emacs with eglot, and writes what was seen.  -*- lexical-binding: t -*-
(load (expand-file-name "emacs" (file-name-directory load-file-name)) nil t)
(package-initialize)
(require 'eglot)
(require 'flymake)

(defun rules-shown ()
  (let (found)
    (dolist (each (flymake-diagnostics) (nreverse found))
      (let ((lsp (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data each)))))
        (push (cons (format "%s" (plist-get lsp :code)) (line-number-at-pos (flymake-diagnostic-beg each))) found)))))

(defvar hovered nil)

(run-scenario
 "eglot" #'eglot-shutdown-all
 :start (lambda ()
          (eglot-ensure)
          (run-hooks 'post-command-hook)
          (await "the server" #'eglot-managed-p))
 :rules #'rules-shown
 :hover (lambda ()
          (unless hovered (eglot-hover-eldoc-function (lambda (text &rest _) (setq hovered text))))
          hovered)
 :fix (lambda () (eglot-code-actions (point) nil "quickfix" t)))
