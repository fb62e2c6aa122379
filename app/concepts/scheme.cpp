#include "concepts/scheme.h"

#include <algorithm>

#include "concepts/light_words.h"

namespace passerelle::concepts {

namespace {

constexpr std::size_t kLongestLabel = 200;  // characters
constexpr std::string_view kGap = "\xE2\x80\xA6";  // …

Error unknown_concept(const ConceptSource& source, const char* relation, const ConceptId& other) {
  return {"concept_unknown_relation",
          {{"concept", source.id.value}, {"relation", relation}, {"other", other.value}},
          source.where};
}

/// The parts of a label between its gaps.
std::vector<std::string_view> parts_of(std::string_view label) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const std::size_t gap = label.find(kGap, at);
    parts.push_back(label.substr(at, gap - at));
    if (gap == std::string_view::npos) return parts;
    at = gap + kGap.size();
  }
}

std::size_t count_labels(const LabelSource& labels) { return 1 + labels.alternative.size() + labels.hidden.size(); }

}  // namespace

Scheme::Scheme() : nodes_(1) {}

std::optional<ConceptIndex> Scheme::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

Result<std::unique_ptr<const Scheme>> Scheme::compile(const SchemeSource& source) {
  std::unique_ptr<Scheme> scheme(new Scheme());
  for (const ConceptSource& entry : source.concepts) {
    const auto index = static_cast<ConceptIndex>(scheme->ids_.size());
    if (!scheme->by_id_.try_emplace(entry.id.value, index).second) {
      return Error{"concept_duplicate", {{"concept", entry.id.value}}, entry.where};
    }
    scheme->ids_.push_back(entry.id);
  }
  if (auto related = scheme->add_relations(source); !related) return related.error();
  std::size_t labels = 0;
  for (const ConceptSource& entry : source.concepts) labels += count_labels(entry.en) + count_labels(entry.fr);
  scheme->labels_.reserve(labels);
  scheme->edges_.reserve(2 * labels);  // about as many as labels of two or three words need
  text::Stemmer stemmer;
  for (ConceptIndex i = 0; i < source.concepts.size(); ++i) {
    scheme->add_labels(source.concepts[i].en, i, Language::English, stemmer);
    scheme->add_labels(source.concepts[i].fr, i, Language::French, stemmer);
  }
  scheme->finish();
  return std::unique_ptr<const Scheme>(std::move(scheme));
}

Result<Done> Scheme::add_relations(const SchemeSource& source) {
  const std::size_t count = source.concepts.size();
  ancestors_.resize(count);
  rivals_.resize(count);
  domain_.resize(count);
  for (ConceptIndex i = 0; i < count; ++i) {
    const ConceptSource& entry = source.concepts[i];
    domain_[i] = entry.domain;
    for (const ConceptId& other : entry.broader) {
      const auto found = find(other.value);
      if (!found) return unknown_concept(entry, "broader", other);
      ancestors_[i].push_back(*found);
    }
    for (const ConceptId& other : entry.antonym) {
      const auto found = find(other.value);
      if (!found) return unknown_concept(entry, "antonym", other);
      rivals_[i].push_back(*found);
      rivals_[*found].push_back(i);
    }
  }
  for (auto& rivals : rivals_) {
    std::sort(rivals.begin(), rivals.end());
    rivals.erase(std::unique(rivals.begin(), rivals.end()), rivals.end());
  }
  for (ConceptIndex i = 0; i < count; ++i) {  // the list grows while it is read: near ones first, then far ones
    std::vector<ConceptIndex>& all = ancestors_[i];
    for (std::size_t at = 0; at < all.size(); ++at) {
      for (const ConceptId& other : source.concepts[all[at]].broader) {
        const auto found = find(other.value);
        if (found && *found != i && std::find(all.begin(), all.end(), *found) == all.end()) all.push_back(*found);
      }
    }
  }
  return Done{};
}

void Scheme::add_labels(const LabelSource& labels, ConceptIndex index, Language language, text::Stemmer& stemmer) {
  add_label(labels.preferred, index, language, stemmer);
  for (const std::string& label : labels.alternative) add_label(label, index, language, stemmer);
  for (const std::string& label : labels.hidden) add_label(label, index, language, stemmer);
}

