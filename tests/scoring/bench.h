#pragma once
// Four questions over a scheme of two dozen concepts, to try the mechanisms of marking one at a time. The course's own
// rubrics are tried elsewhere: here a label says only what the mechanism needs.

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "scoring/engine.h"

namespace passerelle::test {

class MarkingBench {
 public:
  MarkingBench();

  /// question: "certifies", "differ", "properties" or "improve".
  scoring::Assessment mark(const std::string& question, std::string_view answer,
                           scoring::Explain explain = scoring::Explain::No);
  const scoring::Engine& engine() const { return *engine_; }

 private:
  std::unique_ptr<const scoring::Engine> engine_;
  std::map<std::string, std::shared_ptr<const scoring::Rubric>> rubrics_;
  scoring::Workspace workspace_;
};

/// What is expressed, contradicted ("-id") and asserted wrongly ("!id"), in rubric order: "requirements -guidance
/// !swapped".
std::string findings_of(const scoring::Assessment& assessment);

/// Marks every line "label | findings | text" of a table and checks both; empty lines are left out. Labels are written
/// short: correct, partly, contra, off, none. "*" as findings: any.
void check_table(MarkingBench& bench, const std::string& question, std::string_view table);

}  // namespace passerelle::test
