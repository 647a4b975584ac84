/* Reads api/browse/columns.js: what each case has of every facet, as numbers. This file makes the
   object that the others add to. */
(function () {
  "use strict";

  var BASE = 91;

  function digit(code) {
    return code - (code > 92 ? 36 : 35); /* the backslash is left out */
  }

  /* Numbers written digit by digit, the lowest digits first. */
  function numbers(streams, length) {
    var found = new Uint32Array(length);
    for (var s = streams.length - 1; s >= 0; s--) {
      for (var n = 0; n < length; n++) found[n] = found[n] * BASE + digit(streams[s].charCodeAt(n));
    }
    return found;
  }

  function facet(entry, total) {
    var starts = new Uint32Array(total + 1);
    var lengths = entry[2].length ? numbers(entry[2], total) : null;
    for (var n = 0; n < total; n++) starts[n + 1] = starts[n] + (lengths ? lengths[n] : 1);
    return { key: entry[0], values: entry[1], starts: starts, held: numbers(entry[3], starts[total]) };
  }

  /* The cases in an order: by their places, or from many to few. */
  function sorted(total, compare) {
    var order = new Uint32Array(total);
    for (var n = 0; n < total; n++) order[n] = n;
    return order.sort(compare);
  }

  function readColumns(data) {
    var total = data.total;
    var places = numbers(data.titles, total);
    var words = numbers(data.words, total);
    var orders = {
      date: sorted(total),
      title: sorted(total, function (a, b) {
        return places[a] - places[b];
      }),
      words: sorted(total, function (a, b) {
        return words[b] - words[a] || a - b;
      })
    };
    var ones = new Uint32Array(total).fill(1);
    return {
      total: total,
      sizes: data.sizes,
      widths: data.widths,
      formats: data.formats,
      facets: data.facets.map(function (entry) {
        return facet(entry, total);
      }),
      words: words,
      orders: orders,
      weights: { cases: ones, photos: numbers(data.photos, total), videos: numbers(data.videos, total) }
    };
  }

  window.showcaseBrowse = { readColumns: readColumns };
})();