std::uint32_t Scheme::child(std::uint32_t node, ClassId word) {
  const std::uint64_t edge = (std::uint64_t{node} << 32U) | word;
  const auto [known, is_new] = edges_.try_emplace(edge, static_cast<std::uint32_t>(nodes_.size()));
  if (!is_new) return known->second;
  nodes_.emplace_back();
  nodes_[node].next.emplace_back(word, known->second);
  return known->second;
}

void Scheme::add_label(const std::string& label, ConceptIndex index, Language language, text::Stemmer& stemmer) {
  std::uint32_t node = 0;
  text::WordRow row;
  const std::vector<std::string_view> parts = parts_of(label);
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (part > 0 && node != 0) {
      if (nodes_[node].gap == 0) {
        nodes_.emplace_back();
        nodes_[node].gap = static_cast<std::uint32_t>(nodes_.size() - 1);
      }
      node = nodes_[node].gap;
    }
    if (parts[part].find('#') != std::string_view::npos) node = child(node, vocabulary_.add_any_number());
    text::read_words(parts[part], kLongestLabel, folding_, row);
    std::size_t heavy = 0;
    for (std::size_t i = 0; i < row.words.size(); ++i) heavy += is_light(row.form(i)) ? 0U : 1U;
    const bool drop_light = heavy >= 2 || (heavy == 1 && parts.size() > 1);
    for (std::size_t i = 0; i < row.words.size(); ++i) {
      if (drop_light && is_light(row.form(i)) && !is_quantity(row.form(i))) continue;
      const text::Word& word = row.words[i];
      const bool alone = row.words.size() == 1 && parts.size() == 1;
      const Standing standing = !alone                                      ? Standing::InPhrase
                                : word.upper && lexicon_.knows(row.form(i)) ? Standing::Acronym
                                                                            : Standing::Alone;
      node = child(node, vocabulary_.add(row.form(i), word.figures ? word.number : text::kNoNumber, standing, language,
                                         stemmer));
    }
  }
  if (node == 0) return;
  nodes_[node].ends.push_back({index, static_cast<std::uint32_t>(labels_.size())});
  labels_.push_back(label);
}

void Scheme::finish() {
  edges_ = {};  // clear() would keep its memory
  root_.assign(vocabulary_.size(), 0);
  for (const auto& [word, target] : nodes_[0].next) root_[word] = target;
  for (Node& node : nodes_) {
    std::sort(node.next.begin(), node.next.end());
    // A concept with the same label twice (in both languages, say) is found once.
    std::stable_sort(node.ends.begin(), node.ends.end(), [](const End& a, const End& b) { return a.found < b.found; });
    node.ends.erase(std::unique(node.ends.begin(), node.ends.end(),
                                [](const End& a, const End& b) { return a.found == b.found; }),
                    node.ends.end());
  }
}

/// Its index takes as long as the rest of the scheme, and the first screen needs none of it.
const Spelling& Scheme::spelling() const {
  std::call_once(spelling_made_, [this] { spelling_ = std::make_unique<Spelling>(vocabulary_.correct_forms()); });
  return *spelling_;
}

void Scheme::read_lemmas(std::string_view form, WordSense& sense) const {
  const std::string_view word = sense.corrected.empty() ? form : std::string_view(sense.corrected);
  std::vector<text::Lemma> lemmas;
  lexicon_.lemmas_of(word, lemmas);
  const auto add = [&sense](std::string_view text) {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    if (std::find(sense.lemmas.begin(), sense.lemmas.end(), hash) == sense.lemmas.end()) sense.lemmas.push_back(hash);
  };
  for (const text::Lemma& lemma : lemmas) add(lemma.text);
  if (lemmas.empty()) add(word);
}

