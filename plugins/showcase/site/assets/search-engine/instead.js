/* When nothing is found: the same without quotation marks or with other brackets, what sounds
   alike, the parts between punctuation marks, what is spelled alike. */
(function (engine) {
  "use strict";

  var SOUNDING = 6;
  var RESEMBLING = 3;
  var LESS_LIKELY = 5;
  var PART = 6; /* syllables that are surely together in a part of a long name, or fewer */
  var LEAST = 2;

  function textOf(word) {
    return word.text;
  }

  /* Words that sound as near as the first one, and are not much less likely. */
  function nearestSounds(words) {
    return words.filter(function (word) {
      return word.cost === words[0].cost && word.rank >= words[0].rank - LESS_LIKELY;
    }).slice(0, SOUNDING).map(textOf);
  }

  function nearestSpellings(words) {
    return words.filter(function (word) {
      return word.cost === words[0].cost && word.own === words[0].own;
    }).slice(0, RESEMBLING).map(textOf);
  }

  async function readAsOne(parsed) {
    var terms = parsed.terms.filter(function (term) {
      return !term.not;
    });
    var text = terms.map(function (term) {
      return term.text;
    }).join(" ");
    if (!engine.isLatin(text) || terms.some(function (term) {
      return term.field && terms.length > 1;
    })) return [];
    var rest = parsed.terms.filter(function (term) {
      return term.not;
    });
    return nearestSounds(await engine.sounding(text)).map(function (word) {
      var term = Object.assign({}, terms[0], { text: word, quoted: false });
      return { words: [word], query: { facets: parsed.facets, terms: [term].concat(rest) } };
    });
  }

  /* The word that so many syllables from the front can be read as, the longest first, and that
     stands with those read before it. */
  async function nextPart(syllables, words, queryOf) {
    for (var size = Math.min(PART, syllables.length); size >= LEAST; size--) {
      if (syllables.length - size === 1) continue;
      var read = await engine.sounding(syllables.slice(0, size).join(""));
      for (var n = 0; n < read.length && n < SOUNDING && !read[n].cost; n++) {
        var found = await engine.evaluate(queryOf(words.concat(read[n].text)));
        if (found.cases.length) return { text: read[n].text, size: size };
      }
    }
    return null;
  }

  /* A long name in full syllables: the lexicon has long names in parts, so it is read in parts. */
  async function readInParts(parsed) {
    var terms = parsed.terms.filter(function (term) {
      return !term.not;
    });
    if (!terms.length || terms.some(function (term) {
      return term.field || !engine.isLatin(term.text);
    })) return [];
    var rest = parsed.terms.filter(function (term) {
      return term.not;
    });
    function queryOf(words) {
      return {
        facets: parsed.facets,
        terms: words.map(function (word) {
          return Object.assign({}, terms[0], { text: word, quoted: false });
        }).concat(rest)
      };
    }
    var syllables = await engine.spelledOut(terms.map(function (term) {
      return term.text;
    }).join(" "));
    var words = [];
    while (syllables.length > 1) {
      var part = await nextPart(syllables, words, queryOf);
      if (!part) return [];
      words.push(part.text);
      syllables = syllables.slice(part.size);
    }
    return words.length > 1 ? [{ words: words, query: queryOf(words) }] : [];
  }

  async function stands(term) {
    var found = engine.look(term);
    if (found.sure || found.cases.length >= engine.core.few) return found.cases.length > 0;
    return (await engine.verify(found.cases, [term])).length > 0;
  }

  /* Each term that stands nowhere is replaced by the word nearest to it; a single one by several. */
  async function readOneByOne(parsed) {
    var missing = [];
    await engine.loadGrams(parsed.terms.map(function (term) {
      return term.text;
    }));
    for (var n = 0; n < parsed.terms.length; n++) {
      var term = parsed.terms[n];
      if (term.not || (await stands(term))) continue;
      var isLatin = engine.isLatin(term.text);
      var sounds = isLatin ? nearestSounds(await engine.sounding(term.text)) : [];
      var words = sounds.length ? sounds : nearestSpellings(await engine.resembling(term.text));
      if (!words.length) return { reason: "", ways: [] };
      missing.push({ number: n, words: words, reason: sounds.length ? "pinyin" : "typo" });
    }
    if (!missing.length) return { reason: "", ways: [] };
    var first = missing.length === 1 ? missing[0].words : missing[0].words.slice(0, 1);
    return {
      reason: missing[0].reason,
      ways: first.map(function (word) {
        var texts = new Map(missing.map(function (one) {
          return [one.number, one.words[0]];
        }));
        texts.set(missing[0].number, word);
        return { words: Array.from(texts.values()), query: engine.replaced(parsed, texts) };
      })
    };
  }

  /* Of several ways to read a query those that find something. */
  async function tried(ways, reason) {
    var results = await Promise.all(ways.map(function (way) {
      return engine.evaluate(way.query);
    }));
    var good = ways.filter(function (_, n) {
      return results[n].cases.length;
    });
    if (!good.length) return null;
    var queries = good.map(function (way) {
      return way.query;
    });
    return {
      result: await engine.evaluateAny(queries),
      suggestion: {
        query: engine.write(queries[0]),
        queries: queries.map(engine.write),
        reason: reason
      }
    };
  }

  function asWays() {
    return Array.from(arguments).filter(Boolean).map(function (query) {
      return { query: query };
    });
  }

  /* Results of another query, and which it is; null where there is none. */
  engine.instead = async function (parsed) {
    var other = (await tried(asWays(engine.unquoted(parsed)), "marks")) ||
      (await tried(asWays.apply(null, engine.respelled(parsed)), "marks")) ||
      (await tried(await readAsOne(parsed), "pinyin")) ||
      (await tried(await readInParts(parsed), "pinyin")) ||
      (await tried(asWays(engine.parted(parsed)), "marks"));
    if (other) return other;
    var read = await readOneByOne(parsed);
    return tried(read.ways, read.reason);
  };
})(window.showcase.engine);
