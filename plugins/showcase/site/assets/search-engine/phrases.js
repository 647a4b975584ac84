/* Which cases hold a term, as far as the grams say. */
(function (engine) {
  "use strict";

  function look(text) {
    if (text.length <= 4) return engine.gram(text);
    var cases = engine.parts(text, 4)
      .map(function (gram) {
        return engine.gram(gram).cases;
      })
      .reduce(engine.intersect);
    var longest = Math.min(engine.core.longest, text.length);
    for (var size = 5; size <= longest && cases.length; size++) {
      cases = engine.parts(text, size).reduce(function (left, part) {
        return engine.except(part, left);
      }, cases);
    }
    var sure = cases.length >= engine.core.few && text.length <= engine.core.longest;
    return { cases: cases, sure: sure || !cases.length };
  }

  /* Cases that have all of a term's bigrams in lines of one kind, or densely. */
  engine.casesIn = function (term, kind) {
    return engine.bigrams(term.text)
      .map(function (gram) {
        return engine.gram(gram)[kind] || engine.none;
      })
      .reduce(engine.intersect);
  };

  /* Candidates; `sure` if all of them hold the term. The grams must have been loaded. */
  engine.look = function (term) {
    var found = look(term.text);
    if (!term.field) return { cases: found.cases, sure: found.sure };
    var cases = engine.intersect(found.cases, engine.casesIn(term, term.field));
    return { cases: cases, sure: !cases.length || term.text.length < 3 };
  };
})(window.showcase.engine);
