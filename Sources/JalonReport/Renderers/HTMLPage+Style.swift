extension HTMLPage {
  /// The look of the page: system fonts, colours with a contrast of at least 4.5 to 1 in both
  /// schemes (WCAG 2.1, 1.4.3), A4 on paper.
  static let styleSheet = """
    :root { --ink: #1c1f24; --soft: #5a616b; --paper: #fff; --line: #d5d9df; --tint: #f4f6f8;
      --good: #17663a; --caution: #8a5300; --stop: #a4262c; --mark: #1f5a99; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e7e9ec; --soft: #a5acb6;
      --paper: #17191d; --line: #3a3f47; --tint: #20242a; --good: #6fcf97; --caution: #f0b35a;
      --stop: #ff8a86; --mark: #82b7f0; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; text-wrap: balance; }
    h1 { font-size: 1.8rem; margin-top: 0; } h2 { font-size: 1.35rem; } h3 { font-size: 1.1rem; }
    h4 { font-size: 1rem; }
    p, ul, ol, dl, .wide, aside, figure { margin: 0 0 .9rem; }
    li > :last-child, aside > :last-child { margin-bottom: 0; }
    dt { font-weight: 600; } dd { margin: 0 0 .5rem 1.2rem; }
    code { font-family: ui-monospace, monospace; font-size: .92em; background: var(--tint);
      padding: .05em .3em; border-radius: .2em; }
    .key { color: var(--mark); } .muted { color: var(--soft); }
    .good { color: var(--good); } .caution { color: var(--caution); } .stop { color: var(--stop); }
    aside { color: var(--ink); background: var(--tint); padding: .7rem 1rem;
      border-inline-start: .3rem solid var(--line); }
    aside.good, aside.caution, aside.stop { color: var(--ink); }
    aside.good { border-color: var(--good); } aside.caution { border-color: var(--caution); }
    aside.stop { border-color: var(--stop); }
    .title { margin-bottom: .3rem; font-weight: 600; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    caption { text-align: start; color: var(--soft); padding-bottom: .3rem; }
    th, td { text-align: start; vertical-align: top; padding: .35rem .6rem .35rem 0;
      border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
    thead th { border-bottom: 2px solid var(--soft); } tbody th { font-weight: 600; }
    .end { text-align: end; }
    .bars svg { width: 10rem; height: .8rem; vertical-align: middle; }
    .bars .end { white-space: nowrap; }
    figure svg { width: 100%; height: auto; }
    svg text { fill: var(--soft); font-size: 14px; }
    .track { fill: var(--line); } .bar, .dot { fill: var(--mark); }
    .axis { fill: none; stroke: var(--soft); }
    .curve { fill: none; stroke: var(--mark); stroke-width: 2.5; }
    @page { size: A4; margin: 18mm 16mm; }
    @media print {
      :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --tint: #fff;
        --good: #17663a; --caution: #7a4a00; --stop: #a4262c; --mark: #1f5a99; }
      body { font-size: 10pt; } main { max-width: none; padding: 0; }
      h1, h2, h3, h4 { break-after: avoid; } tr, aside, figure, li { break-inside: avoid; }
      thead { display: table-header-group; } .wide { overflow: visible; }
      .bar, .track { print-color-adjust: exact; }
    }
    """
}
