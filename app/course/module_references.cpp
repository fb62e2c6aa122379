#include "course/module_references.h"

#include <algorithm>
#include <functional>

#include "course/ids.h"
#include "course/markdown_parse.h"
#include "course/module_file.h"
#include "course/read_value.h"

namespace passerelle::course {
namespace {

constexpr UnknownCodes kBlock{"content_unknown_block", "content_unknown_block_near"};
constexpr UnknownCodes kConcept{"content_unknown_concept", "content_unknown_concept_near"};
constexpr UnknownCodes kIdea{"content_unknown_idea", "content_unknown_idea_near"};
constexpr UnknownCodes kModule{"content_unknown_module", "content_unknown_module_near"};
constexpr UnknownCodes kQuestion{"content_unknown_question", "content_unknown_question_near"};
constexpr UnknownCodes kTrack{"content_unknown_track", "content_unknown_track_near"};

std::vector<std::string> ids_in(std::span<const Value* const> objects) {
  std::vector<std::string> ids;
  for (const Value* object : objects) ids.push_back(string_of(object, "id"));
  return ids;
}

class ReferenceCheck {
 public:
  ReferenceCheck(Document& document, const Known& known)
      : document_(document), root_(*document.root()), known_(known), ready_(is_ready(root_)) {
    for (const char* name : {"overview", "explanation", "example", "interactivePrompt", "recap"}) {
      if (const Value* part = root_.find(name)) parts_.push_back(part);
    }
    for (const char* name : {"blocks", "examples", "callouts"}) {
      for (const Value* part : items_of(&root_, name)) parts_.push_back(part);
    }
    // Duplicates are said at the later one, in the order of the file.
    std::sort(parts_.begin(), parts_.end(), [](const Value* a, const Value* b) {
      return std::pair(a->place.line, a->place.column) < std::pair(b->place.line, b->place.column);
    });
    blocks_ = ids_in(parts_);
    questions_ = ids_in(items_of(&root_, "questions"));
  }

  void run() {
    check_track();
    check_unique_ids();
    for (const Value* objective : items_of(&root_, "objectives")) {
      check_all(objective, "questions", questions_, kQuestion);
    }
    for (const Value* question : question_values(root_)) check_question(*question);
    check_prompt(root_.find("interactivePrompt"));
    for (const Value* id : items_of(&root_, "keyTerms")) check_term(*id, id->text);
    check_all(&root_, "related", known_.modules, kModule);
    check_links();
  }

  void check_links() { check_links(root_); }

 private:
  void check_track() {
    const Value* track = root_.find("track");
    if (track != nullptr && is_id(*track)) check_known(document_, *track, track->text, known_.tracks, kTrack);
  }

  void check_unique_ids() {
    check_unique(document_, parts_);
    check_unique(document_, items_of(&root_, "objectives"));
    check_unique(document_, question_values(root_));
    for (const Value* question : question_values(root_)) {
      check_unique(document_, items_of(question, "ideas"));
      check_unique(document_, items_of(question, "misconceptions"));
    }
    const Value* prompt = root_.find("interactivePrompt");
    check_unique(document_, items_of(prompt, "audiences"));
    for (const Value* audience : items_of(prompt, "audiences")) check_unique(document_, items_of(audience, "criteria"));
  }

  void check_question(const Value& question) {
    for (const Value* idea : items_of(&question, "ideas")) check_block(idea->find("hint"));
    for (const Value* misconception : items_of(&question, "misconceptions")) check_block(misconception);
    const std::vector<std::string> ideas = ids_in(items_of(&question, "ideas"));
    for (const Value* follow_up : items_of(&question, "followUps")) check_all(follow_up, "after", ideas, kIdea);
  }

  /// The member "block" of a hint or a misconception.
  void check_block(const Value* owner) {
    const Value* block = owner == nullptr ? nullptr : owner->find("block");
    if (ready_ && block != nullptr && is_id(*block)) check_known(document_, *block, block->text, blocks_, kBlock);
  }

  void check_prompt(const Value* prompt) {
    if (!known_.concepts_whole) return;
    for (const Value* audience : items_of(prompt, "audiences")) {
      for (const Value* criterion : items_of(audience, "criteria")) {
        check_all(criterion, "concepts", known_.concepts, kConcept);
      }
    }
  }

  void check_all(const Value* owner, const char* name, const std::vector<std::string>& known,
                 const UnknownCodes& codes) {
    for (const Value* id : items_of(owner, name)) {
      if (is_id(*id)) check_known(document_, *id, id->text, known, codes);
    }
  }

  /// A concept that a reader sees: it must have a definition.
  void check_term(const Value& place, const std::string& id) {
    if (!known_.concepts_whole || !place.is(Value::Kind::String) || id.empty()) return;
    if (!check_known(document_, place, id, known_.concepts, kConcept)) return;
    if (std::find(known_.terms.begin(), known_.terms.end(), id) != known_.terms.end()) return;
    document_.report(Severity::Error, {"content_term_without_definition", {{"id", id}}, document_.where(place)});
  }

  /// Every text below: its members are called en and fr.
  void check_links(const Value& value) {
    const bool is_text = value.is(Value::Kind::String) && (value.key == "en" || value.key == "fr");
    if (is_text && value.text.find("](") != std::string::npos) check_links_of(value);
    for (const Value* item : value.items) check_links(*item);
  }

  void check_links_of(const Value& text) {
    const MarkdownParts parts = parse_parts(text.text);
    for (const std::string& address : parts.refused) {
      document_.report(Severity::Error, {"content_link_refused", {{"link", address}}, document_.where(text)});
    }
    std::string last;
    for (const Paragraph& paragraph : parts.paragraphs) {
      for (const Inline& part : paragraph.inlines) {
        if (part.href != last) check_target(text, part.href);
        last = part.href;  // a link of several styles is one link
      }
    }
  }

  void check_target(const Value& text, const std::string& address) {
    const std::size_t colon = address.find(':');
    if (colon == std::string::npos) return;
    const std::string scheme = address.substr(0, colon);
    const std::string id = address.substr(colon + 1);
    if (scheme == "term") check_term(text, id);
    if (scheme == "block" && ready_) check_known(document_, text, id, blocks_, kBlock);
    if (scheme == "module") check_known(document_, text, id, known_.modules, kModule);
  }

  Document& document_;
  const Value& root_;
  const Known& known_;
  bool ready_;
  std::vector<const Value*> parts_;
  std::vector<std::string> blocks_;
  std::vector<std::string> questions_;
};

}  // namespace

void check_references(Document& document, const Known& known) {
  if (document.root() != nullptr) ReferenceCheck(document, known).run();
}

void check_links(Document& document, const Known& known) {
  if (document.root() != nullptr) ReferenceCheck(document, known).check_links();
}

}  // namespace passerelle::course
