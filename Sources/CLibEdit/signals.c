#define _GNU_SOURCE
#include "CLibEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

/* A handler may touch nothing but this descriptor: it writes the signal's number and returns. */
static volatile sig_atomic_t write_end = -1;
static int read_end = -1;

struct caught {
  int number;
  bool installed;
  struct sigaction former;
};

static struct caught session[] = {{.number = SIGINT}, {.number = SIGTERM}, {.number = SIGHUP},
                                  {.number = SIGQUIT}, {.number = SIGWINCH}};
static struct caught line[] = {{.number = SIGCONT}, {.number = SIGTSTP}};

static void note(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  (void)!write(write_end, &byte, 1);
  errno = saved;
}

static void install(struct caught *caught) {
  if (caught->installed) return;
  if (sigaction(caught->number, nullptr, &caught->former) != 0) return;
  if (caught->former.sa_handler == SIG_IGN && caught->number != SIGWINCH) return;
  struct sigaction action = {.sa_flags = SA_RESTART};
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  caught->installed = sigaction(caught->number, &action, nullptr) == 0;
}

static void remove_handler(struct caught *caught) {
  if (caught->installed) sigaction(caught->number, &caught->former, nullptr);
  caught->installed = false;
}

int cle_signals_open(void) {
  int ends[2];
  if (read_end >= 0) {
    errno = EBUSY;
    return -1;
  }
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  read_end = ends[0];
  write_end = ends[1];
  for (size_t i = 0; i < sizeof session / sizeof *session; i++) install(&session[i]);
  return read_end;
}

void cle_signals_close(void) {
  if (read_end < 0) return;
  cle_signals_end_line();
  for (size_t i = 0; i < sizeof session / sizeof *session; i++) remove_handler(&session[i]);
  int end = write_end;
  write_end = -1;
  close(end);
  close(read_end);
  read_end = -1;
}

void cle_signals_begin_line(bool stops) {
  if (read_end < 0) return;
  install(&line[0]);
  if (stops) install(&line[1]);
}

void cle_signals_end_line(void) {
  for (size_t i = 0; i < sizeof line / sizeof *line; i++) remove_handler(&line[i]);
}

void cle_stop(void) {
  struct caught *stop = &line[1];
  bool was_installed = stop->installed;
  remove_handler(stop);
  raise(SIGTSTP);
  if (was_installed) install(stop);
}
