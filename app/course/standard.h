#pragma once
// The standard as the course presents it, in its own words: the controls of Annex A and the clauses 4 to 10 of
// ISO/IEC 27001:2022.

#include <string>
#include <vector>

#include "base/language.h"
#include "course/course_ids.h"

namespace passerelle::course {

enum class Theme { Organizational, People, Physical, Technological };
/// Attribute values of ISO/IEC 27002:2022.
enum class ControlType { Preventive, Detective, Corrective };
enum class SecurityProperty { Confidentiality, Integrity, Availability };
enum class CybersecurityConcept { Identify, Protect, Detect, Respond, Recover };

/// A control of Annex A.
struct Control {
  std::string number;  ///< "5.9"
  Theme theme = Theme::Organizational;
  Bilingual name;
  Bilingual purpose;
  Bilingual evidence;  ///< one example
  bool new_in_2022 = false;
  std::vector<ControlType> types;
  std::vector<SecurityProperty> properties;
  std::vector<CybersecurityConcept> concepts;
  std::vector<ModuleId> modules;  ///< that teach it
};

/// A clause or sub-clause. A main clause may have neither evidence nor mistake.
struct Clause {
  std::string number;  ///< "6.1.2"
  Bilingual name;
  Bilingual asks;
  Bilingual evidence;
  Bilingual common_mistake;
  Bilingual amendment;  ///< what Amendment 1:2024 adds; mostly empty
  std::vector<ModuleId> modules;
  std::vector<std::string> controls;  ///< numbers
};

}  // namespace passerelle::course
