#include "text/lexicon.h"

#include <algorithm>
#include <cstring>
#include <string>

// The table is a file of the build tree; the assembler copies it into the read-only data of the program.
extern "C" const unsigned char passerelle_lexicon[];
__asm__(
    ".pushsection .rodata\n"
    ".balign 16\n"
    ".global passerelle_lexicon\n"
    "passerelle_lexicon:\n"
    ".incbin \"" PASSERELLE_LEXICON
    "\"\n"
    ".popsection\n");

namespace passerelle::text {

namespace {

constexpr std::size_t kHeader = 8;  // "PLX1" and the number of slots

std::uint32_t read_word(const unsigned char* at) {
  std::uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

std::uint32_t hash(std::string_view form) {
  std::uint32_t value = 2166136261U;  // FNV-1a, as in make_lexicon.py
  for (const char c : form) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value;
}

const char* text_at(const unsigned char* at) { return reinterpret_cast<const char*>(at); }

}  // namespace

Lexicon::Lexicon()
    : index_(passerelle_lexicon + kHeader), slots_(read_word(passerelle_lexicon + 4)) {
  area_ = index_ + std::size_t{slots_} * 4;
}

const unsigned char* Lexicon::entry_at(std::uint32_t slot) const {
  const std::uint32_t offset = read_word(index_ + std::size_t{slot} * 4);
  return offset == 0 ? nullptr : area_ + offset - 1;
}

std::string_view Lexicon::form_of(const unsigned char* entry) { return text_at(entry + 1 + std::size_t{entry[0]} * 4); }

const unsigned char* Lexicon::find(std::string_view form) const {
  for (std::uint32_t slot = hash(form) & (slots_ - 1);; slot = (slot + 1) & (slots_ - 1)) {
    const unsigned char* entry = entry_at(slot);
    if (entry == nullptr || form_of(entry) == form) return entry;
  }
}

void Lexicon::append(const unsigned char* entry, std::vector<Lemma>& out) const {
  for (std::size_t i = 0; i < entry[0]; ++i) {
    const std::uint32_t packed = read_word(entry + 1 + i * 4);
    out.push_back({text_at(area_ + (packed >> 2U)), (packed & 1U) != 0 ? Language::French : Language::English,
                   (packed & 2U) != 0});
  }
}

std::uint32_t Lexicon::packed_lemma(std::string_view lemma, Language language) const {
  const unsigned char* entry = find(lemma);
  if (entry == nullptr) return 0;
  for (std::size_t i = 0; i < entry[0]; ++i) {
    const std::uint32_t packed = read_word(entry + 1 + i * 4);
    const bool french = (packed & 1U) != 0;
    if (french == (language == Language::French) && std::string_view(text_at(area_ + (packed >> 2U))) == lemma) return packed & ~2U;
  }
  return 0;
}

std::vector<std::string_view> Lexicon::forms_of(const std::vector<std::string_view>& lemmas, Language language) const {
  std::vector<std::uint32_t> wanted;
  for (const std::string_view lemma : lemmas) {
    if (const std::uint32_t packed = packed_lemma(lemma, language)) wanted.push_back(packed);
  }
  std::sort(wanted.begin(), wanted.end());
  std::vector<bool> is_wanted(wanted.empty() ? 0 : wanted.back() + 1);
  for (const std::uint32_t packed : wanted) is_wanted[packed] = true;
  std::vector<std::string_view> forms;
  for (std::uint32_t slot = 0; slot < slots_ && !wanted.empty(); ++slot) {
    const unsigned char* entry = entry_at(slot);
    if (entry == nullptr) continue;
    for (std::size_t i = 0; i < entry[0]; ++i) {
      const std::uint32_t packed = read_word(entry + 1 + i * 4) & ~2U;
      if (packed >= is_wanted.size() || !is_wanted[packed]) continue;
      forms.push_back(form_of(entry));
      break;
    }
  }
  return forms;
}

void Lexicon::lemmas_of(std::string_view form, std::vector<Lemma>& out) const {
  if (const unsigned char* entry = find(form)) append(entry, out);
}

}  // namespace passerelle::text
