#!/usr/bin/env python3
"""Hostile answers in everything that Jalon writes: outputs.py JALON EVERY

Every EVERY-th hostile string is the firm's name in a complete playbook; each format is read by the independent readers of
check_outputs.py, and the results are validated against the schema that the program prints.  The readers are first shown to
fail on bad examples."""
import concurrent.futures, json, os, subprocess, sys, tempfile

jalon, every = os.path.abspath(sys.argv[1]), int(sys.argv[2])
CHECKS = "Tests/Checks"
FORMATS = {"terminal": "term", "markdown": "md", "html": "html", "ics": "ics", "csv": "csv", "json": "json"}
ANSWERS = """business.sector=bakery
business.market=b2c
benefits.ranked=proximity > traffic
resources.minutes=120
""" + "".join(f"rules.{rule}=accept\n" for rule in (
    "dialogue", "authenticity", "regularity", "letting-go", "useful-content", "named-person", "reply-time", "legality", "measurement"))


def check(kind, path, *more):
    done = subprocess.run([sys.executable, f"{CHECKS}/check_outputs.py", kind, path, *more], capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stdout + done.stderr[-300:]


def literal(text):
    escaped = "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c, c if c.isprintable() else f"\\u{{{ord(c):x}}}") for c in text)
    return f'"{escaped}"'


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)
    return path


def hostile(folder):
    corpora = os.environ.get("JALON_CORPORA")
    source = f"{corpora}/naughty-strings.json" if corpora else write(f"{folder}/none.json", b"[]")
    subprocess.run([sys.executable, f"{CHECKS}/hostile.py", source, f"{folder}/hostile.json"], check=True, stdout=subprocess.DEVNULL)
    with open(f"{folder}/hostile.json") as file:
        strings = json.load(file)
    # A script holds neither NUL nor empty names, and names have 10,000 characters at most.
    return [text for text in strings if text.strip() and "\0" not in text and len(text) <= 10_000][::every]


def run(*arguments, text=""):
    return subprocess.run([jalon, *arguments, "--as-of", "2026-11-21", "--color", "never"], input=text.encode("utf-8", "surrogatepass"), capture_output=True)


def attempt(number, text, folder, formats, schema):
    """Every output for one name; the violations found."""
    found = []
    home = f"{folder}/{number}"
    os.makedirs(f"{home}/books", mode=0o700)
    saved = run("run", "-", "--playbooks", f"{home}/books", text=f"business.name={literal(text)}\n{ANSWERS}:save shop\n")
    if saved.returncode != 0:
        return [f"{text[:40]!r}: refused, {saved.returncode}: {saved.stderr[:200]!r}"]
    pieces = [("run", "term", write(f"{home}/out.term", saved.stdout))]
    book = f"{home}/books/shop.json"
    pieces.append(("run --format json", "json", write(f"{home}/run.json", run("replay", book, "--format", "json").stdout)))
    for name in formats:
        made = run("report", book, "--format", name)
        if made.returncode != 0:
            found.append(f"{text[:40]!r}: report {name} ends with {made.returncode}: {made.stderr[:200]!r}")
        pieces.append((f"report {name}", FORMATS[name], write(f"{home}/report.{name}", made.stdout)))
    answers = write(f"{home}/answers.json", json.dumps([text]).encode())
    for what, kind, path in pieces:
        more = ["--answers", answers] if kind == "html" else []
        if what == "report json" and schema:
            more = ["--schema", schema]
        if violations := check(kind, path, *more):
            found.append(f"{text[:40]!r} in {what}: {violations}")
    return found


def main():
    with tempfile.TemporaryDirectory() as folder:
        bad = {"term": b"\x1b[2J", "md": b"<b>", "html": b"<script>1</script>", "csv": b"=1+1\r\n", "ics": b"BEGIN:VCALENDAR\n", "json": b'{"a":1,"a":2}'}
        for kind, data in bad.items():
            if not check(kind, write(f"{folder}/bad.{kind}", data)):
                sys.exit(f"the checker passes a bad example of {kind}")
        formats = list(FORMATS) if b"\n  report " in run("--help").stdout else []
        if not formats:
            print("jalon has no 'report': only what 'run' and 'replay' write is read")
        schema = ""
        printed = subprocess.run([jalon, "schema", "result"], capture_output=True)
        if printed.returncode == 0:
            schema = write(f"{folder}/result.schema.json", printed.stdout)
        strings = hostile(folder)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = sum(pool.map(lambda pair: attempt(*pair, folder, formats, schema), enumerate(strings)), [])
    for violation in found[:20]:
        print(violation)
    print(f"{len(strings)} hostile names, {len(formats) + 2} outputs each: {len(found)} violations")
    sys.exit(bool(found))


main()
