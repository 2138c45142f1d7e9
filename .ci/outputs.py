#!/usr/bin/env python3
"""Hostile answers in everything that Jalon writes: outputs.py JALON EVERY

Every EVERY-th hostile string is the firm's name in a complete playbook; each format is read by the independent readers of
check_outputs.py; every result, of run, batch and replay, and every playbook saved is validated against the schema that the
program prints.  The readers and both schemas are first shown to fail on bad examples."""
import concurrent.futures, copy, json, os, subprocess, sys, tempfile
import jsonschema

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


def attempt(number, text, folder, formats, schemas):
    """Every output for one name; the violations found."""
    found, pieces = [], []
    home = f"{folder}/{number}"
    os.makedirs(f"{home}/books", mode=0o700)
    book = f"{home}/books/shop.json"

    def piece(what, kind, data, schema=None):
        pieces.append((what, kind, write(f"{home}/{len(pieces)}.{kind}", data), schema))

    def made(what, *arguments, text=""):
        done = run(*arguments, text=text)
        if done.returncode != 0:
            found.append(f"{text[:40]!r}: {what} ends with {done.returncode}: {done.stderr[:200]!r}")
        return done.stdout

    script = f"business.name={literal(text)}\n{ANSWERS}"
    piece("run", "term", made("run", "run", "-", "--playbooks", f"{home}/books", text=f"{script}:save shop\n"))
    if found:
        return found
    with open(book, "rb") as file:
        playbook = file.read()
    piece("the playbook", "json", playbook, "playbook")
    piece("run --format json", "json", made("run --format json", "run", "-", "--format", "json", text=script), "result")
    line = json.dumps(json.loads(playbook), ensure_ascii=False)
    for answer in made("batch", "batch", text=f"{line}\n{line}\n").splitlines():
        piece("a line of batch", "json", answer, "result")
    replayed = made("replay", "replay", book, "--format", "json")
    piece("replay", "json", replayed)
    piece("replay's result", "json", json.dumps(json.loads(replayed)["result"], ensure_ascii=False).encode(), "result")
    for name in formats:
        piece(f"report {name}", FORMATS[name], made(f"report {name}", "report", book, "--format", name), "result" if name == "json" else None)
    answers = write(f"{home}/answers.json", json.dumps([text]).encode())
    for what, kind, path, schema in pieces:
        more = (["--answers", answers] if kind == "html" else []) + (["--schema", schemas[schema]] if schema else [])
        if violations := check(kind, path, *more):
            found.append(f"{text[:40]!r} in {what}: {violations}")
    return found


def spoilt(good):
    """The same with one thing wrong: a member too few, one too many, one of the wrong kind, each at some depth."""
    for member in good:
        if member not in ("history", "decisions", "logged", "expected"):  # may be left out
            yield {name: value for name, value in good.items() if name != member}
        yield {**good, member: [[0]]}
    if "plan" in good:
        for path in (("plan", "optimality", "proven"), ("plan", "coverage"), ("catalogue", "id")):
            bad = copy.deepcopy(good)
            inner = bad
            for name in path[:-1]:
                inner = inner[name]
            inner[path[-1]] = [None]
            yield bad
        yield {**good, "surprise": 1}
    else:
        yield {**good, "answers": {"business.name": {"value": "x", "source": "hearsay", "at": "2026-11-21T00:00:00Z"}}}
        yield {**good, "created": "yesterday"}


def read_schemas(folder):
    """The program's schemas, each shown to pass what is good and to fail on what is not."""
    schemas = {}
    for name in ("result", "playbook"):
        printed = subprocess.run([jalon, "schema", name], capture_output=True, check=True)
        schemas[name] = write(f"{folder}/{name}.schema.json", printed.stdout)
    os.makedirs(f"{folder}/good", mode=0o700)
    saved = run("run", "-", "--playbooks", f"{folder}/good", "--format", "json", text=f"business.name=Morel\n{ANSWERS}:save shop\n")
    with open(f"{folder}/good/shop.json", "rb") as file:
        good = {"result": saved.stdout, "playbook": file.read()}
    for name, data in good.items():
        if violations := check("json", write(f"{folder}/good.json", data), "--schema", schemas[name]):
            sys.exit(f"a plain {name} is not of its schema: {violations}")
        bad = [json.dumps(one) for one in spoilt(json.loads(data))]
        if not check("json", write(f"{folder}/bad.json", bad[0].encode()), "--schema", schemas[name]):
            sys.exit(f"the checker passes what is no {name}")
        with open(schemas[name]) as file:
            validator = jsonschema.Draft202012Validator(json.load(file))
        for one in bad:
            if validator.is_valid(json.loads(one)):
                sys.exit(f"the schema of a {name} passes a bad example: {one[:300]}")
    full = run("batch", "--full", text=json.dumps(json.loads(good["playbook"])) + "\n")
    if violations := check("json", write(f"{folder}/full.json", full.stdout), "--schema", schemas["result"]):
        sys.exit(f"batch --full: {violations}")
    return schemas


def main():
    with tempfile.TemporaryDirectory() as folder:
        bad = {"term": b"\x1b[2J", "md": b"<b>", "html": b"<script>1</script>", "csv": b"=1+1\r\n", "ics": b"BEGIN:VCALENDAR\n", "json": b'{"a":1,"a":2}'}
        for kind, data in bad.items():
            if not check(kind, write(f"{folder}/bad.{kind}", data)):
                sys.exit(f"the checker passes a bad example of {kind}")
        schemas = read_schemas(folder)
        formats = list(FORMATS) if b"\n  report " in run("--help").stdout else []
        if not formats:
            print("jalon has no 'report': only what 'run', 'batch' and 'replay' write is read")
        strings = hostile(folder)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = sum(pool.map(lambda pair: attempt(*pair, folder, formats, schemas), enumerate(strings)), [])
    for violation in found[:20]:
        print(violation)
    print(f"{len(strings)} hostile names, {len(formats) + 7} outputs each: {len(found)} violations")
    sys.exit(bool(found))


main()
