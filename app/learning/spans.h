#pragma once
// Spans of an answer made fit to be shown: those that lie in the text, put in order, joined where a few small words
// stand between them, kept apart from others. Internal to learning/.

#include <string_view>
#include <vector>

#include "text/span.h"

namespace passerelle::learning {

using Spans = std::vector<text::Span>;

/// The spans that lie in the answer and begin and end with a character.
Spans fitting(const Spans& spans, std::string_view answer);

/// In order; spans that overlap or touch are one.
Spans merged(Spans spans);

/// Merged, and made one too where no more than two words without a sign of punctuation stand between them: "choose
/// controls from our own risks" is read more easily than its three parts.
Spans joined(Spans spans, std::string_view answer);

/// What is left of merged spans when the bytes of the others are taken out, without spaces at the ends.
Spans without(const Spans& spans, const Spans& others, std::string_view answer);

}  // namespace passerelle::learning
