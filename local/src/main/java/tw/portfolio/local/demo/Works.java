package tw.portfolio.local.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tw.portfolio.local.client.BrokenOffException;

/** Every piece that is on the platform and counts. Any number of threads may use it. */
final class Works {
  private final Map<String, Work> byId = new ConcurrentHashMap<>();

  void put(Work work) {
    byId.put(work.id(), work);
  }

  Work get(String id) {
    Work work = byId.get(id);
    if (work == null) {
      throw new BrokenOffException("沒有人上傳過這件成果 (nobody uploaded this piece): " + id);
    }
    return work;
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /** All, always in the same order. */
  List<Work> all() {
    return byId.values().stream().sorted(Comparator.comparing(Work::id)).toList();
  }

  List<Work> of(String student) {
    return all().stream().filter(work -> work.student().equals(student)).toList();
  }
}
