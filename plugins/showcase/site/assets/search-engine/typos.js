/* Words with one wrong character: first among the words of the lexicon, then in the texts of the
   few cases that hold the rest. */
(function (engine) {
  "use strict";

  var FILES = 6;
  var FEW = 24; /* of so few cases with all the rest, any is likely to have the word */
  var OF_EACH = 3;
  var READ = 15;
  var LONGEST = 40; /* a longer one is a passage, and looking for each of its parts takes long */
  var LETTER = /[\p{L}\p{N}]/u;

  /* The place at which two texts of one length differ; -1 where it is none or several. */
  function difference(a, b) {
    var place = -1;
    for (var n = 0; n < a.length; n++) {
      if (a[n] === b[n]) continue;
      if (place >= 0) return -1;
      place = n;
    }
    return place;
  }

  function nearer(a, b) {
    return (
      a.cost - b.cost ||
      b.own - a.own ||
      a.weight.kind - b.weight.kind ||
      b.weight.cases - a.weight.cases
    );
  }

  /* `own`: the word is one of the lexicon, not a part of one. */
  function note(found, word, text, weight, own) {
    var place = word.length === text.length ? difference(word, text) : -1;
    if (place < 0 || !LETTER.test(word[place])) return;
    var made = { text: word, place: place, cost: 0, own: own, weight: weight };
    var known = found.get(word);
    if (!known || nearer(made, known) < 0) found.set(word, made);
  }

  /* Rows begin at any place of a word. So a wrong character is found by what follows it, with the
     end of what stands before; or, from the third on, by the first two. */
  async function inLexicon(text) {
    var found = new Map();
    var size = text.length;
    async function look(start, before) {
      (await engine.rows(start, FILES)).forEach(function (row) {
        if (row.before.length < before) return;
        var word = row.before.slice(row.before.length - before) + row.after;
        var own = word.length === size && row.before.length === before;
        note(found, word.slice(0, size), text, row.weight, own);
      });
    }
    await Promise.all([
      look(text.slice(0, 2), 0),
      look(text.slice(1, 3), 1),
      size === 3 ? look(text[0], 0) : look(text.slice(2, 4), 2)
    ]);
    return found;
  }

  function candidates(text, place) {
    var parts = [text.slice(0, place), text.slice(place + 1)].filter(function (part) {
      return part.length > 1;
    });
    return parts
      .map(function (part) {
        return engine.look({ text: part, field: "" }).cases;
      })
      .reduce(engine.intersect, engine.every());
  }

  /* What the cases say that hold all of the text but one character. */
  async function inTexts(text) {
    var found = new Map();
    var numbers = new Set();
    for (var place = 0; place < text.length; place++) {
      if (text.length === 3 && place === 1) continue; /* no two characters in order are left */
      var cases = candidates(text, place);
      if (cases.length <= FEW) cases.slice(-OF_EACH).forEach(numbers.add, numbers);
    }
    var texts = await Promise.all(Array.from(numbers).slice(0, READ).map(engine.text));
    texts.forEach(function (entry) {
      entry.lines.forEach(function (line) {
        for (var at = 0; at + text.length <= line.folded.length; at++) {
          var word = line.folded.slice(at, at + text.length);
          note(found, word, text, { kind: 9, cases: 0 }, false);
        }
      });
    });
    return found;
  }

  /* Input methods confuse what sounds alike. */
  function sharesSound(readings, a, b) {
    var known = readings.of.get(a) || [];
    return (readings.of.get(b) || []).some(function (syllable) {
      return known.indexOf(syllable) >= 0;
    });
  }

  /* Words like the text, the nearest first; each has `cost` 0 if the other character sounds alike. */
  engine.resembling = async function (text) {
    if (text.length < 3 || text.length > LONGEST) return [];
    var found = await inLexicon(text);
    if (!found.size) {
      await engine.loadGrams([text]);
      found = await inTexts(text);
    }
    var words = Array.from(found.values());
    if (words.length < 2) return words;
    var readings = await engine.readings();
    words.forEach(function (word) {
      word.cost = sharesSound(readings, text[word.place], word.text[word.place]) ? 0 : 1;
    });
    return words.sort(nearer);
  };
})(window.showcase.engine);
