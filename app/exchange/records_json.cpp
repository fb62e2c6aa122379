#include <nlohmann/json.hpp>

#include "exchange/records_export.h"
#include "exchange/row_count.h"
#include "exchange/time_text.h"

namespace passerelle::exchange {
namespace {

using nlohmann::ordered_json;

/// JSON inside the record as an object; as a text when it is none, so that nothing is lost.
ordered_json object_of(const std::string& text) {
  ordered_json read = ordered_json::parse(text, nullptr, false);
  return read.is_discarded() ? ordered_json(text) : read;
}

/// How much of the work is making the rows; the rest is writing them out, in one go.
constexpr double kRows = 0.7;

/// A list of what `write` makes of each element; cut short when the export should stop.
template <class T, class Write>
ordered_json list_of(const std::vector<T>& all, RowCount& count, Write write) {
  ordered_json list = ordered_json::array();
  for (const T& one : all) {
    if (!count.go_on()) break;
    list.push_back(write(one));
  }
  return list;
}

ordered_json attempts_of(const records::Snapshot& record, RowCount& count) {
  return list_of(record.attempts, count, [](const records::Attempt& one) {
    return ordered_json{{"id", one.id},
                        {"at", time_of(one.at)},
                        {"module", one.module},
                        {"question", one.question},
                        {"answer", one.answer},
                        {"label", one.label},
                        {"score", one.score},
                        {"engine_version", one.engine_version},
                        {"lesson_version", one.content_version},
                        {"occasion", one.occasion},
                        {"confidence", one.confidence},
                        {"seconds", one.seconds},
                        {"interview", one.interview},
                        {"language", one.language},
                        {"assessment", object_of(one.assessment)}};
  });
}

/// What the learner did in lessons and exercises.
void add_reading(ordered_json& all, const records::Snapshot& record, RowCount& count) {
  all["positions"] = list_of(record.positions, count, [](const records::Position& one) {
    return ordered_json{{"module", one.module}, {"page", one.page}, {"block", one.block}, {"at", time_of(one.at)}};
  });
  all["read_blocks"] = list_of(record.read_blocks, count, [](const records::ReadBlock& one) {
    return ordered_json{{"module", one.module}, {"block", one.block}};
  });
  all["reading_times"] = list_of(record.reading_times, count, [](const records::ReadingTime& one) {
    return ordered_json{{"module", one.module}, {"section", one.section}, {"day", one.day}, {"seconds", one.seconds}};
  });
  all["notes"] = list_of(record.notes, count, [](const records::Note& one) {
    return ordered_json{{"module", one.module}, {"block", one.block}, {"at", time_of(one.at)}, {"text", one.text}};
  });
  all["bookmarks"] = list_of(record.bookmarks, count, [](const records::Bookmark& one) {
    return ordered_json{{"key", one.key}, {"at", time_of(one.at)}};
  });
}

/// What the learner wrote.
void add_texts(ordered_json& all, const records::Snapshot& record, RowCount& count) {
  all["attempts"] = attempts_of(record, count);
  all["contests"] = list_of(record.contests, count, [](const records::Contest& one) {
    return ordered_json{{"attempt", one.attempt}, {"at", time_of(one.at)}, {"remark", one.remark}};
  });
  all["interviews"] = list_of(record.interviews, count, [](const records::Interview& one) {
    return ordered_json{{"id", one.id},
                        {"started", time_of(one.started)},
                        {"ended", one.ended ? ordered_json(time_of(*one.ended)) : ordered_json()},
                        {"plan", object_of(one.plan)},
                        {"state", object_of(one.state)}};
  });
  all["drafts"] = list_of(record.drafts, count, [](const records::Draft& one) {
    return ordered_json{{"key", one.key}, {"at", time_of(one.at)}, {"text", one.text}};
  });
  all["exercise_versions"] = list_of(record.exercise_versions, count, [](const records::ExerciseVersion& one) {
    return ordered_json{{"key", one.key}, {"at", time_of(one.at)}, {"text", one.text}};
  });
}

}  // namespace

std::string records_json(const records::Snapshot& record, const ExportNote& note) {
  return records_json(record, note, unwatched).value();
}

Result<std::string> records_json(const records::Snapshot& record, const ExportNote& note, const Report& report) {
  ordered_json all;
  all["format"] = "passerelle-records 1";
  all["program"] = note.program;
  all["exported_at"] = time_of(note.at);
  const Report rows = part_of(report, 0, kRows);
  RowCount count(record, rows);
  add_texts(all, record, count);
  add_reading(all, record, count);
  all["settings"] = list_of(record.settings, count, [](const records::Setting& one) {
    return ordered_json{{"key", one.key}, {"value", one.value}};
  });
  if (count.is_stopped()) return cancelled();
  return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace passerelle::exchange
