#include "learning/search.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "learning/search_documents.h"
#include "learning/search_snippet.h"
#include "learning/search_words.h"

namespace passerelle::learning {
namespace {

// BM25F: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.6.
constexpr float kSaturation = 1.2F;
constexpr float kTitleWeight = 4.0F;
constexpr float kBodyWeight = 1.0F;
constexpr float kTitleLength = 0.4F;  ///< how much the length of the field counts, 0 to 1
constexpr float kBodyLength = 0.75F;
/// A text that has less than this share of what the query asks for is not listed.
constexpr double kLeastCoverage = 0.5;
/// Below this rarity a word stands in most texts.
constexpr double kCommon = 0.2;
/// A number that names a control or a clause comes before everything else.
constexpr double kNamedByNumber = 100;

using DocumentId = std::uint32_t;

/// A word in a document: how often in its titles and in its body, both languages together.
struct Posting {
  DocumentId document = 0;
  std::uint16_t title = 0;
  std::uint16_t body = 0;
};

/// What a query gathers for one document.
struct Tally {
  double score = 0;
  double coverage = 0;
};

/// "5.9" of "A.5.9" or "clause 5.9"; empty when the query names no number with a dot.
std::string number_in(std::string_view query) {
  const std::size_t first = query.find_first_of("0123456789");
  if (first == std::string_view::npos) return {};
  const std::string_view number = query.substr(first);
  const std::size_t end = number.find_first_not_of("0123456789.");
  const bool dotted = number.find('.') != std::string_view::npos;
  return end == std::string_view::npos && dotted ? std::string(number) : std::string();
}

/// The words to be lit: not "de" in "politique de sécurité".
std::unordered_map<WordId, float> words_to_show(const std::vector<std::vector<WordMeaning>>& query,
                                                const std::vector<double>& rarities) {
  const bool all_common = std::all_of(rarities.begin(), rarities.end(), [](double one) { return one < kCommon; });
  std::unordered_map<WordId, float> shown;
  for (std::size_t i = 0; i < query.size(); ++i) {
    if (rarities[i] < kCommon && !all_common) continue;
    for (const WordMeaning& meaning : query[i]) shown[meaning.word] = std::max(shown[meaning.word], meaning.weight);
  }
  return shown;
}

bool has_number(SearchGroup group) { return group == SearchGroup::Controls || group == SearchGroup::Clauses; }

}  // namespace

struct Search::State {
  std::vector<SearchDocument> documents;
  SearchWords words;
  std::vector<std::vector<Posting>> postings;  ///< by word, documents in order
  std::vector<float> title_lengths;            ///< of each document, a share of the mean
  std::vector<float> body_lengths;

  void index(DocumentId document, const std::string& text, bool is_title);
  void index_all();
  double frequency(const Posting& posting) const;
  double add_word(const std::vector<WordMeaning>& meanings, std::vector<Tally>& tallies) const;
  std::vector<Tally> tally(const std::vector<std::vector<WordMeaning>>& query, std::vector<double>& rarities) const;
  std::vector<DocumentId> rank(std::vector<Tally>& tallies, const std::string& number) const;
};

void Search::State::index(DocumentId document, const std::string& text, bool is_title) {
  constexpr std::uint16_t kMost = 0xFFFF;
  std::vector<float>& lengths = is_title ? title_lengths : body_lengths;
  for (const ReadWord& word : words.read(text)) {
    const WordId id = words.add(word.form);
    if (id >= postings.size()) postings.resize(id + 1);
    std::vector<Posting>& list = postings[id];
    if (list.empty() || list.back().document != document) list.push_back({document, 0, 0});
    std::uint16_t& count = is_title ? list.back().title : list.back().body;
    if (count < kMost) ++count;
    lengths[document] += 1;
  }
}

void Search::State::index_all() {
  title_lengths.assign(documents.size(), 0);
  body_lengths.assign(documents.size(), 0);
  for (DocumentId i = 0; i < documents.size(); ++i) {
    const SearchDocument& document = documents[i];
    for (const Language language : {Language::English, Language::French}) {
      // A block is not found by the title of its lesson, which is listed itself.
      if (document.block == 0) index(i, document.title.in(language), true);
      index(i, document.heading.in(language), true);
      index(i, document.body.in(language), false);
    }
  }
  for (std::vector<float>* lengths : {&title_lengths, &body_lengths}) {
    const float sum = std::accumulate(lengths->begin(), lengths->end(), 0.0F);
    const float mean = std::max(1.0F, sum / static_cast<float>(std::max<std::size_t>(1, lengths->size())));
    for (float& length : *lengths) length /= mean;
  }
  words.finish();
}

double Search::State::frequency(const Posting& posting) const {
  const float title = 1 - kTitleLength + kTitleLength * title_lengths[posting.document];
  const float body = 1 - kBodyLength + kBodyLength * body_lengths[posting.document];
  return static_cast<double>(kTitleWeight * static_cast<float>(posting.title) / title +
                             kBodyWeight * static_cast<float>(posting.body) / body);
}

/// Everything that the word may mean counts as one word, each meaning as much as it is sure. Gives how rare it is.
double Search::State::add_word(const std::vector<WordMeaning>& meanings, std::vector<Tally>& tallies) const {
  std::vector<double> frequencies(documents.size());
  std::vector<DocumentId> with;
  for (const WordMeaning& meaning : meanings) {
    for (const Posting& posting : postings[meaning.word]) {
      double& sum = frequencies[posting.document];
      if (sum == 0) with.push_back(posting.document);
      sum += static_cast<double>(meaning.weight) * frequency(posting);
    }
  }
  const auto all = static_cast<double>(documents.size());
  const auto count = static_cast<double>(with.size());
  const double rarity = std::log(1 + (all - count + 0.5) / (count + 0.5));
  for (const DocumentId document : with) {
    const double found = frequencies[document];
    tallies[document].score += rarity * found / (static_cast<double>(kSaturation) + found);
    tallies[document].coverage += rarity;
  }
  return rarity;
}

/// rarities: of each word of the query.
std::vector<Tally> Search::State::tally(const std::vector<std::vector<WordMeaning>>& query,
                                        std::vector<double>& rarities) const {
  std::vector<Tally> tallies(documents.size());
  for (const std::vector<WordMeaning>& meanings : query) rarities.push_back(add_word(meanings, tallies));
  const double asked = std::accumulate(rarities.begin(), rarities.end(), 0.0);
  for (Tally& one : tallies) {
    if (asked > 0) one.coverage /= asked;
    one.score *= one.coverage;
  }
  return tallies;
}

std::vector<DocumentId> Search::State::rank(std::vector<Tally>& tallies, const std::string& number) const {
  std::vector<DocumentId> ranked;
  for (DocumentId i = 0; i < documents.size(); ++i) {
    const SearchDocument& document = documents[i];
    if (!number.empty() && has_number(document.group)) {
      if (document.id == number)
        tallies[i] = {2 * kNamedByNumber, 1};
      else if (document.id.starts_with(number))
        tallies[i] = {kNamedByNumber, 1};
    }
    if (tallies[i].score > 0 && tallies[i].coverage >= kLeastCoverage) ranked.push_back(i);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](DocumentId a, DocumentId b) { return tallies[a].score > tallies[b].score; });
  return ranked;
}

