#include "cli/agreement_page.h"

#include <ostream>

#include "cli/page.h"
#include "cli/text_table.h"
#include "cli/usage.h"

namespace passerelle::cli {

namespace {

using locale::Words;
using scoring::Label;

class AgreementPage {
 public:
  AgreementPage(std::ostream& out, const Words& words, const Agreement& agreement)
      : out_(out), words_(words), agreement_(agreement) {}

  void print(const std::vector<const Judged*>& worst) const {
    out_ << words_.format("bench/title", {{"answers", std::int64_t{agreement_.all.answers}},
                                          {"questions", static_cast<std::int64_t>(agreement_.questions.size())}})
         << '\n';
    print_summary();
    print_confusion();
    print_groups("bench/by_language", "bench/language", agreement_.languages);
    print_groups("bench/by_question", "bench/question", agreement_.questions);
    print_groups("bench/by_tag", "bench/tag", agreement_.tags);
    print_confidence();
    print_worst(worst);
  }

 private:
  std::ostream& out_;
  const Words& words_;
  const Agreement& agreement_;

  void heading(std::string_view key) const { out_ << '\n' << words_.text(key) << '\n'; }

  std::string percent(double share) const { return words_.format("bench/percent", {{"value", share * 100.0}}); }
  std::string percent(int part, int whole) const {
    return whole == 0 ? words_.text("bench/none") : percent(static_cast<double>(part) / whole);
  }
  std::string figure(double value) const { return words_.format("bench/figure", {{"value", value}}); }
  std::string f1(const Overlap& overlap) const {
    return overlap.empty() ? words_.text("bench/none") : figure(overlap.f1());
  }
  std::string of(int part, int whole) const {
    return words_.format("bench/of", {{"part", std::int64_t{part}}, {"whole", std::int64_t{whole}}});
  }
  std::string precision_and_recall(const Overlap& overlap) const {
    return words_.format("bench/precision_recall", {{"precision", overlap.precision()}, {"recall", overlap.recall()}});
  }

  void print_summary() const {
    heading("bench/summary");
    const Tally& all = agreement_.all;
    const int wrong = all.answers - all.correct;
    std::vector<TableRow> rows = {
        {words_.text("bench/accuracy"), percent(all.right, all.answers), of(all.right, all.answers)},
        {words_.text("bench/macro_f1"), figure(all.macro_f1())},
        {words_.text("bench/idea_f1"), f1(all.ideas), precision_and_recall(all.ideas)},
        {words_.text("bench/misconception_f1"), f1(all.misconceptions), precision_and_recall(all.misconceptions)},
        {words_.text("bench/false_accepts"), percent(all.false_accepts, wrong), of(all.false_accepts, wrong)},
        {words_.text("bench/partly_accepted"), percent(all.partly_accepted, wrong), of(all.partly_accepted, wrong)},
        {words_.text("bench/false_rejects"), percent(all.false_rejects, all.correct),
         of(all.false_rejects, all.correct)}};
    const auto english = agreement_.languages.find("en");
    const auto french = agreement_.languages.find("fr");
    if (english != agreement_.languages.end() && french != agreement_.languages.end()) {
      const double gap = 100.0 * (english->second.accuracy() - french->second.accuracy());
      rows.push_back({words_.text("bench/gap"), words_.format("bench/points", {{"value", gap}})});
    }
    rows.push_back({words_.text("bench/rephrase"), percent(agreement_.asked_to_rephrase, all.answers),
                    of(agreement_.asked_to_rephrase, all.answers)});
    print_table(out_, rows, 1);
  }

  void print_confusion() const {
    heading("bench/confusion");
    std::vector<TableRow> rows = {{""}};
    for (std::size_t mark = 0; mark < kLabels; ++mark) rows[0].push_back(scoring::to_string(static_cast<Label>(mark)));
    for (const char* key : {"bench/precision", "bench/recall", "bench/f1"}) rows[0].push_back(words_.text(key));
    for (std::size_t label = 0; label < kLabels; ++label) {
      TableRow row = {scoring::to_string(static_cast<Label>(label))};
      for (std::size_t mark = 0; mark < kLabels; ++mark)
        row.push_back(std::to_string(agreement_.all.confusion[label][mark]));
      const Overlap overlap = agreement_.all.of_label(label);
      for (const double value : {overlap.precision(), overlap.recall(), overlap.f1()}) {
        row.push_back(overlap.empty() ? words_.text("bench/none") : figure(value));
      }
      rows.push_back(std::move(row));
    }
    print_table(out_, rows);
  }

