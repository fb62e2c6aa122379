#pragma once
// The digest of a text, for codes that show whether it was changed. Internal to exchange/.

#include <string>
#include <string_view>

namespace passerelle::exchange {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace passerelle::exchange
