#!/usr/bin/env python3
"""What was answered stays in the playbook and its journal: privacy.py -- JALON [ARGUMENT...]

Whole sessions, piped, typed and left without saving, run under strace with folders of their own.  Each answer holds a word that
stands nowhere else, and so does each line that merely tries an answer or is refused.  Contract: afterwards an accepted word stands
in the playbook or its journal and in no other file, a word that was only tried in none; nothing but playbooks, journals and the
history of commands is opened for writing, whether or not it is still there; no socket is made; no program is started but the
$PAGER and $EDITOR that the person asked for, whose scratch files are gone afterwards."""
import argparse, fcntl, os, pty, re, select, shutil, signal, struct, subprocess, sys, tempfile, termios, time

OPTIONS = ["--as-of", "2026-11-21", "--lang", "fr"]
PATIENCE = 60  # seconds; a session that says nothing for as long is at fault
PROMPT = b"\x1b[?2004h"
# What opens, makes or names files, what talks, what starts programs.
TRACE = "%network,execve,execveat,open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat"
BENEFITS = "image proximity traffic listening co-creation customer-care recruiting community influence crisis-resilience sales".split()
RULES = "useful-content named-person regularity reply-time dialogue letting-go authenticity legality measurement".split()
FIRM = ["business.sector=bakery", "business.market=b2c", "benefits.ranked=proximity > image", "resources.minutes=120",
        *(f"rules.{rule}=accept" for rule in RULES)]


class Words:
    """Words that stand nowhere else, each with the line that holds it."""

    def __init__(self):
        self.kept, self.tried = {}, {}

    def keep(self, line, word=None):
        """A line whose word is an answer to be kept."""
        return self.noted(self.kept, line, word)

    def trial(self, line, word=None):
        """A line whose word must be left nowhere."""
        return self.noted(self.tried, line, word)

    def noted(self, words, line, word):
        word = word or f"kanari{len(self.kept) + len(self.tried):02d}{os.urandom(4).hex()}"
        words[word] = line.replace("WORD", "…")
        return line.replace("WORD", word)


def answers(words):
    """Every question that takes a text but the firm's name, and a number and a date that are as telling."""
    return [words.keep("business.customers=83719461", "83719461"), *(words.keep(f"benefits.{benefit}.indicator=le nombre de WORD") for benefit in BENEFITS),
            words.keep("benefits.proximity.by=2031-07-19", "2031-07-19"), *FIRM]


