#pragma once
// Checks a document against a JSON Schema (draft-07) of content/schema. valijson says where a document fails but not
// what to do: it knows neither the place in the file nor the names that were possible, and an if/then ends in "failed
// to validate against subschema". This walker reads the same files and covers the keywords that they use; a test
// compares its verdicts with valijson's. Internal to course/.

#include <memory>
#include <string>
#include <string_view>

#include "course/json_document.h"

namespace passerelle::course {

class Schema {
 public:
  /// Compiles a schema. Fails on a keyword that this walker does not know: nothing is skipped in silence.
  static Result<Schema> compile(std::string name, std::string_view text);
  ~Schema();
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;

  /// Reports every violation in the document. True when there is none.
  bool check(Document& document) const;

  struct State;

 private:
  explicit Schema(std::unique_ptr<const State> state);
  std::unique_ptr<const State> state_;
};

/// The schemas, compiled from the texts built into the program.
struct Schemas {
  Schema course;
  Schema module;
  Schema concepts;
  Schema answers;
  Schema controls;
  Schema clauses;
};
Result<Schemas> compile_schemas();

}  // namespace passerelle::course
