/* The two functions that pages call. */
(function (showcase) {
  "use strict";

  var engine = showcase.engine;
  var BATCH = 5;

  /* Reads terms that only the texts can settle, in the order of the hits, until enough are sure.
     The others stay counted until they are looked at. */
  async function firstSure(found, order, enough) {
    if (!found.late.length) return order;
    var sure = found.sure || (found.sure = new Map());
    for (var n = 0, good = 0; n < order.length && good < enough; n += BATCH) {
      var batch = order.slice(n, n + BATCH);
      var texts = await Promise.all(batch.map(function (place) {
        return engine.text(found.cases[place]);
      }));
      batch.forEach(function (place, m) {
        var holds = found.late.every(engine.holds.bind(null, texts[m]));
        sure.set(place, holds);
        if (holds) good += 1;
      });
    }
    return order.filter(function (place) {
      return sure.get(place) !== false;
    });
  }

  async function hit(found, place, base) {
    var number = found.cases[place];
    var entry = await engine.text(number);
    var excerpt = engine.excerpt(entry, found.terms);
    return {
      url: base + entry.url + excerpt.link,
      title: entry.title,
      unit: entry.unit,
      date: entry.date,
      excerpt: excerpt.text,
      excerptKind: excerpt.kind,
      match: excerpt.match,
      marks: {
        title: engine.marks(entry.title, found.terms, "t"),
        unit: engine.marks(entry.unit, found.terms, "n"),
        excerpt: excerpt.marks
      },
      score: found.scores[place],
      number: number
    };
  }

  /* Resolves to `total`, `hits` (from `offset` on, at most `limit`), `facets` with counts (null until
     they were asked for), `unfiltered` (the total without filters), and `suggestion`: null, or {query, queries, reason}
     where nothing was found and these are the results of other words. */
  showcase.search = async function (query, options) {
    var wanted = Object.assign({ limit: 10, offset: 0, filters: {}, facets: false, base: "" }, options);
    await engine.begin();
    var parsed = engine.parse(String(query));
    if (await engine.mayNeedFolds(parsed)) {
      await engine.loadFolds();
      parsed = engine.parse(String(query));
    }
    if (wanted.facets || Object.keys(wanted.filters).length) await engine.loadFacets();
    var found = await engine.evaluate(parsed);
    var suggestion = null;
    if (!found.cases.length && parsed.terms.length) {
      var other = await engine.instead(parsed);
      if (other) {
        found = other.result;
        suggestion = other.suggestion;
      }
    }
    var order = engine.order(found, engine.filter(wanted.filters));
    order = await firstSure(found, order, wanted.offset + wanted.limit);
    var shown = order.slice(wanted.offset, wanted.offset + wanted.limit);
    return {
      query: String(query),
      total: order.length,
      unfiltered: found.cases.length,
      hits: await Promise.all(shown.map(function (place) {
        return hit(found, place, wanted.base);
      })),
      facets: engine.core.facets && engine.tally(found.cases, wanted.filters),
      suggestion: suggestion
    };
  };

  /* Resolves to at most `limit` queries that complete the last word of what has been typed. */
  showcase.suggest = async function (prefix, limit) {
    await engine.begin();
    var parts = /^(.*\s)?(\S+)$/.exec(engine.fold(String(prefix)));
    if (!parts || /^-|[":]/.test(parts[2])) return [];
    if (!engine.hasFolds() && /[^\x00-\x7f]/.test(parts[2]) && !(await engine.completions(parts[2])).length) {
      await engine.loadFolds();
      parts = /^(.*\s)?(\S+)$/.exec(engine.fold(String(prefix)));
    }
    var last = parts[2];
    var words = await engine.completions(last);
    if (!words.length && engine.isLatin(last)) {
      words = (await engine.sounding(last)).map(function (word) {
        return word.text;
      });
    }
    return words.slice(0, limit || 8).map(function (word) {
      return (parts[1] || "") + word;
    });
  };
})(window.showcase);
