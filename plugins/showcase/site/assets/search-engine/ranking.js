/* From a parsed query to ranked cases. */
(function (engine) {
  "use strict";

  var WEIGHTS = [["dense", 1.5], ["h", 3], ["n", 5], ["t", 8]]; /* the last one wins */

  function textOf(term) {
    return term.text;
  }

  /* The cases that have a value of a facet which contains the text. */
  function casesOf(facet) {
    var columns = engine.core.facets[facet.facet];
    var wanted = new Set();
    columns.values.forEach(function (value, n) {
      if (value.some(function (text) {
        return engine.fold(text).indexOf(facet.term.text) >= 0;
      })) wanted.add(n);
    });
    return engine.every().filter(function (number) {
      return columns.of[number].some(function (value) {
        return wanted.has(value);
      });
    });
  }

  function weigh(cases, terms, founds) {
    var core = engine.core;
    var scores = new Float64Array(cases.length);
    terms.forEach(function (term, n) {
      var rarity = Math.log(1 + core.cases / founds[n].cases.length);
      var weights = new Float64Array(cases.length).fill(1);
      WEIGHTS.forEach(function (level) {
        engine.meet(cases, engine.casesIn(term, level[0]), function (place) {
          weights[place] = level[1];
        });
      });
      for (var i = 0; i < scores.length; i++) scores[i] += rarity * weights[i];
    });
    for (var i = 0; i < scores.length; i++) {
      scores[i] /= 1 + 0.05 * Number(core.sizes[cases[i]]);
      scores[i] += (0.2 * cases[i]) / core.cases;
    }
    return scores;
  }

  /* What is asked for twice counts once. */
  function isWanted(term, n, terms) {
    return !term.not && !terms.slice(0, n).some(function (other) {
      return other.text === term.text && other.field === term.field && !other.not;
    });
  }

  var nothing = { cases: engine.none, scores: new Float64Array(0), terms: [], late: [] };

  /* Where the grams don't know, the texts are read; many of them not at once. */
  async function settle(found) {
    if (found.sure || found.cases.length >= engine.core.few) return found;
    return { cases: await engine.verify(found.cases, [found.term]), sure: true };
  }

  /* The cases (ascending) that a query finds, with their scores; `late` are terms that are still
     to be verified in each case before it is shown. */
  async function evaluate(parsed) {
    var wanted = parsed.terms.filter(isWanted);
    var unwanted = parsed.terms.filter(function (term) {
      return term.not;
    });
    var cases = null;
    function narrow(others) {
      cases = cases ? engine.intersect(cases, others) : others;
    }
    if (parsed.facets.length) await engine.loadFacets();
    parsed.facets.forEach(function (facet) {
      if (!facet.term.not) narrow(casesOf(facet));
    });
    if (!cases && !wanted.length) return nothing;
    await engine.loadGrams(parsed.terms.map(textOf));
    var founds = wanted.map(function (term) {
      return Object.assign({ term: term }, engine.look(term));
    });
    founds.forEach(function (found) {
      narrow(found.cases);
    });
    if (!cases.length) return nothing;
    for (var n = 0; n < unwanted.length && cases.length; n++) {
      var found = engine.look(unwanted[n]);
      var both = engine.intersect(cases, found.cases);
      if (!found.sure) both = await engine.verify(both, [unwanted[n]]);
      cases = engine.without(cases, both);
    }
    parsed.facets.forEach(function (facet) {
      if (facet.term.not) cases = engine.without(cases, casesOf(facet));
    });
    if (cases.length) founds = await Promise.all(founds.map(settle));
    founds.forEach(function (found) {
      narrow(found.cases);
    });
    return {
      cases: cases,
      scores: weigh(cases, wanted, founds),
      terms: wanted,
      late: wanted.filter(function (_, n) {
        return !founds[n].sure;
      })
    };
  }

  /* A character in traditional script stands nowhere in the index, which is folded: reason to
     learn how to fold it. */
  engine.mayNeedFolds = async function (parsed) {
    var terms = parsed.terms.filter(function (term) {
      return /[^\x00-\x7f]/.test(term.text);
    });
    if (engine.hasFolds()) return false;
    if (parsed.facets.length) return true;
    await engine.loadGrams(terms.map(textOf));
    var strange = terms.filter(function (term) {
      return !engine.look({ text: term.text, field: "" }).cases.length;
    });
    var characters = Array.from(new Set(strange.map(textOf).join("")));
    await engine.loadGrams(characters);
    return characters.some(function (character) {
      return /[^\x00-\x7f]/.test(character) && !engine.look({ text: character }).cases.length;
    });
  };

  var RECENT = 30;
  var recent = new Map();

  engine.evaluate = function (parsed) {
    var key = engine.write(parsed);
    var result = recent.get(key) || evaluate(parsed);
    recent.delete(key);
    recent.set(key, result);
    if (recent.size > RECENT) recent.delete(recent.keys().next().value);
    result.catch(function () {
      recent.delete(key);
    });
    return result;
  };

  /* Cases that any of some queries finds; each has its best score. */
  engine.evaluateAny = async function (queries) {
    var results = await Promise.all(queries.map(engine.evaluate));
    var best = new Map();
    results.forEach(function (result) {
      result.cases.forEach(function (number, n) {
        best.set(number, Math.max(result.scores[n], best.has(number) ? best.get(number) : 0));
      });
    });
    var cases = Int32Array.from(best.keys()).sort();
    return {
      cases: cases,
      scores: Float64Array.from(cases, function (number) {
        return best.get(number);
      }),
      terms: [].concat.apply([], results.map(function (result) {
        return result.terms;
      })),
      late: []
    };
  };

  /* Places in `result.cases`, the best first; of equals, the newer. */
  engine.order = function (result, fits) {
    var places = [];
    for (var n = 0; n < result.cases.length; n++) if (fits(result.cases[n])) places.push(n);
    var scores = result.scores;
    return places.sort(function (a, b) {
      return scores[b] - scores[a] || b - a;
    });
  };
})(window.showcase.engine);
