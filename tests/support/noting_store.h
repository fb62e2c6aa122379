#pragma once
// A record in memory that counts what it is handed, so that a test can say that something was written once, or not at
// all.

#include <utility>

#include "records/store.h"

namespace passerelle::test {

class NotingStore final : public records::Store {
 public:
  int writes = 0;
  records::SaveState said;  ///< what state() answers

  records::Access access() const override { return store_->access(); }
  std::vector<Error> notices() const override { return store_->notices(); }
  records::Snapshot read_all() const override { return store_->read_all(); }
  using Store::append;
  std::int64_t append(records::Attempt attempt, const std::string& draft_key) override {
    ++writes;
    return store_->append(std::move(attempt), draft_key);
  }
  void append(records::Contest contest) override {
    note([&] { store_->append(std::move(contest)); });
  }
  void save(records::Draft draft) override {
    note([&] { store_->save(std::move(draft)); });
  }
  void save(records::Position position) override {
    note([&] { store_->save(std::move(position)); });
  }
  void save(records::ReadBlock block) override {
    note([&] { store_->save(std::move(block)); });
  }
  void save(records::Setting setting) override {
    note([&] { store_->save(std::move(setting)); });
  }
  void save(records::Note value) override {
    note([&] { store_->save(std::move(value)); });
  }
  void save(records::Bookmark bookmark) override {
    note([&] { store_->save(std::move(bookmark)); });
  }
  void save(records::Interview interview) override {
    note([&] { store_->save(std::move(interview)); });
  }
  void append(records::ExerciseVersion version) override {
    note([&] { store_->append(std::move(version)); });
  }
  void add(records::ReadingTime time) override {
    note([&] { store_->add(std::move(time)); });
  }
  void erase_all() override {
    note([&] { store_->erase_all(); });
  }
  records::SaveState state() const override { return said; }
  bool is_committed(std::int64_t attempt) const override { return store_->is_committed(attempt); }
  bool flush(std::chrono::milliseconds at_most) override { return store_->flush(at_most); }

 private:
  std::unique_ptr<records::Store> store_ = records::memory_store();

  template <class Write>
  void note(Write write) {
    ++writes;
    write();
  }
};

}  // namespace passerelle::test
