#pragma once
// What is checked of the prose of the course as a whole: wordings to avoid, numbers of clauses and controls, sentences
// that stand twice. Part of the full checks. Internal to course/.

#include <map>
#include <string>
#include <vector>

#include "course/glossary.h"
#include "course/json_document.h"
#include "course/standard_file.h"

namespace passerelle::course {

/// Reads one file after the other and remembers what it has read.
class ProseCheck {
 public:
  ProseCheck(const std::vector<KeyTerm>& terms, const Standard& standard);

  /// Warns in the document of what is wrong with its texts.
  void check(Document& document);

 private:
  struct Avoided {
    std::string term;
    std::string instead;             ///< names of the concept, in the language of the term
    std::vector<std::string> words;  ///< in small letters
  };

  void check_avoided(Document& document, const Value& side, const std::string& plain);
  void check_citations(Document& document, const Value& side, const std::string& plain);
  void check_repeated(Document& document, const Value& side, const std::string& plain);
  bool is_known(const struct Citation& citation) const;

  std::map<std::string, std::vector<Avoided>> avoided_;  ///< by language
  std::vector<std::string> clauses_;
  std::vector<std::string> controls_;
  std::map<std::string, Where> sentences_;  ///< language and words, to where they stand first
};

}  // namespace passerelle::course
