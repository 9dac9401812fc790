;;; cable-mode.el --- Telegrams of the State Department  -*- lexical-binding: t; coding: utf-8 -*-

;; Package-Requires: ((emacs "27.1"))
;; Version: 0.1.0

;;; Commentary:

;; Colours for cables by the kind of each line, as VS Code has them before its server is up.
;; The language server adds findings, outline and hovers: see eglot.el and lsp-mode.el beside this file.

;;; Code:

(require 'cl-lib)

(defgroup cable nil "Telegrams of the State Department." :group 'text)

;; The states and faces stand here.

;;; Patterns

(defvar cable--bol 1 "Where the line that is read begins.")
(defvar cable--eol 1 "Where it ends.")

(defun cable--word-p (at)
  "Whether a character of a word stands at AT."
  (and (<= cable--bol at) (< at cable--eol)
       (let ((c (char-after at)))
         (or (<= ?a c ?z) (<= ?A c ?Z) (<= ?0 c ?9) (= c ?_)))))

(defun cable--takes-p (node at)
  "Whether NODE, which takes one character, takes that at AT."
  (and (< at cable--eol)
       (let ((c (char-after at)))
         (if (integerp node) (= c node)
           (let ((found nil) (ranges (cddr node)))
             (while (and ranges (not found))
               (let ((range (car ranges)))
                 (setq found (if (integerp range) (= c range) (<= (car range) c (cdr range)))
                       ranges (cdr ranges))))
             (if (cadr node) (not found) found))))))

(defun cable--match (node at then)
  "Match NODE at AT and go on with THEN, a function of where it ends."
  (cond
   ((stringp node)
    (let ((end (+ at (length node))))
      (and (<= end cable--eol)
           (let ((i 0) (n (length node)))
             (while (and (< i n) (eq (aref node i) (char-after (+ at i)))) (setq i (1+ i)))
             (= i n))
           (funcall then end))))
   ((integerp node) (and (cable--takes-p node at) (funcall then (1+ at))))
   ((symbolp node)
    (and (pcase node
           ('bol (= at cable--bol))
           ('eol (= at cable--eol))
           ('bof (= at (point-min)))
           ('edge (not (eq (cable--word-p (1- at)) (cable--word-p at)))))
         (funcall then at)))
   (t
    (pcase (car node)
      ('s (and (cable--takes-p node at) (funcall then (1+ at))))
      ('q (cable--match-all (cdr node) at then))
      ('o (let ((choices (cdr node)) (found nil))
            (while (and choices (not (setq found (cable--match (car choices) at then))))
              (setq choices (cdr choices)))
            found))
      ('r (pcase-let ((`(,min ,max ,lazy ,of) (cdr node)))
            (if (or (integerp of) (and (consp of) (eq (car of) 's)))
                (cable--match-run of min (or max most-positive-fixnum) lazy at then)
              (cable--match-times of min (or max most-positive-fixnum) lazy at then))))
      ('l (pcase-let* ((`(,behind ,not ,of) (cdr node))
                       (found (if behind (cable--behind-p of behind at) (cable--match of at #'identity))))
            (and (if not (not found) found) (funcall then at))))))))

(defun cable--match-all (nodes at then)
  "Match NODES one after another at AT, and go on with THEN."
  (cond ((null nodes) (funcall then at))
        ((null (cdr nodes)) (cable--match (car nodes) at then))
        (t (cable--match (car nodes) at (lambda (end) (cable--match-all (cdr nodes) end then))))))

(defun cable--match-run (of min max lazy at then)
  "Match OF, which takes one character, MIN to MAX times at AT, and go on with THEN; LAZY begins with the fewest."
  (let ((most 0) (found nil))
    (while (and (< most max) (cable--takes-p of (+ at most))) (setq most (1+ most)))
    (let ((count (if lazy min most)))
      (while (and (not found) (<= min count most))
        (setq found (funcall then (+ at count)) count (if lazy (1+ count) (1- count)))))
    found))

(defun cable--match-times (of min max lazy at then)
  "Match OF MIN to MAX times at AT, and go on with THEN; LAZY begins with the fewest."
  (let ((more (lambda ()
                (and (> max 0)
                     (cable--match of at
                                   (lambda (end)
                                     (and (/= end at) (cable--match-times of (1- min) (1- max) lazy end then))))))))
    (or (and (not lazy) (funcall more))
        (and (<= min 0) (funcall then at))
        (and lazy (funcall more)))))

(defun cable--behind-p (of most at)
  "Whether OF, which takes MOST characters or fewer, ends at AT."
  (let ((start at) (found nil))
    (while (and (not found) (>= start (max cable--bol (- at most))))
      (setq found (cable--match of start (lambda (end) (and (= end at) end))) start (1- start)))
    found))

;;; Lines

(defun cable--blank-p ()
  "Whether the line that is read has no text."
  (save-excursion (goto-char cable--bol) (skip-chars-forward " \t\f\r" cable--eol) (= (point) cable--eol)))

(defun cable--line (states)
  "Read the line at point in STATES, the innermost first: where its mark ends, its kind, and the states behind it."
  (let* ((cable--bol (line-beginning-position))
         (cable--eol (line-end-position))
         (max-lisp-eval-depth (max max-lisp-eval-depth 20000))
         (blank (cable--blank-p))
         (end nil) (kind nil) (done nil))
    (while (not done)
      (pcase-let* ((`(,_ ,own ,lasts ,ends ,rules ,_) (assq (car states) cable--states))
                   (ended (and ends (cable--match (nth 1 ends) cable--bol #'identity))))
        (if (and ended (nth 0 ends)) (setq states (cdr states))
          (let ((rest rules) (rule nil))
            (while (and rest (not rule))
              (if (setq end (cable--match (nth 4 (car rest)) cable--bol #'identity))
                  (setq rule (car rest))
                (setq rest (cdr rest))))
            (cond
             ((and rule (nth 2 rule)) (push (nth 1 rule) states))
             (rule
              (setq kind (or (nth 0 rule) own) done t)
              (when (and lasts (not blank) (not (nth 3 rule))) (pop states))
              (when (nth 1 rule) (push (nth 1 rule) states)))
             ((or ended (eq lasts 'next-line) (and (eq lasts 'next-text) (not blank))) (pop states))
             (t (setq kind own done t)))))))
    (cl-some (lambda (opening)
               (let ((at cable--bol) (found nil))
                 (while (and (not found) (<= at cable--eol))
                   (setq found (cable--match (nth 4 opening) at #'identity) at (1+ at)))
                 (when found (push (nth 1 opening) states))
                 found))
             (nth 5 (assq (car states) cable--states)))
    (list end kind states)))

(defvar-local cable--read nil
  "What was read: for each line from the last back, where it begins and the states before it.")

(defun cable--forget (begin &rest _)
  "Read the lines from BEGIN on again, since the text has changed there."
  (let ((line (save-excursion (goto-char begin) (line-beginning-position))))
    (while (and cable--read (> (caar cable--read) line)) (pop cable--read))))

(defvar cable--kind nil "The kind of the line that was found.")

(defun cable--find (limit)
  "Find the next line before LIMIT that begins with a mark of its kind."
  (let ((found nil) (wanted (line-beginning-position)))
    (when (/= wanted (point)) (setq wanted (min (point-max) (1+ (line-end-position)))))
    (save-excursion
      (while (and cable--read (> (caar cable--read) wanted)) (pop cable--read))
      (unless cable--read (push (list (point-min) 'text) cable--read))
      (goto-char (caar cable--read))
      (while (and (not found) (< (point) limit))
        (pcase-let* ((here (point))
                     (`(,end ,kind ,states) (cable--line (cdar cable--read))))
          (when (and kind end (> end here) (>= here wanted)) (setq found (list here end kind)))
          (forward-line 1)
          (when (> (point) here) (push (cons (point) states) cable--read))
          (when (and (= (point) (point-max)) (not found)) (setq limit (point))))))
    (when found
      (set-match-data (list (nth 0 found) (nth 1 found)))
      (setq cable--kind (nth 2 found))
      (goto-char (min (point-max) (save-excursion (goto-char (nth 1 found)) (1+ (line-end-position)))))
      t)))

(defun cable--face ()
  "The face of the line that was found."
  (intern (format "cable-%s-face" cable--kind)))

;;;###autoload
(define-derived-mode cable-mode text-mode "Cable"
  "Telegrams of the State Department."
  (setq-local font-lock-defaults '(((cable--find 0 (cable--face))) t))
  ;; What a line is may hang on the lines before it.
  (setq-local jit-lock-contextually t)
  (setq-local fill-column 55)
  (setq-local require-final-newline nil)
  (setq cable--read nil)
  (add-hook 'after-change-functions #'cable--forget nil t))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.\\(cable\\|telegram\\)\\'" . cable-mode))

;; Loaded as it is, it would read lines ten times more slowly.
(unless (byte-code-function-p (symbol-function 'cable--match))
  (require 'bytecomp)
  (let ((byte-compile-warnings nil))
    (mapc #'byte-compile
          '(cable--word-p cable--takes-p cable--match cable--match-all cable--match-run cable--match-times
            cable--behind-p cable--line))))

(provide 'cable-mode)
;;; cable-mode.el ends here
