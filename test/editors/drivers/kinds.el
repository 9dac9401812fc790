;;; The face at the first character of each line, as Emacs colours it.  -*- lexical-binding: t -*-
;; $CABLE_TEXTS names texts, a line each; beside each its faces are written.
(defvar texts (with-temp-buffer (insert-file-contents (getenv "CABLE_TEXTS")) (split-string (buffer-string) "\n" t)))
(dolist (text texts)
  (with-current-buffer (find-file-noselect text)
    (font-lock-mode 1)
    (font-lock-ensure)
    (let ((faces (list (symbol-name major-mode))))
      (goto-char (point-min))
      (while (not (eobp))
        (back-to-indentation)
        (push (format "%s" (or (get-text-property (point) 'face) "")) faces)
        (forward-line 1))
      (with-temp-file (concat text ".kinds") (insert (mapconcat #'identity (nreverse faces) "\n"))))))