WordSense Scheme::sense_of(std::string_view form, const text::Word& word, bool capitals, text::Stemmer& stemmer) const {
  WordSense sense;
  sense.light = is_light(form);
  std::vector<text::Lemma> lemmas;
  lexicon_.lemmas_of(form, lemmas);
  sense.known = !lemmas.empty() || word.figures;
  sense.verb = std::any_of(lemmas.begin(), lemmas.end(), [](const text::Lemma& lemma) { return lemma.verb; });
  vocabulary_.classes_of(form, word.number, capitals, stemmer, sense.classes);
  if (sense.known || !sense.classes.empty() || form.find(text::kForeignLetter) != std::string_view::npos) return sense;

  // "lorganisation", "dinformation": the apostrophe is missing.
  constexpr std::string_view kElided = "ldcjnsmt";
  constexpr std::string_view kVowels = "aeiouyh";
  constexpr std::size_t kShortest = 5;
  if (form.size() >= kShortest && kElided.find(form[0]) != std::string_view::npos &&
      kVowels.find(form[1]) != std::string_view::npos && lexicon_.knows(form.substr(1))) {
    sense.corrected = form.substr(1);
    sense.known = true;
    vocabulary_.classes_of(sense.corrected, text::kNoNumber, false, stemmer, sense.classes);
    return sense;
  }
  if (const auto correction = spelling().correct(form)) {
    sense.corrected = correction->form;
    sense.edits = static_cast<std::uint8_t>(correction->edits);
    vocabulary_.classes_of(sense.corrected, text::kNoNumber, false, stemmer, sense.classes);
  }
  return sense;
}

void Scheme::look_up(const text::WordRow& row, WordCache& cache, std::vector<const WordSense*>& senses) const {
  constexpr std::size_t kMostWords = 20000;
  constexpr std::size_t kBriefly = 2;  // "ISMS", "AN ISMS": nobody shouts so little
  if (cache.senses.size() > kMostWords) cache.senses.clear();
  senses.clear();
  for (std::size_t i = 0; i < row.words.size(); ++i) {
    const text::Word& word = row.words[i];
    const bool capitals = word.upper && (row.lower_case || row.words.size() <= kBriefly);
    cache.key.assign(row.form(i));
    cache.key.push_back(capitals ? '^' : word.figures ? '#' : ' ');
    auto found = cache.senses.find(cache.key);
    if (found == cache.senses.end()) {
      found = cache.senses.emplace(cache.key, sense_of(row.form(i), word, capitals, cache.stemmer)).first;
      read_lemmas(row.form(i), found->second);
    }
    senses.push_back(&found->second);
  }
}

/// Follows the labels that begin at one word.
struct Scheme::Walk {
  const Scheme& scheme;
  const text::WordRow& row;
  const std::vector<const WordSense*>& senses;
  std::vector<Occurrence>& out;
  std::size_t first = 0;
  int steps = 0;  ///< a bound for hostile texts

  static constexpr std::uint16_t kApart = text::between::kStop | text::between::kSemicolon | text::between::kLine;
  static constexpr int kMostSkipped = 3;
  static constexpr int kMostSteps = 400;

  void arrive(std::uint32_t node, std::size_t last, int edits) {
    for (const End& end : scheme.nodes_[node].ends) {
      out.push_back({end.found, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last),
                     static_cast<std::uint8_t>(edits), end.label});
    }
    if (!scheme.nodes_[node].next.empty()) go(node, last + 1, edits, 0, false);
    if (const std::uint32_t behind = scheme.nodes_[node].gap) go(behind, last + 1, edits, 0, true);
  }

  /// Tries the word at `at` as the next of the label, then what comes after it when it may be skipped.
  void go(std::uint32_t node, std::size_t at, int edits, int skipped, bool gap) {
    if (at >= senses.size() || ++steps > kMostSteps || (row.words[at].before & kApart) != 0) return;
    if (!gap && (row.words[at].before & text::between::kComma) != 0) return;
    const auto& next = scheme.nodes_[node].next;
    for (const ClassId word : senses[at]->classes) {
      const auto found = std::lower_bound(next.begin(), next.end(), std::pair<ClassId, std::uint32_t>(word, 0));
      if (found != next.end() && found->first == word) arrive(found->second, at, edits + senses[at]->edits);
    }
    if (skipped < kMostSkipped && (gap || senses[at]->light)) go(node, at + 1, edits, skipped + 1, gap);
  }
};

void Scheme::match(const text::WordRow& row, const std::vector<const WordSense*>& senses,
                   std::vector<Occurrence>& out) const {
  const std::size_t count = std::min<std::size_t>(senses.size(), 0xFFFF);
  for (std::size_t i = 0; i < count; ++i) {
    Walk walk{*this, row, senses, out, i};
    for (const ClassId word : senses[i]->classes) {
      if (root_[word] != 0) walk.arrive(root_[word], i, senses[i]->edits);
    }
  }
}

}  // namespace passerelle::concepts
