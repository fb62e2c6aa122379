#pragma once
// The files of content/schema, built into the program. Their texts are made by schema_texts.cmake. Internal to course/.

#include <string_view>

namespace passerelle::course {

extern const std::string_view kAnswersSchema;
extern const std::string_view kClausesSchema;
extern const std::string_view kConceptsSchema;
extern const std::string_view kControlsSchema;
extern const std::string_view kCourseSchema;
extern const std::string_view kModuleSchema;

}  // namespace passerelle::course
