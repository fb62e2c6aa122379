#pragma once
// What an attestation shows to people, in one language, line by line: the same for the text file, the PDF and the
// preview on the screen. The words belong to the format of the record and not to the program's bundles: an attestation
// must read, and be checked, as it was issued, whatever the program says later.

#include <string>
#include <vector>

#include "exchange/attestation.h"
#include "exchange/attestation_record.h"

namespace passerelle::exchange {

struct PageLine {
  enum class Kind {
    Title,    ///< of the document
    Entry,    ///< label and value
    Heading,  ///< of a list
    Group,    ///< a module inside a list
    Item,     ///< of a list
    Note,     ///< how to check it
  };
  Kind kind = Kind::Entry;
  Field field = Field::Wording;
  std::string label;  ///< of an entry
  std::string value;
};

std::vector<PageLine> attestation_page(const Attestation& attestation, const std::string& code, Language language);

/// The line as plain text: "Name: Zoé", "- an item".
std::string as_line(const PageLine& line, Language language);

/// "Attestation: What is ISO 27001? Zoé Lefèvre": the name of the document.
std::string document_title(const Attestation& attestation);

}  // namespace passerelle::exchange
