#include <array>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/records_export.h"
#include "exchange/row_count.h"
#include "exchange/time_text.h"

namespace passerelle::exchange {
namespace {

// Signs at which spreadsheets begin to calculate, the wide forms of East Asian keyboards with them.
constexpr std::array<std::string_view, 10> kFormulaStarts{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

constexpr std::array<const char*, 15> kColumns{"record",  "at",       "module",         "item",           "text",
                                               "label",   "score",    "remark",         "occasion",       "confidence",
                                               "seconds", "language", "lesson_version", "engine_version", "assessment"};

/// The fields of a row; what a record does not have is empty.
struct Row {
  std::string record;
  std::string at;
  std::string module;
  std::string item;
  std::string text;
  std::string label;
  std::string score;
  std::string remark;
  std::string occasion;
  std::string confidence;
  std::string seconds;
  std::string language;
  std::string content_version;
  std::string engine_version;
  std::string assessment;
};

bool looks_like_formula(std::string_view text) {
  // A formula may hide behind spaces.
  text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
  for (const std::string_view start : kFormulaStarts) {
    if (text.starts_with(start)) return true;
  }
  return false;
}

std::string cell(const std::string& text) {
  const std::string safe = looks_like_formula(text) ? "'" + text : text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string line_of(const Row& row) {
  const std::array<const std::string*, kColumns.size()> cells{
      &row.record,  &row.at,       &row.module,          &row.item,           &row.text,
      &row.label,   &row.score,    &row.remark,          &row.occasion,       &row.confidence,
      &row.seconds, &row.language, &row.content_version, &row.engine_version, &row.assessment};
  std::string line;
  for (const std::string* one : cells) line += (line.empty() ? "" : ",") + cell(*one);
  return line + "\r\n";
}

std::string number(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

Row row_of(const records::Attempt& attempt, const std::string& remark) {
  Row row;
  row.record = "attempt";
  row.at = time_of(attempt.at);
  row.module = attempt.module;
  row.item = attempt.question;
  row.text = attempt.answer;
  row.label = attempt.label;
  row.score = number(attempt.score);
  row.remark = remark;
  row.occasion = attempt.occasion;
  row.confidence = attempt.confidence;
  if (attempt.seconds >= 0) row.seconds = std::to_string(attempt.seconds);
  row.language = attempt.language;
  row.content_version = attempt.content_version;
  row.engine_version = std::to_string(attempt.engine_version);
  row.assessment = attempt.assessment;
  return row;
}

Row short_row(const char* record, std::string at, std::string module, std::string item, std::string text) {
  Row row;
  row.record = record;
  row.at = std::move(at);
  row.module = std::move(module);
  row.item = std::move(item);
  row.text = std::move(text);
  return row;
}

/// The rows one below the other, as long as nobody wants to stop.
class Lines {
 public:
  explicit Lines(RowCount count) : count_(count) {
    for (const char* column : kColumns) text_ += (text_.empty() ? "" : ",") + std::string(column);
    text_ += "\r\n";
  }
  void add(const Row& row) {
    if (count_.go_on()) text_ += line_of(row);
  }
  Result<std::string> take() {
    if (count_.is_stopped()) return cancelled();
    return std::move(text_);
  }

 private:
  RowCount count_;
  std::string text_;
};

void add_texts(Lines& lines, const records::Snapshot& record) {
  for (const auto& one : record.drafts) lines.add(short_row("draft", time_of(one.at), {}, one.key, one.text));
  for (const auto& one : record.exercise_versions) {
    lines.add(short_row("exercise", time_of(one.at), {}, one.key, one.text));
  }
  for (const auto& one : record.notes) {
    lines.add(short_row("note", time_of(one.at), one.module, one.block, one.text));
  }
  for (const auto& one : record.interviews) {
    lines.add(short_row("interview", time_of(one.started), {}, std::to_string(one.id), one.state));
  }
}

void add_reading(Lines& lines, const records::Snapshot& record) {
  for (const auto& one : record.bookmarks) lines.add(short_row("bookmark", time_of(one.at), {}, one.key, {}));
  for (const auto& one : record.positions) {
    lines.add(short_row("position", time_of(one.at), one.module, one.block, one.page));
  }
  for (const auto& one : record.read_blocks) lines.add(short_row("read", {}, one.module, one.block, {}));
  for (const auto& one : record.reading_times) {
    Row row = short_row("reading_time", one.day, one.module, one.section, {});
    row.seconds = std::to_string(one.seconds);
    lines.add(row);
  }
  for (const auto& one : record.settings) lines.add(short_row("setting", {}, {}, one.key, one.value));
}

std::map<std::int64_t, std::string> remarks_of(const records::Snapshot& record) {
  std::map<std::int64_t, std::string> remarks;
  for (const records::Contest& contest : record.contests) remarks[contest.attempt] = contest.remark;
  return remarks;
}

}  // namespace

std::string records_csv(const records::Snapshot& record) { return records_csv(record, unwatched).value(); }

Result<std::string> records_csv(const records::Snapshot& record, const Report& report) {
  Lines lines(RowCount(record, report));
  const auto remarks = remarks_of(record);
  for (const records::Attempt& attempt : record.attempts) {
    const auto remark = remarks.find(attempt.id);
    lines.add(row_of(attempt, remark == remarks.end() ? std::string() : remark->second));
  }
  add_texts(lines, record);
  add_reading(lines, record);
  return lines.take();
}

}  // namespace passerelle::exchange
