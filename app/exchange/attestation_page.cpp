#include "exchange/attestation_page.h"

#include <algorithm>

#include "exchange/time_text.h"

namespace passerelle::exchange {
namespace {

using Kind = PageLine::Kind;

/// The words of format 1, see the header.
struct PageWords {
  const char* title;
  const char* name;
  const char* module;
  const char* track;
  const char* nature;
  const char* nature_text;
  const char* minutes;
  const char* not_stated;
  const char* date;
  const char* objectives;
  const char* results;
  const char* correct;
  const char* attempt;
  const char* correct_at_once;
  const char* questions_correct;
  const char* last;
  const char* content;
  const char* program;
  const char* code;
  const char* note;
  const char* colon;
};

constexpr PageWords kEnglish{"Attestation of training",
                             "Issued to",
                             "Module",
                             "Track",
                             "Nature",
                             "self-paced lessons on a computer, and questions answered in the learner’s own words",
                             "Time spent",
                             "not stated",
                             "Date",
                             "Objectives",
                             "Results of the assessment",
                             "correct",
                             "at attempt",
                             "at the first attempt",
                             "questions correct",
                             "last on",
                             "Version of the content",
                             "Program",
                             "Code",
                             "The code is the SHA-256 of the record in this file. The command “passerelle verify FILE” "
                             "says whether anything was "
                             "changed since. It is not a signature.",
                             ": "};

constexpr PageWords kFrench{
    "Attestation de formation",
    "Délivrée à",
    "Module",
    "Parcours",
    "Nature",
    "leçons suivies à son rythme sur ordinateur et questions à réponse libre",
    "Durée",
    "non précisée",
    "Date",
    "Objectifs",
    "Résultats de l’évaluation",
    "réponse juste",
    "à l’essai",
    "au premier essai",
    "réponses justes",
    "dernière le",
    "Version du contenu",
    "Programme",
    "Code",
    "Le code est le SHA-256 de l’enregistrement contenu dans ce fichier. La commande « passerelle verify "
    "FICHIER » dit si quelque chose a été modifié depuis. Ce n’est pas une signature.",
    "\u00a0: "};

const PageWords& words_in(Language language) { return language == Language::French ? kFrench : kEnglish; }

/// Makes the lines in order.
class PageMaker {
 public:
  explicit PageMaker(Language of) : words(words_in(of)), language(of) {}

  void entry(Field field, const char* label, std::string value) {
    lines.push_back({Kind::Entry, field, label, std::move(value)});
  }
  void add(Kind kind, Field field, std::string value) { lines.push_back({kind, field, {}, std::move(value)}); }

  const PageWords& words;
  Language language;
  std::vector<PageLine> lines;
};

std::string duration(int minutes, const PageMaker& page) {
  if (minutes <= 0) return page.words.not_stated;
  return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

std::string versions_of(const Attestation& attestation) {
  std::string all;
  for (const AttestedModule& module : attestation.modules) {
    all += (all.empty() ? "" : ", ") + module.id + ' ' + module.version;
  }
  return all;
}

void add_objectives(PageMaker& page, const Attestation& attestation) {
  const bool grouped_by_module = attestation.subject == Attestation::Subject::Track;
  page.add(Kind::Heading, Field::Objectives, page.words.objectives);
  for (const AttestedModule& module : attestation.modules) {
    if (grouped_by_module) page.add(Kind::Group, Field::Title, module.title.in(page.language));
    for (const Bilingual& objective : module.objectives) {
      page.add(Kind::Item, Field::Objectives, objective.in(page.language));
    }
  }
}

std::string result_of(const AttestedQuestion& question, const PageMaker& page) {
  const std::string attempt = question.attempt == 1
                                  ? page.words.correct_at_once
                                  : std::string(page.words.attempt) + ' ' + std::to_string(question.attempt);
  return question.prompt.in(page.language) + " – " + page.words.correct + ' ' + attempt + ", " +
         spelled_date(question.date, page.language);
}

/// A track has too many questions for a page: one line a module.
std::string result_of(const AttestedModule& module, const PageMaker& page) {
  std::string last;
  for (const AttestedQuestion& question : module.questions) last = std::max(last, question.date);
  const std::string count = std::to_string(module.questions.size());
  const bool french = page.language == Language::French;
  return module.title.in(page.language) + " – " + page.words.questions_correct + page.words.colon + count +
         (french ? " sur " : " of ") + count + ", " + page.words.last + ' ' + spelled_date(last, page.language);
}

void add_results(PageMaker& page, const Attestation& attestation) {
  page.add(Kind::Heading, Field::Results, page.words.results);
  for (const AttestedModule& module : attestation.modules) {
    if (attestation.subject == Attestation::Subject::Track) {
      page.add(Kind::Item, Field::Results, result_of(module, page));
      continue;
    }
    for (const AttestedQuestion& question : module.questions) {
      page.add(Kind::Item, Field::Results, result_of(question, page));
    }
  }
}

}  // namespace

std::vector<PageLine> attestation_page(const Attestation& attestation, const std::string& code, Language language) {
  PageMaker page(language);
  const PageWords& words = page.words;
  const bool track = attestation.subject == Attestation::Subject::Track;
  page.add(Kind::Title, Field::Wording, words.title);
  page.entry(Field::Name, words.name, attestation.name);
  page.entry(Field::Title, track ? words.track : words.module, attestation.title.in(language));
  page.entry(Field::Nature, words.nature, words.nature_text);
  page.entry(Field::Minutes, words.minutes, duration(attestation.minutes, page));
  page.entry(Field::Date, words.date, spelled_date(attestation.date, language));
  add_objectives(page, attestation);
  add_results(page, attestation);
  page.entry(Field::ContentVersion, words.content, versions_of(attestation));
  page.entry(Field::Program, words.program, "Passerelle " + attestation.program);
  page.entry(Field::Code, words.code, grouped(code));
  page.add(Kind::Note, Field::Wording, words.note);
  return page.lines;
}

std::string as_line(const PageLine& line, Language language) {
  switch (line.kind) {
    case Kind::Entry:
      return line.label + words_in(language).colon + line.value;
    case Kind::Item:
      return "- " + line.value;
    case Kind::Title:
    case Kind::Heading:
    case Kind::Group:
    case Kind::Note:
      break;
  }
  return line.value;
}

std::string document_title(const Attestation& attestation) {
  const Language language = languages_of(attestation.languages).front();
  return std::string(words_in(language).title) + " – " + attestation.title.in(language) + " – " + attestation.name;
}

}  // namespace passerelle::exchange
