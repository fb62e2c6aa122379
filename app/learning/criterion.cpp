#include "learning/criterion.h"

#include <algorithm>

#include "concepts/ids.h"

namespace passerelle::learning {
namespace {

bool is_space(unsigned char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/// First bytes of UTF-8: 0xC2 begins the signs of Latin-1 (« » and the no-break space), 0xE2 dashes, quotes and
/// symbols.
bool makes_word(unsigned char byte) {
  const bool ascii = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  return ascii || (byte >= 0xC3 && byte != 0xE2);
}

}  // namespace

int count_words(std::string_view text) {
  int count = 0;
  bool counted = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_space(byte)) {
      counted = false;
    } else if (!counted && makes_word(byte)) {
      counted = true;
      ++count;
    }
  }
  return count;
}

bool meets(const course::Criterion& criterion, std::string_view text, const scoring::Engine* engine,
           scoring::Workspace& workspace) {
  const int words = count_words(text);
  if (words == 0) return false;
  switch (criterion.kind) {
    case course::Criterion::Kind::AtMostWords:
      return words <= criterion.words;
    case course::Criterion::Kind::OneSentence:
      return engine != nullptr && engine->count_sentences(text) == 1;
    case course::Criterion::Kind::Mentions:
      return engine != nullptr &&
             std::any_of(criterion.concepts.begin(), criterion.concepts.end(),
                         [&](const concepts::ConceptId& id) { return engine->mentions(text, id, workspace); });
  }
  return false;
}

}  // namespace passerelle::learning