  void print_groups(std::string_view title, std::string_view name, const std::map<std::string, Tally>& groups) const {
    if (groups.empty()) return;
    heading(title);
    std::vector<TableRow> rows = {{words_.text(name)}};
    for (const char* key :
         {"bench/answers", "bench/accuracy", "bench/macro_f1", "bench/idea_f1", "bench/accepted", "bench/refused"}) {
      rows[0].push_back(words_.text(key));
    }
    for (const auto& [group, tally] : groups) {
      rows.push_back({clean_line(group), std::to_string(tally.answers), percent(tally.right, tally.answers),
                      figure(tally.macro_f1()), f1(tally.ideas), std::to_string(tally.false_accepts),
                      std::to_string(tally.false_rejects)});
    }
    print_table(out_, rows);
  }

  void print_confidence() const {
    heading("bench/by_confidence");
    std::vector<TableRow> rows = {{words_.text("bench/confidence"), words_.text("bench/answers"),
                                   words_.text("bench/mean"), words_.text("bench/right")}};
    for (const ConfidenceBin& bin : agreement_.confidence) {
      if (bin.answers == 0) continue;
      rows.push_back({words_.format("bench/range", {{"from", bin.from}, {"to", bin.to}}), std::to_string(bin.answers),
                      figure(bin.confidence), percent(bin.right, bin.answers)});
    }
    print_table(out_, rows);
    out_ << "  " << words_.format("bench/calibration", {{"value", agreement_.calibration_error()}}) << '\n';
  }

  void print_worst(const std::vector<const Judged*>& worst) const {
    constexpr std::size_t kMost = 200;
    heading("bench/worst");
    if (worst.empty()) out_ << "  " << words_.text("bench/nothing_wrong") << '\n';
    for (std::size_t i = 0; i < worst.size() && i < kMost; ++i) print_one(*worst[i], i + 1);
    if (worst.size() <= kMost) return;
    out_ << words_.format("bench/more", {{"count", static_cast<std::int64_t>(worst.size() - kMost)}}) << '\n';
  }

  void print_one(const Judged& judged, std::size_t number) const {
    const LabelledAnswer& answer = *judged.answer;
    out_ << "  " << number << ". "
         << words_.format("bench/expected_got", {{"question", std::string_view(answer.question)},
                                                 {"expected", std::string_view(scoring::to_string(answer.label))},
                                                 {"got", std::string_view(scoring::to_string(judged.mark.label))},
                                                 {"confidence", judged.mark.confidence}})
         << '\n';
    out_ << "     " << words_.format("bench/text", {{"text", std::string_view(shown(answer.text))}}) << '\n';
    print_names("bench/ideas_missed", judged.ideas_missed);
    print_names("bench/ideas_extra", judged.ideas_extra);
    print_names("bench/misconceptions_missed", judged.misconceptions_missed);
    print_names("bench/misconceptions_extra", judged.misconceptions_extra);
  }

  void print_names(std::string_view key, const std::vector<std::string>& names) const {
    if (names.empty()) return;
    const std::string line = clean_line(joined(names));
    out_ << "     " << words_.format(key, {{"names", std::string_view(line)}}) << '\n';
  }

  static std::string shown(const std::string& text) {
    constexpr std::size_t kMostBytes = 400;
    if (text.size() <= kMostBytes) return clean_line(text);
    return clean_line(text.substr(0, kMostBytes)) + "…";
  }
};

}  // namespace

void print_agreement(std::ostream& out, const std::vector<Judged>& judged, const locale::Words& words) {
  const Agreement agreement = agreement_of(judged);
  AgreementPage(out, words, agreement).print(worst_of(judged));
}

}  // namespace passerelle::cli
