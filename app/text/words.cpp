#include "text/words.h"

#include <algorithm>
#include <array>
#include <unicode/utf8.h>

#include "text/numbers.h"

namespace passerelle::text {

namespace {

using Kind = Glyph::Kind;

constexpr std::string_view kElisions[] = {"l", "d", "qu", "c", "j", "n", "s", "t", "m",
                                          "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"};
// English endings behind an apostrophe, and the word that they stand for.
struct Ending {
  std::string_view ending;
  std::string_view word;
};
constexpr Ending kEndings[] = {{"re", "are"}, {"ve", "have"}, {"ll", "will"}, {"m", "am"}, {"d", "would"}};
// Behind these, 's is "is"; behind any other word it marks a possessor and says nothing.
constexpr std::string_view kTakesIs[] = {"it", "that", "what", "he", "she", "there", "here", "who", "this", "everything"};

// "dont" is French too: what it means is decided where its neighbours are known.
constexpr std::string_view kWithoutApostrophe[] = {"doesnt", "isnt",     "arent",    "wasnt",    "werent", "didnt", "cant",
                                                   "wont",   "shouldnt", "couldnt",  "wouldnt",  "havent", "hasnt"};

// Two words that people write as one, the apostrophe or the "il" left out.
struct Joined {
  std::string_view form;
  std::string_view first;
  std::string_view second;
};
constexpr Joined kJoined[] = {{"ya", "y", "a"},         {"yavait", "y", "avait"}, {"jai", "j", "ai"},
                              {"javais", "j", "avais"}, {"cest", "c", "est"},     {"cetait", "c", "etait"},
                              {"quil", "qu", "il"},     {"quils", "qu", "ils"},   {"quon", "qu", "on"},
                              {"theres", "there", "is"}};

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::uint16_t bit_of(Kind kind) {
  switch (kind) {
    case Kind::Line: return between::kLine;
    case Kind::Stop: return between::kStop;
    case Kind::Question: return between::kQuestion | between::kStop;
    case Kind::Comma: return between::kComma;
    case Kind::Semicolon: return between::kSemicolon;
    case Kind::Colon: return between::kColon;
    case Kind::Open: return between::kOpen;
    case Kind::Close: return between::kClose;
    case Kind::Plus: return between::kPlus;
    case Kind::Apostrophe: return between::kApostrophe;
    case Kind::Space: return between::kSpace;
    case Kind::Other: return between::kOther;
    default: return 0;
  }
}

/// Reads glyphs one after the other and closes a word at each change from letters to digits or at any other sign.
class Reader {
 public:
  Reader(const Folding& folding, WordRow& row) : folding_(folding), row_(row) {}

  void read(std::string_view utf8, std::size_t max_characters) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto length = static_cast<std::int32_t>(utf8.size());
    std::size_t count = 0;
    for (std::int32_t i = 0; i < length; ++count) {
      if (count == max_characters) {
        row_.shortened = true;
        break;
      }
      const std::int32_t start = i;
      UChar32 c = 0;
      U8_NEXT(data, i, length, c);
      const Glyph glyph = c < 0 ? Glyph{} : folding_.fold(static_cast<char32_t>(c));
      take(glyph, {static_cast<std::size_t>(start), static_cast<std::size_t>(i)});
    }
    close();
    row_.after = pending_;
  }

 private:
  const Folding& folding_;
  WordRow& row_;
  Word word_;
  bool open_ = false;
  bool digits_ = false;
  std::uint16_t pending_ = 0;

  void take(const Glyph& glyph, Span span) {
    if (glyph.kind == Kind::Ignored) return;
    if (glyph.kind == Kind::Letter || glyph.kind == Kind::Digit) {
      if (open_ && digits_ != (glyph.kind == Kind::Digit)) close();
      append(glyph, span);
      return;
    }
    if (glyph.kind == Kind::Other) row_.foreign = true;
    close();
    pending_ = static_cast<std::uint16_t>(pending_ | bit_of(glyph.kind));
  }

  void append(const Glyph& glyph, Span span) {
    if (!open_) {
      open_ = true;
      digits_ = glyph.kind == Kind::Digit;
      // "1.5" is one figure, no end of a sentence.
      const bool tight = !row_.words.empty() && row_.words.back().figures && row_.words.back().span.end + 1 == span.begin;
      if (digits_ && tight && pending_ == between::kStop) pending_ = 0;
      word_ = {static_cast<std::uint32_t>(row_.letters.size()), 0, span, pending_, glyph.upper, digits_, kNoNumber};
      pending_ = 0;
    }
    if (glyph.letters[0] == kForeignLetter) row_.foreign = true;
    if (!glyph.upper) word_.upper = false;
    if (!glyph.upper && !digits_) row_.lower_case = true;
    row_.letters.append(glyph.letters.data(), glyph.count);
    word_.span.end = span.end;
  }

