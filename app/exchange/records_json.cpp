#include <nlohmann/json.hpp>

#include "exchange/records_export.h"
#include "exchange/time_text.h"

namespace passerelle::exchange {
namespace {

using nlohmann::ordered_json;

/// JSON inside the record as an object; as a text when it is none, so that nothing is lost.
ordered_json object_of(const std::string& text) {
  ordered_json read = ordered_json::parse(text, nullptr, false);
  return read.is_discarded() ? ordered_json(text) : read;
}

ordered_json attempts_of(const records::Snapshot& record) {
  ordered_json list = ordered_json::array();
  for (const records::Attempt& one : record.attempts) {
    list.push_back({{"id", one.id},
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
                    {"assessment", object_of(one.assessment)}});
  }
  return list;
}

/// A list of what `write` makes of each element.
template <class T, class Write>
ordered_json list_of(const std::vector<T>& all, Write write) {
  ordered_json list = ordered_json::array();
  for (const T& one : all) list.push_back(write(one));
  return list;
}

/// What the learner did in lessons and exercises.
void add_reading(ordered_json& all, const records::Snapshot& record) {
  all["positions"] = list_of(record.positions, [](const records::Position& one) {
    return ordered_json{{"module", one.module}, {"page", one.page}, {"block", one.block}, {"at", time_of(one.at)}};
  });
  all["read_blocks"] = list_of(record.read_blocks, [](const records::ReadBlock& one) {
    return ordered_json{{"module", one.module}, {"block", one.block}};
  });
  all["reading_times"] = list_of(record.reading_times, [](const records::ReadingTime& one) {
    return ordered_json{{"module", one.module}, {"section", one.section}, {"day", one.day}, {"seconds", one.seconds}};
  });
  all["notes"] = list_of(record.notes, [](const records::Note& one) {
    return ordered_json{{"module", one.module}, {"block", one.block}, {"at", time_of(one.at)}, {"text", one.text}};
  });
  all["bookmarks"] = list_of(record.bookmarks, [](const records::Bookmark& one) {
    return ordered_json{{"key", one.key}, {"at", time_of(one.at)}};
  });
}

/// What the learner wrote.
void add_texts(ordered_json& all, const records::Snapshot& record) {
  all["attempts"] = attempts_of(record);
  all["contests"] = list_of(record.contests, [](const records::Contest& one) {
    return ordered_json{{"attempt", one.attempt}, {"at", time_of(one.at)}, {"remark", one.remark}};
  });
  all["interviews"] = list_of(record.interviews, [](const records::Interview& one) {
    return ordered_json{{"id", one.id},
                        {"started", time_of(one.started)},
                        {"ended", one.ended ? ordered_json(time_of(*one.ended)) : ordered_json()},
                        {"plan", object_of(one.plan)},
                        {"state", object_of(one.state)}};
  });
  all["drafts"] = list_of(record.drafts, [](const records::Draft& one) {
    return ordered_json{{"key", one.key}, {"at", time_of(one.at)}, {"text", one.text}};
  });
  all["exercise_versions"] = list_of(record.exercise_versions, [](const records::ExerciseVersion& one) {
    return ordered_json{{"key", one.key}, {"at", time_of(one.at)}, {"text", one.text}};
  });
}

}  // namespace

std::string records_json(const records::Snapshot& record, const ExportNote& note) {
  ordered_json all;
  all["format"] = "passerelle-records 1";
  all["program"] = note.program;
  all["exported_at"] = time_of(note.at);
  add_texts(all, record);
  add_reading(all, record);
  all["settings"] = list_of(record.settings, [](const records::Setting& one) {
    return ordered_json{{"key", one.key}, {"value", one.value}};
  });
  return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace passerelle::exchange
