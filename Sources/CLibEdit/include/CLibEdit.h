/* The one door to libedit: fixed-argument calls, since Swift calls no variadic function, the
 * streams, the locale, and the signal handler, which must be C and own its static state. */
#ifndef CLIBEDIT_H
#define CLIBEDIT_H

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

/* ---- locale and terminal ---- */

/* Takes the person's locale for LC_CTYPE and returns the name of its character set. */
const char *cle_user_codeset(void);
/* Uses C.UTF-8 for LC_CTYPE; false where the system has none. */
bool cle_use_plain_utf8(void);
/* Whether terminfo knows `name` and says how to move the cursor and clear to the end of a row. */
bool cle_terminal_can_edit(const char *name);
/* Columns of the terminal on `descriptor`, 0 when unknown. */
int cle_columns(int descriptor);
/* Rows of the terminal; 0 where there is none or it does not say. */
int cle_rows(int descriptor);
/* Columns that a printable character takes; -1 for one that is not printable. */
int cle_cells(wchar_t character);

/* ---- one editor ---- */

struct cle_editor {
  EditLine *line;
  FILE *input, *output, *errors;
};

typedef wchar_t *(*cle_prompt)(EditLine *);
typedef unsigned char (*cle_command)(EditLine *, wint_t);

/* Opens an editor on duplicates of the descriptors; libedit's own messages go to /dev/null.
 * False, and nothing to close, when memory or descriptors fail. */
bool cle_open(struct cle_editor *editor, const char *program, int input, int output);
/* Gives the terminal back as it was found and frees everything. */
void cle_close(struct cle_editor *editor);

void cle_set_owner(EditLine *line, void *owner);
void *cle_owner(EditLine *line);
/* `marker` stands before and after each sequence that takes no room. */
void cle_set_prompt(EditLine *line, cle_prompt prompt, wchar_t marker);
void cle_set_reader(EditLine *line, el_rfunc_t reader);
void cle_use_emacs_keys(EditLine *line);
/* Whether the keys are those of vi (the editrc may have said so). */
bool cle_has_vi_keys(EditLine *line);
/* Does what one line of an editrc says. */
void cle_configure(EditLine *line, const char *command);
/* Makes sure that editing is on, whatever the editrc said. */
void cle_enable_editing(EditLine *line);
/* Names the one function to which keys are bound. */
void cle_add_command(EditLine *line, cle_command command);
/* Binds one key; `alternate` for the command mode of vi. */
void cle_bind(EditLine *line, wchar_t key, bool alternate);
void cle_set_raw(EditLine *line, bool raw);
/* Draws prompt and line again from the start of the present row. */
void cle_redraw(EditLine *line);

/* ---- signals ---- */

/* Installs the handlers and returns the pipe's end from which to read one byte a signal; -1 with
 * errno EBUSY when they are installed already. A signal that was ignored stays ignored. */
int cle_signals_open(void);
/* Puts the former handlers back. */
void cle_signals_close(void);
/* Catches SIGCONT, and SIGTSTP when `stops`; to be left as soon as a line is read, since a pager or
 * text editor started in between must be stopped as usual. */
void cle_signals_begin_line(bool stops);
void cle_signals_end_line(void);
/* Stops this process alone, as SIGTSTP does; returns once it is continued. */
void cle_stop(void);

#endif