class Session:
    """One run, traced, with a home, data, scratch and working folder of its own."""

    def __init__(self, name, command, **variables):
        self.name, self.command, self.found = name, command, []
        self.folder = tempfile.mkdtemp(prefix="privacy-")
        for part in ("home", "data", "scratch", "here"): os.makedirs(f"{self.folder}/{part}", mode=0o700)
        self.books = f"{self.folder}/data/jalon/playbooks"
        self.asked = [value.split()[0] for value in variables.values()]
        self.env = {"PATH": "/usr/bin:/bin", "HOME": f"{self.folder}/home", "XDG_DATA_HOME": f"{self.folder}/data", "TMPDIR": f"{self.folder}/scratch",
                    "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "USER": "probe", **variables}
        self.traced = ["strace", "-f", "-qq", "-y", "-s", "4096", "-e", "signal=none", "-e", f"trace={TRACE}", "-o", f"{self.folder}/trace"]

    def blame(self, sentence):
        self.found.append(f"{self.name}: {sentence.replace(self.folder + '/', '')}")

    def pipe(self, arguments, lines):
        done = subprocess.run([*self.traced, *self.command, *arguments, *OPTIONS], input="".join(line + "\n" for line in lines).encode(), env=self.env,
                              cwd=f"{self.folder}/here", capture_output=True, timeout=PATIENCE)
        if done.returncode not in (0, 3): self.blame(f"it ends with {done.returncode}: {done.stderr[-200:]!r}")

    def type(self, lines):
        """Types each line once the prompt is there, then Ctrl-D."""
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(f"{self.folder}/here")
            os.execvpe(self.traced[0], [*self.traced, *self.command, *OPTIONS], self.env)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("4H", 24, 80, 0, 0))
        shown, ended = b"", False
        deadline = time.monotonic() + PATIENCE
        try:
            for line in [*lines, None]:
                while PROMPT not in shown:
                    if time.monotonic() > deadline or not select.select([terminal], [], [], PATIENCE)[0]: raise TimeoutError
                    shown += os.read(terminal, 65536)
                shown, deadline = shown[shown.index(PROMPT) + len(PROMPT):], time.monotonic() + PATIENCE
                os.write(terminal, b"\x04" if line is None else line.encode() + b"\r")
            while select.select([terminal], [], [], PATIENCE)[0] and os.read(terminal, 65536): pass
        except TimeoutError: self.blame(f"no prompt before {line!r}: {shown[-200:]!r}")
        except OSError: ended = line is None  # the terminal is closed when the program ends
        if not ended:
            self.blame("it did not end, or before its time")
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)

    # --- Afterwards ---

    def holds_answers(self, path):
        """Whether this is a playbook or a journal."""
        return bool(re.fullmatch(r"data/jalon/playbooks/(\.journal/[^/]+\.jsonl|[^./][^/]*\.json)", path))

    def is_ours(self, path):
        """Whether this is a place where it writes: there the program keeps locks and what is to become a playbook too."""
        return bool(re.fullmatch(r"data/jalon/playbooks(/\.journal)?/[^/]+", path))

    def judge(self, words, reaches):
        """Where each word went; `reaches` says which files must hold those that were kept."""
        files = {}
        for parent, _, names in os.walk(self.folder):
            for name in names:
                path = os.path.join(parent, name)
                short = os.path.relpath(path, self.folder)
                if short != "trace" and os.path.isfile(path):
                    with open(path, "rb") as file: files[short] = short.encode() + b"\0" + file.read()
        for path in self.read_trace():
            if os.path.isfile(path) and path not in files:
                with open(path, "rb") as file: files[path] = file.read()
        for expected, lines in ((True, words.kept), (False, words.tried)):
            for word, line in lines.items():
                holders = [path for path, data in files.items() if word.encode() in data]
                for path in holders:
                    if not expected or not self.holds_answers(path): self.blame(f"what was answered by {line!r} is found in {path}")
                if expected and not any(path.startswith(reaches) for path in holders): self.blame(f"the answer {line!r} is not found in {reaches}")
        if left := os.listdir(f"{self.folder}/scratch"): self.blame(f"left behind in scratch: {left}")
        if not self.found: shutil.rmtree(self.folder)
        return self.found

    def read_trace(self):
        """Finds forbidden calls; the files outside our folder that were written."""
        outside, started = set(), 0
        with open(f"{self.folder}/trace", errors="replace") as file: calls = file.read().splitlines()
        if not calls: self.blame("nothing was traced")
        for call in calls:
            match = re.match(r"\d+\s+(\w+)\((.*)", call)
            if not match: continue
            name, rest = match.groups()
            paths = re.findall(r'"((?:[^"\\]|\\.)*)"', rest)
            if name in ("execve", "execveat"):
                started += 1
                if started > 1 and os.path.basename(paths[0]) not in self.asked: self.blame(f"it starts {paths[0]}")
            elif name.startswith(("open", "creat", "rename", "link", "symlink", "mknod")):
                if name.startswith("open") and not re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", rest) or " = -1 " in rest: continue
                bases = re.findall(r"(?:AT_FDCWD|\d+)<([^>]*)>", rest.rpartition(") = ")[0])
                full = os.path.normpath(os.path.join((bases or [f"{self.folder}/here"])[-1], paths[-1]))
                short = os.path.relpath(full, self.folder)
                if re.fullmatch(r"/dev/(null|tty|pts/\d+)", full) or self.is_ours(short): continue
                if self.asked and re.fullmatch(r"scratch/[^/]+", short): continue
                self.blame(f"it writes {full}")
                outside.add(full)
            else: self.blame(f"it talks: {name}({rest[:100]}")
        return outside


def piped(command):
    words, session = Words(), Session("piped", command)
    session.pipe(["run", "-"], [words.keep("business.name=Maison WORD"), *answers(words), words.trial(":whatif business.name=WORD"), ":save shop"])
    yield from session.judge(words, "data/jalon/playbooks/shop.json")


def typed(command):
    words, session = Words(), Session("typed", command)
    lines = [words.keep("Maison WORD"), *answers(words), words.keep(":exclude tiktok", "tiktok"), words.keep(":require pinterest", "pinterest"),
             words.keep(":fix youtube=1/week", "youtube"), ":plan", ":revoir", ":expliquer facebook",
             words.trial(":whatif business.name=WORD"), words.trial(":et-si benefits.image.indicator=WORD"), words.trial(":note WORD"),
             words.trial(":exclude WORD"), words.trial("business.sector=WORD"), words.trial("business.nme=WORD")]
    session.type([*lines, ":save shop", ":historique", ":sources"])
    yield from session.judge(words, "data/jalon/playbooks/shop.json")


def unsaved(command):
    """Left without saving: the journal keeps what was answered."""
    words, session = Words(), Session("left unsaved", command)
    session.type([words.keep("Maison WORD"), *answers(words), ":plan"])
    yield from session.judge(words, "data/jalon/playbooks/.journal/")


def helped(command):
    """With a pager and an editor, on a screen that is smaller than the pages."""
    words, session = Words(), Session("with pager and editor", command, PAGER="cat", EDITOR="true")
    session.type([words.keep("business.name=" + "une enseigne longue, " * 4 + "WORD"), *FIRM, ":revoir", ":corriger business.name", ":save shop"])
    with open(f"{session.folder}/trace", errors="replace") as file: trace = file.read()
    for program in session.asked:
        if not re.search(rf'execve\("[^"]*/{program}"', trace): session.blame(f"the {program} that was asked for was not started")
    yield from session.judge(words, "data/jalon/playbooks/shop.json")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", nargs="+")
    command = parser.parse_args().command
    if not shutil.which("strace"): sys.exit("privacy: strace is not installed")
    sessions = (piped, typed, unsaved, helped)
    found = [violation for session in sessions for violation in session(command)]
    for violation in found: print(violation)
    print(f"privacy: {len(sessions)} sessions, {len(found)} violations")
    return bool(found)


if __name__ == "__main__": sys.exit(main())
