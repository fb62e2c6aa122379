#include "course/markdown.h"

#include <algorithm>
#include <md4c.h>

#include "course/markdown_parse.h"

namespace passerelle::course {
namespace {

constexpr std::size_t kLongestText = 256 * 1024;  // md4c needs quadratic time for some texts; no lesson is that long
constexpr int kDeepest = 6;                       // levels of lists that a page can show
constexpr std::ptrdiff_t kMostQuotes = 64;        // nested quotations

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
  std::string out;
  if (attribute.text == nullptr) return out;
  for (unsigned i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
    const unsigned begin = attribute.substr_offsets[i];
    const std::string_view part(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
    const std::string decoded = attribute.substr_types[i] == MD_TEXT_ENTITY ? decode_entity(part) : std::string();
    out += decoded.empty() ? std::string(part) : decoded;
  }
  return out;
}

/// Collects what md4c reports. md4c calls back from C: nothing here may throw past it but out of memory.
class Collector {
 public:
  explicit Collector(MarkdownParts& parts) : parts_(parts) {}

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_UL: open_list(0, false); break;
      case MD_BLOCK_OL: open_list(static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start), true); break;
      case MD_BLOCK_LI: begin_item(); break;
      case MD_BLOCK_P:
        if (!fresh_item_) begin(Paragraph::Kind::Text);
        fresh_item_ = false;
        break;
      case MD_BLOCK_H: note("heading"), begin(Paragraph::Kind::Text); break;
      case MD_BLOCK_QUOTE: note("quote"); break;
      case MD_BLOCK_HR: note("rule"); break;
      case MD_BLOCK_CODE: begin(Paragraph::Kind::Code); break;
      default: break;
    }
  }

  void leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
    if (type == MD_BLOCK_LI || type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_CODE) finish();
  }

  void enter_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_STRONG) ++bold_;
    if (type == MD_SPAN_EM) ++italic_;
    if (type == MD_SPAN_CODE) ++code_;
    if (type == MD_SPAN_IMG) note("image");
    if (type == MD_SPAN_A) follow(attribute_text(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
  }

  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) --bold_;
    if (type == MD_SPAN_EM) --italic_;
    if (type == MD_SPAN_CODE) --code_;
    if (type == MD_SPAN_A) href_.clear();
  }

  void text(MD_TEXTTYPE type, std::string_view chunk) {
    switch (type) {
      case MD_TEXT_BR: add("\n"); break;
      case MD_TEXT_SOFTBR: add(" "); break;
      case MD_TEXT_NULLCHAR: add("\xef\xbf\xbd"); break;
      case MD_TEXT_ENTITY: {
        const std::string decoded = decode_entity(chunk);
        add(decoded.empty() ? chunk : std::string_view(decoded));
        break;
      }
      default: add(chunk); break;
    }
  }

 private:
  struct List {
    bool numbered = false;
    int next = 0;
  };

  int depth() const { return std::min(static_cast<int>(lists_.size()), kDeepest); }

  void open_list(int start, bool numbered) {
    finish();
    lists_.push_back({numbered, start});
  }

  void begin_item() {
    List& list = lists_.back();
    begin(list.numbered ? Paragraph::Kind::NumberedItem : Paragraph::Kind::BulletItem);
    paragraph_.number = list.numbered ? list.next++ : 0;
    paragraph_.depth = depth() - 1;
    fresh_item_ = true;
  }

  void begin(Paragraph::Kind kind) {
    finish();
    paragraph_.kind = kind;
    paragraph_.depth = depth();
    open_ = true;
  }

  void finish() {
    fresh_item_ = false;
    if (open_ && paragraph_.kind == Paragraph::Kind::Code && !paragraph_.inlines.empty()) {
      std::string& code = paragraph_.inlines.back().text;
      if (code.ends_with('\n')) code.pop_back();
    }
    if (open_ && !paragraph_.inlines.empty()) parts_.paragraphs.push_back(std::move(paragraph_));
    paragraph_ = {};
    open_ = false;
  }

  void follow(std::string address) {
    if (is_allowed_address(address)) {
      href_ = std::move(address);
    } else {
      parts_.refused.push_back(std::move(address));
    }
  }

  void note(const char* what) {
    auto& foreign = parts_.foreign;
    if (std::find(foreign.begin(), foreign.end(), what) == foreign.end()) foreign.emplace_back(what);
  }

  InlineStyle style() const {
    if (code_ > 0 || paragraph_.kind == Paragraph::Kind::Code) return InlineStyle::Code;
    if (bold_ > 0) return italic_ > 0 ? InlineStyle::BoldItalic : InlineStyle::Bold;
    return italic_ > 0 ? InlineStyle::Italic : InlineStyle::Plain;
  }

  void add(std::string_view chunk) {
    if (!open_) begin(Paragraph::Kind::Text);
    fresh_item_ = false;
    auto& inlines = paragraph_.inlines;
    const InlineStyle now = style();
    if (inlines.empty() || inlines.back().style != now || inlines.back().href != href_) {
      inlines.push_back({now, {}, href_});
    }
    inlines.back().text += chunk;
  }

  MarkdownParts& parts_;
  Paragraph paragraph_;
  bool open_ = false;
  bool fresh_item_ = false;  ///< an item was begun and holds nothing yet: its first paragraph is the item
  std::vector<List> lists_;
  int bold_ = 0;
  int italic_ = 0;
  int code_ = 0;
  std::string href_;
};

Collector& of(void* user) { return *static_cast<Collector*>(user); }

/// Whether a line opens more quotations than anyone means: md4c would take very long.
bool is_too_nested(std::string_view utf8) {
  for (std::size_t line = 0; line < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', line), utf8.size());
    const std::string_view text = utf8.substr(line, end - line);
    const std::string_view marks = text.substr(0, std::min(text.find_first_not_of(" >-*+0123456789.)"), text.size()));
    if (std::count_if(marks.begin(), marks.end(), [](char c) { return c != ' '; }) > kMostQuotes) return true;
    line = end + 1;
  }
  return false;
}

}  // namespace

MarkdownParts parse_parts(std::string_view utf8) {
  MarkdownParts parts;
  if (utf8.size() > kLongestText || is_too_nested(utf8)) {
    parts.paragraphs.push_back({Paragraph::Kind::Text, 0, 0, {{InlineStyle::Plain, std::string(utf8), {}}}});
    return parts;
  }
  Collector collector(parts);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) { return of(user).enter_block(type, detail), 0; };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return of(user).leave_block(type), 0; };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) { return of(user).enter_span(type, detail), 0; };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) { return of(user).leave_span(type), 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return of(user).text(type, {text, size}), 0;
  };
  md_parse(utf8.data(), static_cast<MD_SIZE>(utf8.size()), &parser, &collector);
  return parts;
}

std::vector<Paragraph> parse_markdown(std::string_view utf8) { return parse_parts(utf8).paragraphs; }

std::string plain_text(std::string_view utf8) {
  std::string out;
  for (const Paragraph& paragraph : parse_markdown(utf8)) {
    if (!out.empty()) out += '\n';
    for (const Inline& part : paragraph.inlines) out += part.text;
  }
  return out;
}

}  // namespace passerelle::course
