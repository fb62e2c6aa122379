#include "text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace passerelle::text {

namespace {

const icu::Normalizer2* nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto length = static_cast<std::int32_t>(bytes.size());
  std::int32_t i = 0;
  while (i < length) {
    UChar32 c = 0;
    U8_NEXT(data, i, length, c);
    if (c < 0) return false;
  }
  return true;
}

std::string to_nfc(std::string_view utf8) {
  const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  std::string out;
  const icu::Normalizer2* normalizer = nfc();
  UErrorCode status = U_ZERO_ERROR;
  if (normalizer == nullptr) return source.toUTF8String(out);
  const icu::UnicodeString normal = normalizer->normalize(source, status);
  return (U_SUCCESS(status) ? normal : source).toUTF8String(out);
}

bool is_nfc(std::string_view utf8) {
  const icu::Normalizer2* normalizer = nfc();
  UErrorCode status = U_ZERO_ERROR;
  return normalizer != nullptr &&
         normalizer->isNormalizedUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())), status) != 0 &&
         U_SUCCESS(status);
}

std::size_t length_in_characters(std::string_view utf8) {
  std::size_t count = 0;
  const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto length = static_cast<std::int32_t>(utf8.size());
  for (std::int32_t i = 0; i < length; ++count) U8_FWD_1(data, i, length);
  return count;
}

std::size_t offset_of_character(std::string_view utf8, std::size_t characters) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto length = static_cast<std::int32_t>(utf8.size());
  std::int32_t i = 0;
  for (std::size_t n = 0; n < characters && i < length; ++n) U8_FWD_1(data, i, length);
  return static_cast<std::size_t>(i);
}

}  // namespace passerelle::text
