#include "text/stemmer.h"

#include <libstemmer.h>

namespace passerelle::text {

namespace {

struct Delete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Handle = std::unique_ptr<sb_stemmer, Delete>;

}  // namespace

struct Stemmer::State {
  Handle english{sb_stemmer_new("english", nullptr)};
  Handle french{sb_stemmer_new("french", nullptr)};
};

Stemmer::Stemmer() : state_(std::make_unique<State>()) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view form, Language language) {
  constexpr std::size_t kShortest = 4;
  sb_stemmer* stemmer = (language == Language::English ? state_->english : state_->french).get();
  if (form.size() < kShortest || stemmer == nullptr) return std::string(form);
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(form.data()), static_cast<int>(form.size()));
  if (stem == nullptr) return std::string(form);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace passerelle::text
