/* Narrowing by facets: within one, a value is enough; between facets, all must hold. */
(function (engine) {
  "use strict";

  engine.loadFacets = function () {
    return engine.json("facets", function (facets) {
      engine.core.facets = facets;
    });
  };

  /* For each facet the numbers of the chosen values; null where none is chosen. */
  function chosen(filters) {
    return engine.core.facets.map(function (facet) {
      var values = (filters && filters[facet.key]) || [];
      if (!Array.isArray(values)) values = [values];
      if (!values.length) return null;
      var numbers = new Set();
      facet.values.forEach(function (value, n) {
        if (values.map(String).indexOf(value[0]) >= 0) numbers.add(n);
      });
      return numbers;
    });
  }

  function failing(choice, number) {
    var failed = [];
    choice.forEach(function (values, n) {
      if (!values) return;
      var has = engine.core.facets[n].of[number].some(function (value) {
        return values.has(value);
      });
      if (!has) failed.push(n);
    });
    return failed;
  }

  engine.filter = function (filters) {
    var choice = engine.core.facets ? chosen(filters) : [];
    return function (number) {
      return !failing(choice, number).length;
    };
  };

  /* All facets with the number of cases that each value would leave. */
  engine.tally = function (cases, filters) {
    var choice = chosen(filters);
    var facets = engine.core.facets;
    var counts = facets.map(function (facet) {
      return new Int32Array(facet.values.length);
    });
    cases.forEach(function (number) {
      var failed = failing(choice, number);
      if (failed.length > 1) return;
      facets.forEach(function (facet, n) {
        if (failed.length && failed[0] !== n) return;
        facet.of[number].forEach(function (value) {
          counts[n][value] += 1;
        });
      });
    });
    return facets.map(function (facet, n) {
      return {
        key: facet.key,
        label: facet.label,
        values: facet.values.map(function (value, m) {
          var isChosen = !!choice[n] && choice[n].has(m);
          return { value: value[0], label: value[1], count: counts[n][m], chosen: isChosen };
        })
      };
    });
  };
})(window.showcase.engine);
