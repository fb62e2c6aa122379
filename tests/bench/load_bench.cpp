// Reading content: the real course, courses of 1, 100 and 1,000 generated modules, and the compilation of the scheme.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <stdlib.h>

#include "bench/real_course.h"
#include "course/load.h"
#include "scoring/engine.h"

namespace {

using namespace passerelle;
namespace fs = std::filesystem;

constexpr const char* kModel = "what-is-iso-27001";  // a whole module, with lesson, questions and sample answers

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write_file(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

/// The text with what stands at the first place of a field with a text or list replaced.
std::string with_field(std::string text, const std::string& field, const std::string& value) {
  const std::size_t begin = text.find("\n  \"" + field + "\":");
  if (begin == std::string::npos) return text;
  const std::size_t end = text.find('\n', begin + 1);
  const bool last = text[end - 1] != ',';
  return text.replace(begin, end - begin, "\n  \"" + field + "\": " + value + (last ? "" : ","));
}

/// The text with its links to other modules leading to the one named.
std::string own_links(std::string text, const std::string& id) {
  const std::string link = "(module:";
  for (std::size_t at = text.find(link); at != std::string::npos; at = text.find(link, at + 1)) {
    const std::size_t begin = at + link.size();
    text.replace(begin, text.find(')', begin) - begin, id);
  }
  return text;
}

/// The real concepts and many copies of one real module with its sample answers, in a temporary folder.
class GeneratedContent {
 public:
  explicit GeneratedContent(int count) {
    std::string name = (fs::temp_directory_path() / "passerelle-bench-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    const fs::path real = bench::content_folder();
    fs::create_directory_symlink(real / "concepts", folder_ / "concepts");
    const std::string module = with_field(
        with_field(read_file(real / "modules" / kModel / "module.json"), "related", "[]"), "track", "\"all\"");
    const std::string answers = read_file(real / "modules" / kModel / "answers.json");
    std::string listed;
    for (int i = 0; i < count; ++i) {
      const std::string id = "generated-" + std::to_string(i);
      const fs::path folder = folder_ / "modules" / id;
      fs::create_directories(folder);
      write_file(folder / "module.json", with_field(own_links(module, id), "id", "\"" + id + "\""));
      write_file(folder / "answers.json", with_field(answers, "module", "\"" + id + "\""));
      listed += (listed.empty() ? "\"" : ", \"") + id + "\"";
    }
    write_file(folder_ / "course.json",
               R"({ "schemaVersion": 1, "title": { "en": "All", "fr": "Tout" }, "tracks": [{ "id": "all",)"
               R"( "title": { "en": "All", "fr": "Tout" }, "audience": { "en": "all", "fr": "tous" }, "modules": [)" +
                   listed + "] }] }");
  }
  GeneratedContent(const GeneratedContent&) = delete;
  GeneratedContent& operator=(const GeneratedContent&) = delete;
  ~GeneratedContent() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

bool all_ready(const course::Course& course) {
  for (const course::ModuleEntry& entry : course.modules) {
    if (entry.state != course::ModuleEntry::State::Ready) return false;
  }
  return course.engine != nullptr;
}

void load_modules(benchmark::State& state) {
  const GeneratedContent content(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    const auto course = course::load_course(content.folder(), course::Checks::Quick);
    if (!course || !all_ready(course.value())) return state.SkipWithError("a generated module is not ready");
  }
}

void load_real_course(benchmark::State& state) {
  for (auto _ : state) {
    auto course = course::load_course(bench::content_folder(), course::Checks::Quick);
    if (!course) return state.SkipWithError("the content cannot be read");
    benchmark::DoNotOptimize(course.value());
  }
}

void compile_scheme(benchmark::State& state) {
  const auto scheme = course::load_scheme(bench::content_folder());
  if (!scheme) return state.SkipWithError("the concepts cannot be read");
  const double before = bench::resident_megabytes();
  const auto kept = scoring::Engine::create(scheme.value());
  state.counters["megabytes"] = bench::resident_megabytes() - before;
  for (auto _ : state) {
    auto engine = scoring::Engine::create(scheme.value());
    benchmark::DoNotOptimize(engine);
  }
}

BENCHMARK(compile_scheme)->Unit(benchmark::kMillisecond);
BENCHMARK(load_real_course)->Unit(benchmark::kMillisecond);
BENCHMARK(load_modules)->Arg(1)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(load_modules)->Arg(1000)->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(2);

}  // namespace