Search::Search(const course::Course& course) : state_(std::make_unique<State>()) {
  state_->documents = search_documents(course);
  state_->index_all();
}

Search::~Search() = default;
Search::Search(Search&&) noexcept = default;
Search& Search::operator=(Search&&) noexcept = default;

std::size_t Search::size() const { return state_->documents.size(); }

std::size_t SearchResult::total() const { return std::accumulate(totals.begin(), totals.end(), std::size_t{0}); }

SearchResult Search::find(std::string_view query, Language lead, const SearchLimits& limits) {
  State& state = *state_;
  std::vector<std::vector<WordMeaning>> meant;
  const std::vector<ReadWord> asked = state.words.read(query);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const bool unfinished = i + 1 == asked.size() && asked[i].span.end == query.size();
    const auto typing = unfinished ? SearchWords::Typing::Unfinished : SearchWords::Typing::Done;
    meant.push_back(state.words.meanings(asked[i].form, typing));
  }
  std::vector<double> rarities;
  std::vector<Tally> tallies = state.tally(meant, rarities);
  const std::unordered_map<WordId, float> looked_for = words_to_show(meant, rarities);
  const std::vector<DocumentId> ranked = state.rank(tallies, number_in(query));

  SearchResult result;
  std::vector<std::size_t> order;  // of the groups, by their best hit
  std::array<std::vector<DocumentId>, kSearchGroups> chosen;
  for (const DocumentId document : ranked) {
    const auto group = static_cast<std::size_t>(state.documents[document].group);
    ++result.totals[group];
    if (limits.only && static_cast<std::size_t>(*limits.only) != group) continue;
    if (chosen[group].empty()) order.push_back(group);
    if (chosen[group].size() < limits.per_group) chosen[group].push_back(document);
  }
  for (const std::size_t group : order) {
    for (const DocumentId document : chosen[group]) {
      result.hits.push_back(make_hit(state.documents[document], state.words, looked_for, lead));
      result.hits.back().score = tallies[document].score;
    }
  }
  return result;
}

struct SearchFilter::State {
  mutable SearchWords words;  ///< reads words with scratch memory
  std::vector<ReadWord> wanted;
};

SearchFilter::SearchFilter(std::string_view query) : state_(std::make_unique<State>()) {
  state_->wanted = state_->words.read(query);
}

SearchFilter::~SearchFilter() = default;

bool SearchFilter::is_empty() const { return state_->wanted.empty(); }

bool SearchFilter::matches(const std::vector<std::string_view>& texts) const {
  std::vector<ReadWord> words;
  for (const std::string_view text : texts) {
    for (ReadWord& word : state_->words.read(text)) words.push_back(std::move(word));
  }
  return std::all_of(state_->wanted.begin(), state_->wanted.end(), [&](const ReadWord& wanted) {
    return std::any_of(words.begin(), words.end(),
                       [&](const ReadWord& word) { return word.form.starts_with(wanted.form); });
  });
}

}  // namespace passerelle::learning
