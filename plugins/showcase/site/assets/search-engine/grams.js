/* The grams: which cases hold a string of 1 to 4 units, as far as the index knows. */
(function (engine) {
  "use strict";

  var LISTS = ["t", "n", "h", "dense"];
  var buckets = new Map();
  var known = new Map();

  function entry(gram) {
    var bucket = buckets.get(engine.bucketOf(engine.core.grams, gram));
    return bucket ? bucket.find(gram) : null;
  }

  function at(list, places) {
    return places.map(function (place) {
      return list[place];
    });
  }

  /* A gram of one or two units: all is known of it, and where in the cases it stands. */
  function short(gram) {
    var found = entry(gram);
    var result = { cases: engine.none, sure: true, here: !!found };
    if (!found) return result;
    var lists = found.lists();
    result.cases = found.flags & 1 ? engine.without(engine.every(), lists[0]) : lists[0];
    LISTS.filter(function (_, n) {
      return found.flags & (2 << n);
    }).forEach(function (name, n) {
      result[name] = at(result.cases, lists[n + 1]);
    });
    return result;
  }

  function long(gram) {
    var first = engine.gram(gram.slice(0, -1));
    var second = engine.gram(gram.slice(1));
    var shared = engine.intersect(first.cases, second.cases);
    var found = entry(gram);
    if (!found) {
      if (shared.length >= engine.core.few && first.here && second.here) shared = engine.none;
      return { cases: shared, sure: !shared.length, here: false };
    }
    if (found.flags & 3) {
      var listed = at(shared, found.lists()[0]);
      shared = (found.flags & 3) === 1 ? listed : engine.without(shared, listed);
    }
    return { cases: shared, sure: true, here: true };
  }

  /* `cases` hold the gram (all of them, where it is `sure`); `here`: the index has an entry. */
  engine.gram = function (gram) {
    if (!known.has(gram)) known.set(gram, gram.length < 3 ? short(gram) : long(gram));
    return known.get(gram);
  };

  /* What holds all the parts of a string of more than 4 units, without what is listed as lacking
     the string itself. */
  engine.except = function (text, cases) {
    var bucket = buckets.get(engine.bucketOf(engine.core.grams, text.slice(0, 4)));
    var listed = bucket && bucket.exceptions().get(text);
    if (!listed) return cases;
    return listed.have ? engine.intersect(cases, listed.cases) : engine.without(cases, listed.cases);
  };

  engine.parts = function (text, size) {
    var result = [];
    for (var n = 0; n + size <= text.length; n++) result.push(text.slice(n, n + size));
    return result;
  };

  engine.bigrams = function (text) {
    return text.length < 2 ? [text] : engine.parts(text, 2);
  };

  async function loadBucket(number) {
    if (buckets.has(number)) return;
    var bucket = await engine.file("grams/" + number, function (bytes) {
      return engine.bucket(bytes, engine.core.grams[number]);
    });
    buckets.set(number, bucket);
  }

  /* Loads what is needed to look at all the grams of some texts. */
  engine.loadGrams = function (texts) {
    var wanted = new Set();
    if (!engine.core.cases) return Promise.resolve();
    texts.forEach(function (text) {
      for (var size = text.length < 2 ? 1 : 2; size <= Math.min(4, text.length); size++) {
        engine.parts(text, size).forEach(function (gram) {
          wanted.add(engine.bucketOf(engine.core.grams, gram));
        });
      }
    });
    return Promise.all(Array.from(wanted, loadBucket));
  };
})(window.showcase.engine);
