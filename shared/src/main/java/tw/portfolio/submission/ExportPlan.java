package tw.portfolio.submission;

import java.util.List;
import java.util.Optional;
import tw.portfolio.submission.pack.ClassShare;

/**
 * What an export is to hold.
 *
 * @param attempt which attempt at planning counts; its lists name every piece
 * @param classes the classes, in order
 */
public record ExportPlan(String attempt, List<ClassShare> classes) {
  /** Copies the list. */
  public ExportPlan {
    classes = List.copyOf(classes);
  }

  /** The share of a class. */
  public Optional<ClassShare> share(String className) {
    return classes.stream().filter(share -> share.className().equals(className)).findFirst();
  }

  /** How many pieces in all. */
  public int pieces() {
    return classes.stream().mapToInt(ClassShare::pieces).sum();
  }

  /** How many bytes in all. */
  public long bytes() {
    return classes.stream().mapToLong(ClassShare::bytes).sum();
  }
}
