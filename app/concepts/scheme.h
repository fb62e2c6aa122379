#pragma once
// The concept scheme, compiled: finds the labels of every concept in a row of words, in both languages at once. Immutable
// after compile(); any number of threads may match at the same time, each with its own WordCache.

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "concepts/ids.h"
#include "concepts/scheme_source.h"
#include "concepts/spelling.h"
#include "concepts/vocabulary.h"
#include "text/folding.h"
#include "text/lexicon.h"
#include "text/stemmer.h"
#include "text/words.h"

namespace passerelle::concepts {

/// A concept of the compiled scheme, counted from 0.
using ConceptIndex = std::uint32_t;

/// What the scheme knows of one word of a text.
struct WordSense {
  std::vector<ClassId> classes;
  std::string corrected;  ///< what a misspelt word was read as; empty when it was not corrected
  std::uint8_t edits = 0;
  bool light = false;
  bool known = false;  ///< a dictionary has it
  bool verb = false;   ///< it can be a verb
  std::vector<std::uint32_t> lemmas;  ///< hashes of its lemmas; of the word itself when no dictionary has it
};

/// Senses of words seen before; one a thread. Forgets everything when it has grown too large.
class WordCache {
 public:
  text::Stemmer stemmer;
  std::unordered_map<std::string, WordSense> senses;
  std::string key;
};

/// A label found in a text: words first to last, both included.
struct Occurrence {
  ConceptIndex found = 0;  ///< the concept
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  std::uint8_t edits = 0;     ///< letters that were corrected
  std::uint32_t label = 0;    ///< for the explanation
};

class Scheme {
 public:
  /// Fails on an id that is used twice and on relations to concepts that do not exist.
  static Result<std::unique_ptr<const Scheme>> compile(const SchemeSource& source);

  std::size_t size() const { return ids_.size(); }
  std::optional<ConceptIndex> find(std::string_view id) const;
  const ConceptId& id(ConceptIndex index) const { return ids_[index]; }
  /// The concepts of which this one is a kind, near and far, without itself.
  const std::vector<ConceptIndex>& ancestors(ConceptIndex index) const { return ancestors_[index]; }
  /// The concepts that are named as its opposites, from either side.
  const std::vector<ConceptIndex>& rivals(ConceptIndex index) const { return rivals_[index]; }
  bool is_domain(ConceptIndex index) const { return domain_[index]; }
  const std::string& label(std::uint32_t index) const { return labels_[index]; }
  std::size_t label_count() const { return labels_.size(); }

  const text::Folding& folding() const { return folding_; }
  const text::Lexicon& lexicon() const { return lexicon_; }

  /// Looks up each word of the row. senses has one entry a word and points into the cache, good until the next call.
  void look_up(const text::WordRow& row, WordCache& cache, std::vector<const WordSense*>& senses) const;
  /// Appends every label found. Words of rows longer than 65,535 are left out.
  void match(const text::WordRow& row, const std::vector<const WordSense*>& senses, std::vector<Occurrence>& out) const;

 private:
  struct End {
    ConceptIndex found;
    std::uint32_t label;
  };
  struct Node {
    std::vector<std::pair<ClassId, std::uint32_t>> next;  ///< sorted by class once compiled
    std::uint32_t gap = 0;  ///< node behind a gap of up to three words; 0: none
    std::vector<End> ends;
  };
  struct Walk;

  Scheme();
  Result<Done> add_relations(const SchemeSource& source);
  void add_labels(const LabelSource& labels, ConceptIndex index, Language language, text::Stemmer& stemmer);
  void add_label(const std::string& label, ConceptIndex index, Language language, text::Stemmer& stemmer);
  std::uint32_t child(std::uint32_t node, ClassId word);
  void finish();
  const Spelling& spelling() const;
  void read_lemmas(std::string_view form, WordSense& sense) const;
  WordSense sense_of(std::string_view form, const text::Word& word, bool capitals, text::Stemmer& stemmer) const;

  text::Folding folding_;
  text::Lexicon lexicon_;
  Vocabulary vocabulary_{lexicon_};
  mutable std::once_flag spelling_made_;
  mutable std::unique_ptr<const Spelling> spelling_;  ///< made for the first misspelt word
  std::vector<Node> nodes_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  ///< node and word to node, while labels are added
  std::vector<std::uint32_t> root_;  ///< node for the class of the first word; 0: none
  std::vector<ConceptId> ids_;
  std::unordered_map<std::string, ConceptIndex> by_id_;
  std::vector<std::vector<ConceptIndex>> ancestors_;
  std::vector<std::vector<ConceptIndex>> rivals_;
  std::vector<bool> domain_;
  std::vector<std::string> labels_;
};

}  // namespace passerelle::concepts