  void close() {
    if (!open_) return;
    open_ = false;
    word_.length = static_cast<std::uint32_t>(row_.letters.size()) - word_.begin;
    if (word_.length < 2) word_.upper = false;
    row_.words.push_back(word_);
  }
};

/// Opens what apostrophes and missing spaces joined; works from the raw row into a new one.
class Opener {
 public:
  explicit Opener(WordRow& row) : row_(row) {}

  void run() {
    std::vector<Word> raw;
    raw.swap(row_.words);
    row_.words.reserve(raw.size() + 8);
    for (std::size_t i = 0; i < raw.size(); ++i) {
      const bool tight = i > 0 && raw[i].before == between::kApostrophe;
      if (tight && join(raw[i])) continue;
      if (split_contraction(raw[i]) || split_joined(raw[i])) continue;
      row_.words.push_back(raw[i]);
    }
  }

 private:
  WordRow& row_;

  std::string_view last() const { return row_.form(row_.words.size() - 1); }

  void add(std::string_view form, const Word& like) {
    Word word = like;
    word.begin = static_cast<std::uint32_t>(row_.letters.size());
    word.length = static_cast<std::uint32_t>(form.size());
    word.before = 0;
    row_.letters.append(form);
    row_.words.push_back(word);
  }

  /// The part behind an apostrophe; true when it needs no word of its own.
  bool join(const Word& part) {
    const std::string_view form = std::string_view(row_.letters).substr(part.begin, part.length);
    const std::string_view head = last();
    if (holds(kElisions, head)) return false;
    if (form == "t" && head.ends_with('n')) {
      const std::string_view verb = head == "can" ? "can" : head == "won" ? "will" : head == "shan" ? "shall" : head.substr(0, head.size() - 1);
      replace_last(std::string(verb), row_.words.back().span);
      add("not", part);
      return true;
    }
    if (form == "s") {
      if (holds(kTakesIs, head)) add("is", part);
      return true;
    }
    for (const Ending& ending : kEndings) {
      if (form == ending.ending) {
        add(ending.word, part);
        return true;
      }
    }
    if (head == "aujourd" || head == "quelqu") {
      const std::string whole = std::string(head) + std::string(form);
      replace_last(whole, {row_.words.back().span.begin, part.span.end});
      return true;
    }
    return false;
  }

  /// "doesnt", the apostrophe left out: "does not", both over the same bytes.
  bool split_contraction(const Word& word) {
    const std::string form(std::string_view(row_.letters).substr(word.begin, word.length));
    if (!holds(kWithoutApostrophe, form)) return false;
    row_.words.push_back(word);
    const std::string verb = form == "wont" ? "will" : form == "cant" ? "can" : form.substr(0, form.size() - 2);
    replace_last(verb, word.span);
    add("not", word);
    return true;
  }

  /// "ya une pièce": "y a", both over the same bytes.
  bool split_joined(const Word& word) {
    const std::string_view form = std::string_view(row_.letters).substr(word.begin, word.length);
    const auto* found = std::find_if(std::begin(kJoined), std::end(kJoined),
                                     [form](const Joined& joined) { return joined.form == form; });
    if (found == std::end(kJoined)) return false;
    row_.words.push_back(word);
    replace_last(std::string(found->first), word.span);
    add(found->second, word);
    return true;
  }

  void replace_last(const std::string& form, Span span) {
    Word& word = row_.words.back();
    word.begin = static_cast<std::uint32_t>(row_.letters.size());
    word.length = static_cast<std::uint32_t>(form.size());
    word.span = span;
    row_.letters.append(form);
  }
};

}  // namespace

void WordRow::clear() {
  letters.clear();
  words.clear();
  after = 0;
  shortened = false;
  lower_case = false;
  foreign = false;
}

void read_words(std::string_view utf8, std::size_t max_characters, const Folding& folding, WordRow& row) {
  row.clear();
  Reader(folding, row).read(utf8, max_characters);
  Opener(row).run();
  read_numbers(row);
}

}  // namespace passerelle::text
