#!/usr/bin/env python3
"""Random keys typed at the real program on a pseudo-terminal.
  fuzzkeys.py [--keys N] [--seed S] [--round R] -- JALON [ARGUMENT...]
Arrows, text, pastes, Tab, resizes, Ctrl-C, Ctrl-Z and back, signals, kill -9 and closed windows between valid answers, under emacs
keys, vi keys and on a dumb terminal.  One round is one playbook, about 500 keys, through as many sessions as the keys ask for.
Contract: the program ends only when the keys or a signal say so, with 0, 3 or 128+n, never with 70 or by a signal that was not
sent; except after kill -9 the terminal is as it was found, at each stop and at each end; an answer that was acknowledged before the
next prompt stands in the journal, and still does in the next session, which offers it; at the end of a round `:script` holds
every step, and that script run afresh by `JALON run -` saves the same playbook, byte for byte."""
import argparse, fcntl, glob, json, os, pty, random, re, select, shutil, signal, struct, subprocess, sys, tempfile, termios, time

OPTIONS = ["--as-of", "2026-11-21", "--lang", "fr"]
PATIENCE = 20  # seconds; a program that says nothing for as long hangs
KEYS = [b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1bOH", b"\x1b[F", b"\x1b[3~", b"\x1b[1;5C", b"\x1b[1;3D", b"\x1b[Z", b"\x1b[15~", b"\x1bp",
        b"\x1bb", b"\x1bf", b"\x1bd", b"\x1bu", b"\x1b", b"\x1b[", b"\t", b"\x7f", b"\x08", b"\r", b"\n", *(bytes([b]) for b in range(1, 27) if b not in (3, 4, 26))]
WORDS = "a é e\u0301 ç ☃ 日本 👩‍💻 boul mor 1 2 3 oui non ? , > = \" # 12/20 fac inst ligne".split() + [" ", "  ", "\u00a0", "\u202e", "x" * 90]
TYPED = ["1", "2", "3", "1, 2", "oui", "non", "boulang", "local", "1h30", "12", "30/06/2027", "photo", "accept", "refuse", "parfois", "facebook: 11/20", "Boulangerie É"]
COMMANDS = [":plan", ":revoir", ":pourquoi", ":annuler", ":refaire", ":retour", ":passer", ":lang en", ":lang fr", ":aide", ":liste", ":exclure tiktok",
            ":imposer facebook", ":fixer instagram=1/semaine", ":viser", ":expliquer facebook", ":et-si resources.minutes=300", ":sources", "?", ":historique"]
RULES = "useful-content named-person regularity reply-time dialogue letting-go authenticity legality measurement".split()
GOODBYE = rb"Vos r\xc3\xa9ponses|\xc3\x80 bient|Your answers are|See you"
GONE = (termios.error, OSError)


class Violation(Exception):
    pass


def keyed(rng):
    """An answer by its id, as the journal keeps it but for the quotation marks of a text and the marks between ranks."""
    return rng.choice([
        lambda: f"business.name=Maison {rng.randrange(10**6)} é", lambda: "business.sector=" + rng.choice(["bakery", "industry"]),
        lambda: "business.market=" + rng.choice(["b2c", "b2b"]), lambda: f"resources.minutes={15 * rng.randrange(1, 40)}",
        lambda: f"resources.months={rng.randrange(1, 13)}", lambda: f"resources.people={rng.randrange(1, 4)}",
        lambda: "benefits.ranked=" + rng.choice(["proximity > traffic", "image", "recruiting > image"]),
        lambda: f"rules.{rng.choice(RULES)}={rng.choice(['accept', 'accept', 'refuse', 'conditions'])}"])()


class Sitting:
    """One run of the program under a small shell of our own, the leader of the terminal's session, which wakes it up again after
    Ctrl-Z, mends nothing, and reports."""

    def __init__(self, command, env, cwd):
        self.master, side = pty.openpty()
        self.path, (self.reports, told) = os.ttyname(side), os.pipe()
        self.resize(24, 80)
        self.found = termios.tcgetattr(side)
        self.out, self.read, self.sent, self.report, self.news = bytearray(), 0, set(), None, b""
        self.over = False
        self.pid = None
        self.leader = os.fork()
        if self.leader == 0:
            try:
                os.close(self.master), os.close(side), os.close(self.reports)
                self.lead(command, env, cwd, told)
            finally:
                os._exit(1)
        os.close(told)
        self.side = side

    def lead(self, command, env, cwd, told):
        os.setsid()
        terminal = os.open(self.path, os.O_RDWR)
        for number in (signal.SIGTTOU, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
            signal.signal(number, signal.SIG_IGN)
        child = os.fork()
        if child == 0:
            os.setpgid(0, 0), os.tcsetpgrp(terminal, os.getpid())
            for number in (signal.SIGTTOU, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGPIPE):
                signal.signal(number, signal.SIG_DFL)
            for descriptor in range(3): os.dup2(terminal, descriptor)
            os.close(terminal), os.chdir(cwd), os.execvpe(command[0], command, env)
        def tell(**news): os.write(told, json.dumps(news).encode() + b"\n")
        def calm():
            try: return termios.tcgetattr(terminal) == self.found
            except GONE: return True  # the window was closed
        tell(pid=child)
        while True:
            _, status = os.waitpid(child, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                tell(end=os.waitstatus_to_exitcode(status), calm=calm())
                os._exit(0)
            tell(stop=True, calm=calm())
            try: os.tcsetpgrp(terminal, os.getpid()), os.tcsetpgrp(terminal, child)
            except GONE: pass
            os.kill(child, signal.SIGCONT)

    def resize(self, rows, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("4H", rows, columns, 0, 0))

    def pump(self, seconds):
        """Takes what arrives; false when nothing did."""
        sources = [s for s in (self.master, self.reports) if s is not None]
        ready = select.select(sources, [], [], seconds)[0]
        if self.master in ready:
            try: self.out += os.read(self.master, 65536)
            except OSError: self.hang_up()
        if self.reports in ready:
            block = os.read(self.reports, 4096)
            if not block and self.report is None: raise Violation("the leader died")
            self.news += block
            *lines, self.news = self.news.split(b"\n")
            for news in map(json.loads, lines):
                self.pid = news.get("pid", self.pid)
                if "end" in news: self.report = news
                elif not news.get("calm", True): raise Violation("Ctrl-Z left the terminal changed")
        return bool(ready)

    def send(self, data):
        while data and self.master is not None and self.report is None:
            ready = select.select([self.master], [self.master], [], PATIENCE)
            if ready[0]: self.pump(0)
            elif not ready[1]: raise Violation("the terminal takes no more keys")
            if ready[1] and self.master is not None:
                data = data[os.write(self.master, data[:256]):]

    def until(self, pattern, seconds=PATIENCE):
        """What came up to the pattern; None when the program ended or the time is up first."""
        deadline = time.monotonic() + seconds
        while True:
            found = re.compile(pattern).search(self.out, self.read)
            if found:
                text = bytes(self.out[self.read:found.end()])
                self.read = found.end()
                return text
            left = deadline - time.monotonic()
            if left <= 0 or self.report is not None and not self.pump(0): return None
            self.pump(min(left, 1))

    def kill(self, number):
        while self.pid is None: self.pump(1)
        self.sent.add(number)
        # One that has just ended is met by whoever looks next.
        try: os.kill(self.pid, number)
        except ProcessLookupError: pass

    def hang_up(self):
        if self.master is not None: os.close(self.master), os.close(self.side)
        self.master = None

    def end(self, may_leave):
        """Waits for the end; it must be one that was asked for."""
        deadline = time.monotonic() + PATIENCE
        self.send(b"\x11")  # a terminal frozen by Ctrl-S lets nobody write a last word
        while self.report is None:
            if time.monotonic() > deadline:
                os.kill(self.pid, signal.SIGKILL)
                raise Violation("it does not end")
            self.pump(1)
        status, sent = self.report["end"], self.sent
        # Once it has said goodbye the signals are no longer its own.
        late = {-n for n in sent | {signal.SIGINT}} if may_leave and re.search(GOODBYE, self.out[self.read:]) else set()
        allowed = late | {-signal.SIGKILL} & {-n for n in sent} | {128 + n for n in sent if n != signal.SIGKILL} | ({0, 3} if may_leave else set())
        self.hang_up(), os.close(self.reports), os.waitpid(self.leader, 0)
        self.over = True
        if status != -signal.SIGKILL and not self.report["calm"]: raise Violation(f"the end with {status} left the terminal changed")
        if status not in allowed: raise Violation(f"it ended with {status}; expected one of {sorted(allowed)}")

    def abandon(self):
        for process in (self.pid, self.leader):
            try: process and os.kill(process, signal.SIGKILL)
            except ProcessLookupError: pass
        self.hang_up()


class Round:
    """One playbook, from nothing to a script that rebuilds it."""

    def __init__(self, command, rng, folder):
        self.command, self.rng, self.folder = command, rng, folder
        self.kind = rng.choices(["emacs", "vi", "dumb"], [6, 2, 2])[0]
        self.ledger, self.keys, self.nonce, self.acknowledged, self.starts, self.log = [], 0, 0, 0, 0, []
        os.makedirs(f"{folder}/data")
        if self.kind == "vi":
            with open(f"{folder}/.editrc", "w") as file: file.write("bind -v\n")
            os.chmod(f"{folder}/.editrc", 0o600)
        self.env = {"PATH": "/usr/bin:/bin", "HOME": folder, "XDG_DATA_HOME": f"{folder}/data", "LC_ALL": rng.choice(["C", "C.UTF-8"]),
                    "TERM": "dumb" if self.kind == "dumb" else "xterm-256color", "USER": "fuzz", "SWIFT_BACKTRACE": "enable=no"}
        self.prompt = rb"(?:\] |\n)> " if self.kind == "dumb" else rb"\x1b\[\?2004h"
        # Ctrl-Q first: Ctrl-S freezes a terminal that is not being read.
        self.clear = {"dumb": b"\x11\x15\x15", "vi": b"\x11\x1b[201~\x1b\x1b0C", "emacs": b"\x11\x1b[201~\x07\x07\x15"}[self.kind]

    # --- What is kept ---

    def journal(self):
        """The steps on disk, whoever has them."""
        steps = []
        for path in sorted(glob.glob(f"{self.folder}/data/jalon/playbooks/.journal/*.jsonl")):
            with open(path, "rb") as file:
                steps += [json.loads(line)["line"] for line in file.read().split(b"\n")[1:-1]]
        return steps

    def check_kept(self, when):
        now = self.journal()
        if now[:len(self.ledger)] != self.ledger: raise Violation(f"{when}, acknowledged steps are lost: {self.ledger[-5:]} not in {now[-5:]}")
        grown = now[len(self.ledger):]
        self.ledger = now
        return grown

    def rebuilt(self, script):
        """The playbook that a fresh run makes of a script."""
        data = f"{self.folder}/again"
        shutil.rmtree(data, ignore_errors=True), os.makedirs(data)
        done = subprocess.run([*self.command, "run", "-", *OPTIONS], input=script + b":save round\n", env={**self.env, "XDG_DATA_HOME": data}, capture_output=True, timeout=120)
        if done.returncode not in (0, 3): raise Violation(f"the script ends with {done.returncode}: {done.stderr.decode(errors='replace')}")
        with open(f"{data}/jalon/playbooks/round.json", "rb") as file: return file.read()

    # --- Sessions ---

    def start(self):
        """A session at a clean prompt, going on with what was cut off; false when nothing worth an offer was left."""
        self.starts += 1
        self.sitting = Sitting([*self.command, *OPTIONS], self.env, self.folder)
        self.may_leave, self.dirty = False, False
        shown = self.sitting.until(self.prompt)
        if shown is None: return self.fail("no first prompt")
        self.check_kept("at the next start")
        if re.search(rb"session interrompue", shown):
            self.sitting.send(b"oui" + self.enter)
            if self.sitting.until(self.prompt) is None: return self.fail("the offer leads nowhere")
        elif self.ledger:
            # Answers that were all taken back are not worth an offer.
            if json.loads(self.rebuilt("".join(s + "\n" for s in self.ledger).encode()))["answers"]: raise Violation("acknowledged answers are not offered again")
            return False
        return True

    @property
    def enter(self): return b"\n" if self.kind == "dumb" else b"\r"

    def fail(self, sentence):
        if self.sitting.report is not None: self.sitting.end(self.may_leave)
        raise Violation(sentence)

    def ended(self):
        """Whether the session is over; its end must be one that was asked for."""
        if self.sitting.over: return True
        while self.sitting.report is None and self.sitting.pump(0): pass
        if self.sitting.report is None: return False
        self.sitting.end(self.may_leave)
        return True

    def settle(self):
        """A prompt with nothing typed, whatever was typed before; false when the session has ended."""
        if not self.dirty: return not self.ended()
        for patience in (5, 10, PATIENCE):
            # Twice, so that a Ctrl-C that is answered late is answered before the second.
            if self.refused(patience) and self.refused(PATIENCE):
                self.dirty = self.may_leave = False
                return True
            if self.ended(): return False
            self.may_leave = True
            self.type(b"\x03")
        return self.fail("it no longer answers")

    def refused(self, patience):
        """Clears the line, types a command that is none, and waits for the prompt after its refusal."""
        if self.ended(): return False
        self.nonce += 1
        word = b"zz%dq" % self.nonce
        self.type(self.clear + b":" + word + self.enter)
        # Only the refusal has a quotation mark after it; a correction that waits for a yes or a no is let go first.
        refusal = rb"%s(?:\xc2\xa0|\xe2\x80\xaf| )*(?:\xc2\xbb|\xe2\x80\x9d)|R\xc3\xa9pondez oui|Answer yes" % word
        said = self.sitting.until(refusal, patience)
        if not said or not self.sitting.until(self.prompt): return False
        if not said.endswith((b"pondez oui", b"Answer yes")): return True
        self.type(b"non" + self.enter)
        return self.sitting.until(self.prompt) and self.refused(patience)

    def type(self, data):
        self.log = self.log[-40:] + [data]
        self.sitting.send(data)

    def line(self, text):
        """Types a line at a clean prompt and waits for the next; what was shown, None when the session ended."""
        self.keys += len(text) + 1
        self.type(text.encode() + self.enter)
        shown = self.sitting.until(self.prompt)
        if shown is None and not self.ended(): self.fail(f"no prompt after {text!r}")
        return None if shown is None else shown.decode(errors="replace")

    # --- What may happen ---

    def answer(self):
        rng = self.rng
        text = rng.choice([keyed, keyed, lambda r: r.choice(TYPED)])(rng)
        self.check_kept("before an answer")
        shown = self.line(text)
        if shown is None: return
        grown = self.check_kept("after an answer")
        if not re.search(r"Noté|Noted", shown): return
        self.acknowledged += 1
        if not grown: raise Violation(f"{text!r} was acknowledged and is not in the journal")
        name, _, value = text.partition("=")
        if value and not any(s.partition("=")[0] == name and (s == text or s.partition("=")[2].strip('"') == value.replace(" >", ",")) for s in grown):
            raise Violation(f"{text!r} was acknowledged, the journal has {grown}")

    def command_line(self):
        self.line(self.rng.choice(COMMANDS))

    def correction(self):
        if self.line(f":corriger {self.rng.randrange(1, 20)}") is None or self.line(self.rng.choice(TYPED)) is None: return
        if self.line(self.rng.choice(["oui", "non", ":plan"])) is not None: self.check_kept("after a correction")

    def junk(self):
        rng = self.rng
        count = rng.randrange(1, 40)
        keys = [rng.choice(KEYS) if rng.random() < .5 else rng.choice(WORDS).encode() for _ in range(count)]
        for number in range(count):
            if rng.random() < .01: keys[number] = rng.choice([b"\x03", b"\x04", b"\xff", b"\xc3", b"\x00"])
        data = b"".join(keys)
        self.keys += count
        self.dirty = True
        # A completed or recalled line may be one that leaves; so may Ctrl-C and Ctrl-D.
        self.may_leave = self.may_leave or bool(re.search(rb"[\x03\x04\r\n]", data))
        self.type(data)

    def paste(self):
        text = "\r".join(" ".join(self.rng.choices(WORDS + [":quit", "\t"], k=self.rng.randrange(1, 12))) for _ in range(self.rng.randrange(1, 9)))
        # A line that begins with a command is one, pasted or not.
        text = "collé " + text
        self.keys += 1
        self.dirty = True
        if self.kind == "dumb":
            # Without brackets every line of it is typed.
            self.may_leave = True
            self.type(text.encode() + b"\n")
        else:
            self.type(b"\x1b[200~" + text.encode() + self.rng.choice([b"\x1b[201~", b"\x1b[201~\r", b""]))

    def resize(self):
        self.keys += 1
        self.sitting.resize(self.rng.randrange(2, 60), self.rng.randrange(30, 200))

    def interrupt(self):
        self.keys += 1
        self.dirty = self.may_leave = True
        if self.rng.random() < .5: self.type(b"\x03")
        else:
            self.sitting.kill(signal.SIGINT)
            self.sitting.sent.discard(signal.SIGINT)

    def stop(self):
        self.keys += 1
        self.dirty = True
        if self.rng.random() < .7: self.type(b"\x1a")
        else:
            # The leader alone wakes it up: a second SIGCONT would draw a prompt at any later time.
            self.sitting.kill(signal.SIGTSTP)
            self.sitting.sent.discard(signal.SIGTSTP)

    def cut(self):
        """Ends the session in the middle of anything; a line may just have been sent."""
        rng = self.rng
        self.keys += 1
        if rng.random() < .5: self.type(keyed(rng).encode() + self.enter)
        way = rng.choice(["kill", "kill", "term", "hup", "quit", "close", "leave"])
        if way == "close":
            self.sitting.sent.add(signal.SIGHUP)
            while self.sitting.pid is None: self.sitting.pump(1)
            self.sitting.hang_up()
        elif way == "leave":
            if not self.settle(): return
            self.may_leave = True
            self.type(b"\x04")
        elif way == "quit":
            if not self.settle(): return
            self.sitting.sent.add(signal.SIGQUIT)
            self.type(b"\x1c")
        else: self.sitting.kill({"kill": signal.SIGKILL, "term": signal.SIGTERM, "hup": signal.SIGHUP}[way])
        self.sitting.end(self.may_leave)

    def run(self, most):
        """Types about `most` keys, then compares."""
        if not self.start(): return
        rng, over = self.rng, False
        actions = [(self.answer, 30, True), (self.command_line, 8, True), (self.correction, 5, True), (self.junk, 30, False), (self.paste, 6, False),
                   (self.resize, 8, False), (self.interrupt, 5, False), (self.stop, 4, False), (self.cut, 4, False)]
        while self.keys < most:
            action, _, clean = rng.choices(actions, [a[1] for a in actions])[0]
            if over or (clean and not self.settle()) or self.ended():
                if not self.start(): return
                over = False
                continue
            action()
            over = self.sitting.report is not None and self.sitting.master is None
        self.dirty = True  # a correction may still wait for its yes
        if over or not self.settle():
            if not self.start(): return
        self.compare()

    def compare(self):
        self.check_kept("before the script")
        steps = list(self.ledger)
        for text in (f":script {self.folder}/round.script", ":save round"):
            if self.line(text) is None: raise Violation(f"{text} ends the session")
        self.may_leave = True
        self.type(b"\x04")
        self.sitting.end(True)
        with open(f"{self.folder}/round.script", "rb") as file: script = file.read()
        told = [line for line in script.decode().split("\n")[:-1] if not line.startswith("#")]
        if told[-len(steps):] != steps and steps: raise Violation(f"the script has {told[-5:]}, the journal had {steps[-5:]}")
        with open(f"{self.folder}/data/jalon/playbooks/round.json", "rb") as file: saved = file.read()
        if self.rebuilt(script) != saved: raise Violation("the script rebuilds another playbook")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--keys", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--round", type=int, default=1, help="the round to begin with, to see one again")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    begun, typed, rounds, answers, sessions = time.monotonic(), 0, options.round - 1, 0, 0
    while typed < options.keys:
        rounds += 1
        folder = tempfile.mkdtemp(prefix="fuzzkeys-")
        turn = Round(options.command, random.Random(f"{options.seed}/{rounds}"), folder)
        try: turn.run(min(500, options.keys - typed))
        except Violation as violation:
            print(f"fuzz keys: seed {options.seed}, round {rounds} ({turn.kind}), key {turn.keys}: {violation}\n    {folder}\n    typed: {turn.log[-12:]}")
            print("    shown:", bytes(turn.sitting.out[-1500:]))
            turn.sitting.abandon()
            return 1
        typed, answers, sessions = typed + turn.keys, answers + turn.acknowledged, sessions + turn.starts
        shutil.rmtree(folder)
    print(f"fuzz keys: {typed} keys, {rounds - options.round + 1} playbooks, {sessions} sessions, {answers} answers acknowledged, 0 violations, {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__": sys.exit(main())
