#!/usr/bin/env python3
"""Every acknowledged step ends up in the playbook exactly once.  stepsonce.py PROBE FOLDER
Three steps are appended to a journal; `PROBE commit` folds them in and is killed at, or given an error from, each of its
file-related calls in turn; a second, undisturbed `commit` must leave the three steps in the playbook, once each, and no stray
file.  Then each call of `append` fails in turn: a step whose number was printed must be found, in order.
The checker first shows that it can fail: a playbook with a step twice is called wrong."""
import collections, os, re, shutil, subprocess, sys

probe, folder = sys.argv[1:3]
CALLS = "openat,pwrite64,write,fsync,fdatasync,rename,link,unlink,close,ftruncate,mkdir,flock,newfstatat,read,getdents64,pread64".split(",")
ERRORS = {"openat": ["ENOSPC", "EMFILE"], "pwrite64": ["ENOSPC", "EIO", "EINTR"], "fsync": ["EIO", "EINTR"], "fdatasync": ["EIO", "EINTR"],
          "rename": ["EIO"], "link": ["ENOSPC", "EPERM"], "unlink": ["EIO"], "close": ["EIO"], "ftruncate": ["EIO"], "flock": ["ENOLCK", "EINTR"], "read": ["EIO", "EINTR"]}
STEPS = b"one\ntwo\nthree\n"
path = f"{folder}/shop.json"

def run(args, inject=(), stdin=b""):
    return subprocess.run([*inject, probe, *args], input=stdin, capture_output=True, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"}, timeout=30)

def traced(call, fault, k):
    return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={k}"]

def prepare(base):
    shutil.rmtree(folder, ignore_errors=True)
    if base: assert run(["create", path], stdin=base).returncode == 0
    assert run(["append", folder, "shop"], stdin=STEPS).returncode == 0

def counts(args, stdin=b""):
    log = subprocess.run(["strace", "-f", "-qq", "-e", "trace=" + ",".join(CALLS), probe, *args], input=stdin, capture_output=True).stderr.decode(errors="replace")
    return collections.Counter(re.findall(r"^(?:\[pid +\d+\] )?(\w+)\(", log, re.M))

def wrong(base):
    got = open(path, "rb").read() if os.path.exists(path) else b""
    files = sorted(x for x in os.listdir(folder) if x != ".journal") + sorted(os.listdir(f"{folder}/.journal"))
    if got != base + STEPS: return f"playbook holds {got!r}"
    if files != ["shop.json"]: return f"left behind: {files}"

prepare(b""); open(path, "wb").write(b"one\n" + STEPS); os.chmod(path, 0o600); shutil.rmtree(f"{folder}/.journal"); os.mkdir(f"{folder}/.journal")
assert wrong(b""), "the checker cannot fail"

bad, runs = [], 0
for base in (b"", b"base\n"):
    prepare(base); total = counts(["commit", folder, "shop"])
    for call in CALLS:
        for k in range(1, total[call] + 1):
            for fault in ["signal=SIGKILL"] + ["error=" + e for e in ERRORS.get(call, [])]:
                prepare(base); first = run(["commit", folder, "shop"], traced(call, fault, k)); runs += 1
                if first.returncode == 127: continue  # the dynamic loader was hit
                saved = b"saved" in first.stdout
                if saved and open(path, "rb").read() != base + STEPS: bad.append((call, k, fault, "acknowledged too early"))
                second = run(["commit", folder, "shop"])
                if second.returncode: bad.append((call, k, fault, second.stderr))
                elif wrong(base): bad.append((call, k, fault, wrong(base)))
total = counts(["append", folder, "shop"], STEPS)
for call in CALLS:
    for k in range(1, total[call] + 1):
        for fault in ["signal=SIGKILL"] + ["error=" + e for e in ERRORS.get(call, [])]:
            shutil.rmtree(folder, ignore_errors=True); p = run(["append", folder, "shop"], traced(call, fault, k), STEPS); runs += 1
            if p.returncode == 127: continue
            shown = len(p.stdout.split()); found = run(["resume", folder, "shop"]).stdout
            if not (STEPS.startswith(found) and found.count(b"\n") >= shown): bad.append((call, k, fault, f"{shown} acknowledged, found {found!r}"))
            if p.returncode > 0 and not p.stderr: bad.append((call, k, fault, "silent failure"))
print(f"steps once: {runs} injections, {len(bad)} violations")
for b in bad[:12]: print("   ", *b)
sys.exit(bool(bad))
