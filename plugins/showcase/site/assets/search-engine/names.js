/* The lexicon of names, quoted terms and new words: every word is found from any place in it. */
(function (engine) {
  "use strict";

  var KINDS = "nqw";

  /* A weight such as "5n": the digit counts cases, the letter tells the kind. */
  engine.weight = function (written) {
    return { kind: KINDS.indexOf(written[1]), cases: Number(written[0]) };
  };

  function rowsOf(bucket) {
    return bucket.rows.split("\n").filter(Boolean).map(function (line) {
      var cells = line.split("\t");
      return { before: cells[0], after: cells[1], weight: engine.weight(cells[2]) };
    });
  }

  /* The rows whose suffix begins with `start`; at most so many files are read for them. */
  engine.rows = async function (start, files) {
    var keys = engine.core.names;
    if (!engine.core.cases) return [];
    var parts = await Promise.all(engine.bucketsFrom(keys, start, files).map(function (number) {
      return engine.json("names/" + number, rowsOf);
    }));
    return [].concat.apply([], parts).filter(function (row) {
      return row.after.slice(0, start.length) === start;
    });
  };

  /* Rows as words, the likely first: from their beginning, names, what many cases have. */
  engine.completions = async function (start) {
    var rows = await engine.rows(start, 3);
    var words = new Map();
    rows.sort(function (a, b) {
      return (
        !!a.before - !!b.before ||
        a.weight.kind - b.weight.kind ||
        b.weight.cases - a.weight.cases ||
        a.after.length - b.after.length
      );
    }).forEach(function (row) {
      var word = row.before + row.after;
      if (word !== start && !words.has(word)) words.set(word, row);
    });
    return Array.from(words.keys());
  };
})(window.showcase.engine);
