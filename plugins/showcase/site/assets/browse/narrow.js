/* Which cases are asked for, and how many each further value would leave. */
(function () {
  "use strict";

  function marks(facet, chosen) {
    var marked = new Uint8Array(facet.values.length);
    chosen.forEach(function (value) {
      marked[facet.values.indexOf(value)] = 1;
    });
    return marked;
  }

  function has(facet, marked, item) {
    for (var at = facet.starts[item]; at < facet.starts[item + 1]; at++) {
      if (marked[facet.held[at]]) return true;
    }
    return false;
  }

  function add(facet, counts, item, weight) {
    for (var at = facet.starts[item]; at < facet.starts[item + 1]; at++) counts[facet.held[at]] += weight;
  }

  /* `chosen` maps keys to values: within a facet one is enough, between facets all must hold.
     Returns the cases in their order, what they weigh, and for each facet the weight behind each
     value, as it would be if nothing were chosen in that facet. One pass: a case that fails in one
     facet only still counts there. */
  window.showcaseBrowse.narrow = function (columns, chosen, order, weights) {
    var facets = columns.facets;
    var counts = facets.map(function (facet) {
      return new Uint32Array(facet.values.length);
    });
    var asked = [];
    var cases = [];
    var total = 0;
    facets.forEach(function (facet, number) {
      if (chosen[facet.key].length) asked.push([facet, marks(facet, chosen[facet.key]), number]);
    });
    for (var n = 0; n < order.length; n++) {
      var item = order[n];
      var weight = weights[item];
      var missed = -1;
      var misses = 0;
      if (!weight) continue;
      for (var a = 0; a < asked.length && misses < 2; a++) {
        if (has(asked[a][0], asked[a][1], item)) continue;
        missed = asked[a][2];
        misses += 1;
      }
      if (misses === 1) add(facets[missed], counts[missed], item, weight);
      if (misses) continue;
      cases.push(item);
      total += weight;
      for (var f = 0; f < facets.length; f++) add(facets[f], counts[f], item, weight);
    }
    return { cases: cases, total: total, counts: counts };
  };
})();
