#define _GNU_SOURCE
#include "CLibEdit.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termcap.h>
#include <unistd.h>

static const wchar_t command_name[] = L"line-command";

const char *cle_user_codeset(void) {
  if (setlocale(LC_CTYPE, "") == nullptr) setlocale(LC_CTYPE, "C");
  return nl_langinfo(CODESET);
}

bool cle_use_plain_utf8(void) {
  return setlocale(LC_CTYPE, "C.UTF-8") != nullptr;
}

bool cle_terminal_can_edit(const char *name) {
  char entry[4096];
  char strings[256], *next = strings;
  if (name == nullptr || tgetent(entry, name) != 1) return false;
  return tgetstr("ce", &next) != nullptr && tgetstr("up", &next) != nullptr;
}

int cle_columns(int descriptor) {
  struct winsize size = {0};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int cle_rows(int descriptor) {
  struct winsize size = {0};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

int cle_cells(wchar_t character) {
  return wcwidth(character);
}

/* The list of former lines is the caller's; libedit is told that there is none. */
static int no_history(void *list, HistEventW *event, int operation, ...) {
  (void)list;
  (void)operation;
  *event = (HistEventW){0};
  return -1;
}

static FILE *duplicate(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return nullptr;
  FILE *stream = fdopen(copy, mode);
  if (stream == nullptr) close(copy);
  return stream;
}

static void close_streams(struct cle_editor *editor) {
  if (editor->input != nullptr) fclose(editor->input);
  if (editor->output != nullptr) fclose(editor->output);
  if (editor->errors != nullptr) fclose(editor->errors);
  *editor = (struct cle_editor){0};
}

bool cle_open(struct cle_editor *editor, const char *program, int input, int output) {
  *editor = (struct cle_editor){
      .input = duplicate(input, "r"),
      .output = duplicate(output, "w"),
      .errors = fopen("/dev/null", "we"),
  };
  if (editor->input != nullptr && editor->output != nullptr && editor->errors != nullptr) {
    /* One write a redraw: libedit flushes where it must. */
    setvbuf(editor->output, nullptr, _IOFBF, BUFSIZ);
    editor->line = el_init(program, editor->input, editor->output, editor->errors);
  }
  if (editor->line == nullptr) {
    close_streams(editor);
    return false;
  }
  el_wset(editor->line, EL_SIGNAL, 0);
  /* Ctrl-S must not freeze the screen of somebody who never heard of Ctrl-Q. */
  el_wset(editor->line, EL_SETTY, L"-d", L"-ixon", nullptr);
  /* Never a null function: vi's `_` calls it without looking. */
  el_wset(editor->line, EL_HIST, no_history, editor->errors);
  return true;
}

void cle_close(struct cle_editor *editor) {
  if (editor->line != nullptr) el_end(editor->line);
  close_streams(editor);
}

void cle_set_owner(EditLine *line, void *owner) {
  el_wset(line, EL_CLIENTDATA, owner);
}

void *cle_owner(EditLine *line) {
  void *owner = nullptr;
  el_wget(line, EL_CLIENTDATA, &owner);
  return owner;
}

void cle_set_prompt(EditLine *line, cle_prompt prompt, wchar_t marker) {
  el_wset(line, EL_PROMPT_ESC, prompt, marker);
}

void cle_set_reader(EditLine *line, el_rfunc_t reader) {
  el_wset(line, EL_GETCFN, reader);
}

void cle_use_emacs_keys(EditLine *line) {
  el_wset(line, EL_EDITOR, L"emacs");
}

bool cle_has_vi_keys(EditLine *line) {
  const wchar_t *name = nullptr;
  return el_wget(line, EL_EDITOR, &name) == 0 && name != nullptr && wcscmp(name, L"vi") == 0;
}

void cle_configure(EditLine *line, const char *command) {
  Tokenizer *words = tok_init(nullptr);
  int count = 0;
  const char **start = nullptr;
  if (words == nullptr) return;
  if (tok_str(words, command, &count, &start) == 0 && count > 0) el_parse(line, count, start);
  tok_end(words);
}

void cle_enable_editing(EditLine *line) {
  el_wset(line, EL_EDITMODE, 1);
}

void cle_add_command(EditLine *line, cle_command command) {
  el_wset(line, EL_ADDFN, command_name, L"What the shell does on this key", command);
}

void cle_bind(EditLine *line, wchar_t key, bool alternate) {
  const wchar_t keys[] = {key, 0};
  if (alternate) {
    el_wset(line, EL_BIND, L"-a", keys, command_name, nullptr);
  } else {
    el_wset(line, EL_BIND, keys, command_name, nullptr);
  }
}

void cle_set_raw(EditLine *line, bool raw) {
  el_wset(line, EL_PREP_TERM, raw ? 1 : 0);
}

void cle_redraw(EditLine *line) {
  el_wset(line, EL_REFRESH);
}
