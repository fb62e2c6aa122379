#pragma once
// The field in which somebody types their name: at the first start and on an attestation.

#include <string>
#include <string_view>

#include "ui/answer_box.h"
#include "ui/screens/column.h"

namespace passerelle::ui {

/// One line. True when Enter was pressed in it.
bool put_name_box(Column& column, std::string_view id, const std::string& hint, AnswerBox& box);

}  // namespace passerelle::ui
