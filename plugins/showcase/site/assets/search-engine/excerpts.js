/* What is shown of a case: its best line, cut around the terms, and the terms marked in the
   original script. */
(function (engine) {
  "use strict";

  var BEFORE = 30;
  var AFTER = 90;
  var SLACK = 16; /* a cut moves by so much to stand at a punctuation mark */
  var KINDS = { x: 4, c: 3, v: 3, h: 2, n: 1 };
  var STRENGTHS = "tnhxcv";
  var STOP = /[，。；：！？、…—,;:!?\s]/;

  /* Every occurrence of the terms in a line, as places in its text; overlapping ones are joined. */
  function occurrences(line, terms) {
    var places = null;
    var found = [];
    terms.forEach(function (term, n) {
      if (term.field && term.field !== line.kind) return;
      var at = line.folded.indexOf(term.text);
      if (at >= 0 && !places) places = engine.foldWithPlaces(line.text);
      for (; at >= 0; at = line.folded.indexOf(term.text, at + 1)) {
        found.push({ term: n, start: places.starts[at], end: places.ends[at + term.text.length - 1] });
      }
    });
    return found.sort(function (a, b) {
      return a.start - b.start || b.end - a.end;
    });
  }

  function marks(found) {
    var result = [];
    found.forEach(function (one) {
      var last = result[result.length - 1];
      if (last && one.start < last[1]) last[1] = Math.max(last[1], one.end);
      else result.push([one.start, one.end]);
    });
    return result;
  }

  function distinct(found) {
    return new Set(found.map(function (one) {
      return one.term;
    })).size;
  }

  engine.marks = function (text, terms, kind) {
    return marks(occurrences({ text: text, folded: engine.fold(text), kind: kind }, terms));
  };

  /* The line with most of the terms; of equals, text before headings before names. */
  function bestLine(entry, terms) {
    var best = null;
    var most = 0;
    entry.lines.forEach(function (line, n) {
      if (line.kind === "t") return;
      var found = occurrences(line, terms);
      if (!found.length) return;
      var value = 10 * distinct(found) + (line.text === entry.unit ? 0 : KINDS[line.kind]);
      if (value > most) {
        most = value;
        best = { line: line, found: found, number: n };
      }
    });
    return best;
  }

  /* From which occurrence on most of the terms stand together. */
  function bestPlace(found) {
    var best = found[0];
    var most = 0;
    found.forEach(function (one) {
      var near = distinct(found.filter(function (other) {
        return other.start >= one.start && other.end <= one.start + AFTER;
      }));
      if (near > most) {
        most = near;
        best = one;
      }
    });
    return best;
  }

  function beginning(text, place) {
    if (place <= BEFORE + SLACK / 2) return 0;
    var start = place - BEFORE;
    for (var n = start - SLACK / 2; n < place; n++) if (STOP.test(text[n - 1])) return n;
    return /[\udc00-\udfff]/.test(text[start]) ? start + 1 : start;
  }

  function ending(text, place, least) {
    var end = place + AFTER;
    if (end + SLACK / 2 >= text.length) return text.length;
    for (var n = end + SLACK / 2; n > Math.max(least, end - SLACK); n--) {
      if (STOP.test(text[n])) return n;
    }
    return /[\udc00-\udfff]/.test(text[end]) ? end + 1 : end;
  }

  function cut(text, all, place) {
    var start = beginning(text, place.start);
    var end = ending(text, place.end, place.end);
    var lead = start > 0 ? "……" : "";
    var shown = all.filter(function (mark) {
      return mark[0] >= start && mark[1] <= end;
    });
    return {
      text: lead + text.slice(start, end) + (end < text.length ? "……" : ""),
      marks: shown.map(function (mark) {
        return [mark[0] - start + lead.length, mark[1] - start + lead.length];
      })
    };
  }

  /* `match` is the kind of the strongest line with a term; `link` what follows the page's url. */
  engine.excerpt = function (entry, terms) {
    var best = bestLine(entry, terms);
    var match = "";
    entry.lines.forEach(function (line) {
      if (match && STRENGTHS.indexOf(line.kind) >= STRENGTHS.indexOf(match)) return;
      if (occurrences(line, terms).length) match = line.kind;
    });
    if (!best || best.line.text === entry.unit) {
      var summary = entry.lines.filter(function (line) {
        return line.kind === "x";
      })[0];
      var from = { start: 0, end: 0 };
      var plain = summary ? cut(summary.text, [], from) : { text: "", marks: [] };
      return { text: plain.text, marks: [], kind: "x", match: match, link: "" };
    }
    var place = bestPlace(best.found);
    var shown = cut(best.line.text, marks(best.found), place);
    return {
      text: shown.text,
      marks: shown.marks,
      kind: best.line.kind,
      match: match,
      link: engine.fragment(best.line, place)
    };
  };
})(window.showcase.engine);
