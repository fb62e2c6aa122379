#include "exchange/sha256.h"

#include <openssl/sha.h>

#include <array>

namespace passerelle::exchange {

std::string sha256_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  std::string hex;
  for (const unsigned char byte : digest) hex += {kDigits[byte >> 4U], kDigits[byte & 15U]};
  return hex;
}

}  // namespace passerelle::exchange
