/* Words of the lexicon by their sound: syllables, initials and characters in any mixture. */
(function (engine) {
  "use strict";

  var KEY = 4;
  var TOLD = 8;
  var FILES = 8;
  var LONG_WORDS = 6;
  var INITIALS = 0.5; /* what initials throughout cost */
  var ALIKE = 16;
  var LONGEST = 40;
  var MOST_LETTERS = 240;
  var BREAK = /[\s'’‘]/;

  function invert(syllables) {
    var readings = new Map();
    Object.keys(syllables).forEach(function (syllable) {
      Array.from(syllables[syllable]).forEach(function (character) {
        if (!readings.has(character)) readings.set(character, []);
        readings.get(character).push(syllable);
      });
    });
    return { syllables: syllables, of: readings };
  }

  engine.readings = function () {
    return engine.json("readings", invert);
  };

  engine.isLatin = function (text) {
    return /[a-z]/.test(text);
  };

  /* The query's characters (one may be two units), and where a syllable must not run on. */
  function letters(query) {
    var characters = [];
    var breaks = new Set();
    Array.from(query.replace(/u:|ü/g, "v")).forEach(function (character) {
      if (BREAK.test(character)) breaks.add(characters.length);
      else characters.push(character);
    });
    return { characters: characters, breaks: breaks };
  }

  /* `size` counts characters of the query. */
  function token(text, size, cost) {
    return { text: text, size: size, cost: cost };
  }

  /* Every letter by itself. */
  function singleTokens(query) {
    return query.characters.map(function (character) {
      return [token(character, 1, /[a-z]/.test(character) ? 1 : 0)];
    });
  }

  /* For every place the tokens that can begin there: syllables, initials, other characters. */
  function tokensOf(query, readings) {
    return query.characters.map(function (first, at) {
      if (!/[a-z]/.test(first)) return [token(first, 1, 0)];
      var tokens = [token(first, 1, 1)];
      for (var size = 2; size <= 6 && at + size <= query.characters.length; size++) {
        if (query.breaks.has(at + size - 1)) break;
        var text = query.characters.slice(at, at + size).join("");
        if (Object.prototype.hasOwnProperty.call(readings.syllables, text)) {
          tokens.push(token(text, size, 0));
        } else if (/^[zcs]h$/.test(text)) {
          tokens.push(token(text, size, 1));
        }
      }
      return tokens;
    });
  }

  /* A syllable of one letter is a syllable, for a character that is read so. */
  function sounds(character, token, readings) {
    if (character === token.text) return 0;
    var known = readings.of.get(character) || [];
    if (known.indexOf(token.text) >= 0) return 0;
    return token.cost && known.some(function (syllable) {
      return syllable.slice(0, token.text.length) === token.text;
    }) ? 1 : -1;
  }

  function initials(token, readings) {
    if (/[a-z]/.test(token.text)) return [token.text[0]];
    var known = readings.of.get(token.text);
    if (!known) return [token.text];
    return Array.from(new Set(known.map(function (syllable) {
      return syllable[0];
    })));
  }

  /* The least number of bare initials with which the rest of the query can be read. */
  function leastCosts(tokens) {
    var least = new Array(tokens.length + 1).fill(0);
    for (var at = tokens.length - 1; at >= 0; at--) {
      least[at] = Math.min.apply(null, tokens[at].map(function (token) {
        return token.cost + least[at + token.size];
      }));
    }
    return least;
  }

  function addKeys(keys, tokens, readings, fixed) {
    var least = leastCosts(tokens);
    function walk(at, key, cost) {
      if (key.length === KEY || at === tokens.length) {
        var total = Math.min(fixed, cost + least[at]);
        var text = key.join("");
        if (key.length > 1 && !(keys.get(text) <= total)) keys.set(text, total);
        return;
      }
      tokens[at].forEach(function (token) {
        initials(token, readings).forEach(function (initial) {
          walk(at + token.size, key.concat(initial), cost + token.cost);
        });
      });
    }
    walk(0, [], 0);
  }

  /* Beginnings of keys, each with its least cost. A short one is the whole query. */
  function keysOf(ways, readings) {
    var keys = new Map();
    addKeys(keys, ways[0], readings, Infinity);
    addKeys(keys, ways[1], readings, INITIALS);
    return Array.from(keys).sort(function (a, b) {
      return a[1] - b[1] || b[0].length - a[0].length;
    });
  }

  /* How a word (its characters) can be read as the whole query: the cheapest way, and how many
     characters it takes. `begun`: not the whole query, but the whole word, can be read. */
  function reading(word, tokens, readings) {
    var best = { cost: Infinity, length: 0, begun: false };
    function walk(at, place, cost) {
      if (cost >= best.cost) return;
      if (at === tokens.length) {
        best.cost = cost;
        best.length = place;
        return;
      }
      if (place === word.length) {
        best.begun = true;
        return;
      }
      tokens[at].forEach(function (token) {
        var price = sounds(word[place], token, readings);
        if (price >= 0) walk(at + token.size, place + 1, cost + price);
      });
    }
    walk(0, 0, 0);
    return best;
  }

  function nearer(a, b) {
    return (
      a.cost - b.cost ||
      b.rank - a.rank ||
      b.whole - a.whole ||
      a.weight.kind - b.weight.kind ||
      b.weight.cases - a.weight.cases
    );
  }

  /* Words by how they are read; in `begun` those that were cut before the query's end. `ways` are
     the query's tokens, and its single letters: initials throughout are as near as syllables with
     one initial would be. */
  function Sieve(ways, readings) {
    this.ways = ways;
    this.readings = readings;
    this.found = new Map();
    this.begun = new Set();
  }

  Sieve.prototype.take = function (text, weight, isCut) {
    var characters = Array.from(text);
    var read = reading(characters, this.ways[0], this.readings);
    var single = reading(characters, this.ways[1], this.readings);
    if ((read.begun || single.begun) && isCut) this.begun.add(text);
    if (single.length && read.cost > INITIALS) read = { cost: INITIALS, length: single.length };
    if (!read.length) return;
    var word = {
      text: characters.slice(0, read.length).join(""),
      cost: read.cost,
      whole: read.length === characters.length && !isCut,
      rank: 0,
      weight: weight
    };
    var known = this.found.get(word.text);
    if (!known || nearer(word, known) < 0) this.found.set(word.text, word);
  };

  Sieve.prototype.takeBucket = function (bucket, start) {
    var sieve = this;
    Object.keys(bucket).forEach(function (key) {
      if (key.slice(0, start.length) !== start) return;
      bucket[key].split("\t").forEach(function (cell) {
        var parts = cell.split(" ");
        sieve.take(parts[0], engine.weight(parts[1]), Array.from(parts[0]).length === TOLD);
      });
    });
  };

  /* Long words, of which the files of sounds tell only the beginning. */
  Sieve.prototype.takeLong = async function () {
    var sieve = this;
    var starts = Array.from(this.begun).slice(0, LONG_WORDS);
    var parts = await Promise.all(starts.map(function (start) {
      return engine.rows(start, 2);
    }));
    parts.forEach(function (rows) {
      rows.forEach(function (row) {
        sieve.take(row.after, row.weight, false);
      });
    });
  };

  /* Of many words that sound alike, the likely ones first: those that begin or end where a word
     does, and that many cases have. */
  async function preferred(words) {
    var alike = words.slice(0, ALIKE).filter(function (word) {
      return word.cost === words[0].cost;
    });
    if (alike.length < 2) return words;
    await Promise.all(alike.map(async function (word) {
      var begins = (await engine.rows(word.text, 2)).some(function (row) {
        return !row.before;
      });
      word.rank = word.weight.cases + 3 * begins + 3 * word.whole - 3 * (word.weight.kind === 2);
      if (!begins && !word.whole) word.rank -= 10;
    }));
    return words.sort(nearer);
  }

  /* A text as whole syllables, the longest first wherever the rest can be read too; nothing where
     it is more than that. */
  engine.spelledOut = async function (text) {
    var spelled = letters(text);
    if (!engine.core.cases || spelled.characters.length > MOST_LETTERS) return [];
    var tokens = tokensOf(spelled, await engine.readings());
    var ways = new Array(tokens.length + 1).fill(null);
    ways[tokens.length] = [];
    for (var at = tokens.length - 1; at >= 0; at--) {
      for (var n = tokens[at].length - 1; n > 0 && !ways[at]; n--) {
        var one = tokens[at][n];
        if (!one.cost && ways[at + one.size]) ways[at] = [one.text].concat(ways[at + one.size]);
      }
    }
    return ways[0] || [];
  };

  /* Words that sound like the query, the nearest first. */
  engine.sounding = async function (query) {
    var spelled = letters(query);
    var size = spelled.characters.length;
    if (!engine.core.cases || size < 2 || size > LONGEST) return [];
    var readings = await engine.readings();
    var ways = [tokensOf(spelled, readings), singleTokens(spelled)];
    var sieve = new Sieve(ways, readings);
    var files = 0;
    var keys = keysOf(ways, readings);
    for (var n = 0; n < keys.length && files < FILES; n++) {
      if (sieve.found.size && keys[n][1] > keys[n - 1][1]) break;
      var numbers = engine.bucketsFrom(engine.core.pinyin, keys[n][0], 4);
      files += numbers.length;
      var buckets = await Promise.all(numbers.map(function (number) {
        return engine.json("pinyin/" + number);
      }));
      buckets.forEach(function (bucket) {
        sieve.takeBucket(bucket, keys[n][0]);
      });
    }
    if (!sieve.found.size) await sieve.takeLong();
    return preferred(Array.from(sieve.found.values()).sort(nearer));
  };
})(window.showcase.engine);
