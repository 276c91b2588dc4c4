package tw.portfolio.submission.memory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportProblem;

/** What one job leaves out. */
final class MemoryProblems {
  private final Map<String, List<ExportProblem>> problems = new TreeMap<>();

  List<ExportProblem> all() {
    return problems.values().stream().flatMap(List::stream).toList();
  }

  void put(String step, List<ExportProblem> found) {
    problems.put(step, found);
  }

  /** Those classes that were planned by this plan leave that out, and nothing else. */
  void planned(ExportPlan plan, List<ExportProblem> found) {
    plan.classes().stream()
        .filter(share -> share.attempt().equals(plan.attempt()))
        .map(ClassShare::className)
        .forEach(
            name ->
                put(
                    "PLAN#" + name,
                    found.stream().filter(one -> one.place().className().equals(name)).toList()));
  }
}
