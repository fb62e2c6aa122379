#pragma once
// The keywords of a PDF, where an attestation keeps its record. Internal to exchange/.

#include <optional>
#include <string>
#include <string_view>

namespace passerelle::exchange {

bool is_pdf(std::string_view bytes);
/// The last /Keywords of a document whose information is not compressed, as UTF-8; nothing when there is none.
std::optional<std::string> pdf_keywords(std::string_view pdf);

}  // namespace passerelle::exchange
