#include "locale/bundle.h"

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <vector>

#include <unicode/unistr.h>
#include <unicode/ures.h>

namespace passerelle::locale {

namespace {

constexpr int kMaxDepth = 8;

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

Error file_error(const char* code, const std::string& file) { return {code, {{"file", file}}, {file, 0, 0, ""}}; }

/// ICU maps the file and trusts its offsets: a file that was cut short must be refused before ICU sees it.
/// Layout (ICU's ucmndata.h, uresdata.h): header size, magic da 27, ..., "ResB" at 12; then the root resource and
/// the index, whose fourth word is the bundle's length in words.
bool is_whole(const std::vector<char>& bytes) {
  constexpr std::size_t kIndexWords = 5;
  if (bytes.size() < 32 || bytes[2] != '\xda' || bytes[3] != '\x27') return false;
  if (std::memcmp(bytes.data() + 12, "ResB", 4) != 0) return false;
  std::uint16_t header = 0;
  std::memcpy(&header, bytes.data(), sizeof header);
  std::uint32_t words[kIndexWords] = {};
  if (header < 20 || bytes.size() < header + sizeof words) return false;
  std::memcpy(words, bytes.data() + header, sizeof words);
  return bytes.size() == header + std::size_t{words[4]} * 4;
}

bool collect(UResourceBundle* table, const std::string& prefix, int depth, Texts* texts) {
  if (depth > kMaxDepth) return false;
  ures_resetIterator(table);
  while (ures_hasNext(table) != 0) {
    UErrorCode status = U_ZERO_ERROR;
    const Bundle entry(ures_getNextResource(table, nullptr, &status));
    if (U_FAILURE(status)) return false;
    const char* key = ures_getKey(entry.get());
    if (key == nullptr) return false;
    if (ures_getType(entry.get()) == URES_STRING) {
      int32_t length = 0;
      const UChar* text = ures_getString(entry.get(), &length, &status);
      if (U_FAILURE(status)) return false;
      icu::UnicodeString(false, text, length).toUTF8String((*texts)[prefix + key]);
    } else if (ures_getType(entry.get()) == URES_TABLE) {
      if (!collect(entry.get(), prefix + key + "/", depth + 1, texts)) return false;
    } else if (ures_getSize(entry.get()) > 0) {  // genrb makes an empty table an empty array
      return false;
    }
  }
  return true;
}

}  // namespace

Result<Texts> read_bundle(const std::string& folder, Language language) {
  const char* name = language == Language::French ? "fr" : "en";
  const std::string file = folder + "/" + name + ".res";
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return file_error("words_missing", file);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!is_whole(bytes)) return file_error("words_damaged", file);
  UErrorCode status = U_ZERO_ERROR;
  const Bundle bundle(ures_openDirect(folder.c_str(), name, &status));
  Texts texts;
  if (U_FAILURE(status) || !collect(bundle.get(), "", 0, &texts) || texts.count("Version") == 0) {
    return file_error("words_damaged", file);
  }
  return texts;
}

}  // namespace passerelle::locale
