/* Folding makes spellings of one word meet. The index is folded in the same way, character by
   character; so each folded unit knows the character that it came from. */
(function (engine) {
  "use strict";

  var SPACE = /^[\s\u200b\x1c-\x1f\x85]$/;
  var known = new Map();
  var simplified = new Map();

  /* Simplified forms are only needed where something is in traditional script. */
  engine.loadFolds = function () {
    return engine.file("fold", function (bytes) {
      var reader = engine.bytes(bytes);
      var length = reader.number();
      var codes = [];
      for (var n = 0, code = 0; n < length; n++) codes.push((code += reader.number()));
      codes.forEach(function (code, n) {
        var low = bytes[reader.at + n];
        var high = bytes[reader.at + length + n];
        simplified.set(String.fromCharCode(code), String.fromCharCode(high * 256 + low));
      });
      known.clear();
    });
  };

  engine.hasFolds = function () {
    return simplified.size > 0;
  };

  function isSpace(character) {
    return SPACE.test(character) && character !== "\ufeff";
  }

  function foldCharacter(character) {
    if (isSpace(character)) return " ";
    return Array.from(character.normalize("NFKC").toLowerCase())
      .map(function (one) {
        return isSpace(one) ? " " : simplified.get(one) || one;
      })
      .join("");
  }

  function folded(character) {
    var result = known.get(character);
    if (result === undefined) known.set(character, (result = foldCharacter(character)));
    return result;
  }

  engine.fold = function (text) {
    var result = "";
    for (var character of text.normalize("NFC")) result += folded(character);
    return result;
  };

  /* Line by line: a line's end is white space, too. */
  engine.foldLines = function (lines) {
    return lines.map(engine.fold).join("\n");
  };

  /* The folded text, and where each of its units begins and ends in `text`. */
  engine.foldWithPlaces = function (text) {
    var result = "";
    var starts = [];
    var ends = [];
    var at = 0;
    for (var character of text) {
      var part = folded(character);
      for (var n = 0; n < part.length; n++) {
        starts.push(at);
        ends.push(at + character.length);
      }
      result += part;
      at += character.length;
    }
    return { text: result, starts: starts, ends: ends };
  };
})(window.showcase.engine);
