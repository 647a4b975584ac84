/* The texts of cases: lines with a kind, and what stands in them. */
(function (engine) {
  "use strict";

  async function make(entry) {
    if (entry.folds) await engine.loadFolds();
    var anchor = "";
    entry.lines = entry.text.split("\n").map(function (text, n) {
      if (entry.anchors[n] !== undefined) anchor = entry.anchors[n];
      return { kind: entry.kinds[n], text: text, folded: engine.fold(text), anchor: anchor };
    });
    return entry;
  }

  engine.text = function (number) {
    return engine.textFile(number, make);
  };

  engine.holds = function (entry, term) {
    return entry.lines.some(function (line) {
      return (!term.field || line.kind === term.field) && line.folded.indexOf(term.text) >= 0;
    });
  };

  /* Those of some cases in which all of some terms really stand. */
  engine.verify = async function (cases, terms) {
    var texts = await Promise.all(Array.from(cases, engine.text));
    return cases.filter(function (_, n) {
      return terms.every(function (term) {
        return engine.holds(texts[n], term);
      });
    });
  };
})(window.showcase.engine);
