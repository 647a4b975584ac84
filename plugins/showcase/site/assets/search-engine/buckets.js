/* A bucket of grams: bytes and bits as docs/search-index.md has them. */
(function (engine) {
  "use strict";

  function Bytes(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  Bytes.prototype.number = function () {
    var value = 0;
    for (var shift = 0; ; shift += 7) {
      var byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };

  engine.bytes = function (bytes) {
    return new Bytes(bytes, 0);
  };

  /* Rice coded gaps; `at` counts bits. */
  function Bits(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  Bits.prototype.bit = function () {
    var at = this.at++;
    return (this.bytes[at >> 3] >> (at & 7)) & 1;
  };

  Bits.prototype.skip = function (numbers, k) {
    for (; numbers; numbers--) {
      while (!this.bit());
      this.at += k;
    }
  };

  Bits.prototype.list = function (length, k) {
    var result = new Int32Array(length);
    for (var n = 0, last = -1; n < length; n++) {
      var gap = 0;
      while (!this.bit()) gap += 1;
      for (var shift = 0, low = 0; shift < k; shift++) low |= this.bit() << shift;
      result[n] = last += (gap << k) + low + 1;
    }
    return result;
  };

  function parameter(universe, length) {
    return length ? Math.max(0, 31 - Math.clz32(Math.floor((11 * universe) / (16 * length)))) : 0;
  }

  /* The lengths and parameters of a gram's lists, in their order. */
  function shapes(depth, flags, counts) {
    if (depth > 2) return flags & 3 ? [[counts.number(), flags >> 2]] : [];
    var all = engine.core.cases;
    var main = counts.number();
    var holding = flags & 1 ? all - main : main;
    var result = [[main, parameter(all, main)]];
    for (var bits = flags >> 1; bits; bits >>= 1) {
      if (!(bits & 1)) continue;
      var length = counts.number();
      result.push([length, parameter(holding, length)]);
    }
    return result;
  }

  function Bucket(bytes, key) {
    var head = new Bytes(bytes, 0);
    var size = head.number();
    var unitBytes = head.number();
    var countBytes = head.number();
    var listBytes = head.number();
    var depthsAt = head.at;
    var units = new Bytes(bytes, depthsAt + 2 * size);
    var counts = new Bytes(bytes, units.at + unitBytes);
    this.listed = bytes.subarray(counts.at + countBytes, counts.at + countBytes + listBytes);
    this.bytes = bytes;
    this.depths = bytes.subarray(depthsAt, depthsAt + size);
    this.flags = bytes.subarray(depthsAt + size, depthsAt + 2 * size);
    this.counts = new Int32Array(size); /* where they begin */
    this.lists = new Int32Array(size);
    this.places = new Map();
    this.exceptionsAt = counts.at + countBytes + listBytes;
    this.excepted = null;
    this.read(units, counts, new Bits(this.listed, 0), key);
  }

  /* Finds the grams, and where their lists begin; these are read when they are asked for. */
  Bucket.prototype.read = function (units, counts, bits, key) {
    var path = key;
    var last = [0, -1, -1, -1, -1];
    for (var n = 0; n < this.depths.length; n++) {
      var depth = this.depths[n];
      var unit = units.number();
      unit = last[depth] < 0 ? (unit + 0x4e00) & 0xffff : last[depth] + unit;
      last[depth] = unit;
      last.fill(-1, depth + 1);
      path = path.slice(0, depth - 1) + String.fromCharCode(unit);
      this.places.set(path, n);
      this.counts[n] = counts.at;
      this.lists[n] = bits.at;
      shapes(depth, this.flags[n], counts).forEach(function (shape) {
        bits.skip(shape[0], shape[1]);
      });
    }
  };

  /* An entry's flags and its lists; null where there is none. */
  Bucket.prototype.find = function (gram) {
    var bucket = this;
    var place = this.places.get(gram);
    if (place === undefined) return null;
    return {
      flags: this.flags[place],
      lists: function () {
        var counts = new Bytes(bucket.bytes, bucket.counts[place]);
        var bits = new Bits(bucket.listed, bucket.lists[place]);
        return shapes(gram.length, bucket.flags[place], counts).map(function (shape) {
          return bits.list(shape[0], shape[1]);
        });
      }
    };
  };

  /* Strings of more than 4 units with the cases that lack them, or the only ones that have them. */
  Bucket.prototype.exceptions = function () {
    if (this.excepted) return this.excepted;
    var reader = new Bytes(this.bytes, this.exceptionsAt);
    var grams = Array.from(this.places.keys());
    var place = 0;
    this.excepted = new Map();
    for (var left = reader.number(); left; left--) {
      place += reader.number();
      var text = grams[place];
      for (var units = reader.number(); units; units--) {
        text += String.fromCharCode(reader.bytes[reader.at] | (reader.bytes[reader.at + 1] << 8));
        reader.at += 2;
      }
      var number = reader.number();
      var cases = new Int32Array(number >> 1);
      for (var n = 0, last = -1; n < cases.length; n++) cases[n] = last += reader.number() + 1;
      this.excepted.set(text, { have: number & 1, cases: cases });
    }
    return this.excepted;
  };

  engine.bucket = function (bytes, key) {
    return new Bucket(bytes, key);
  };
})(window.showcase.engine);
