package tw.portfolio.submission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.submission.pack.ClassShare;

/**
 * What an export is to hold.
 *
 * @param attempt which plan it is: what is confirmed is this one and no other
 * @param classes every class of the scope, in order, those of which nothing goes in too
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

  /** The classes of which something goes in: each has an archive. */
  public List<ClassShare> packed() {
    return classes.stream().filter(share -> share.pieces() > 0).toList();
  }

  /** The names of {@link #packed()}. */
  public Set<String> names() {
    return packed().stream().map(ClassShare::className).collect(Collectors.toUnmodifiableSet());
  }

  /** How much in all. */
  public Figures figures() {
    return Figures.sum(classes.stream().map(ClassShare::figures).toList());
  }

  /** How many bytes in all. */
  public long bytes() {
    return classes.stream().mapToLong(ClassShare::bytes).sum();
  }
}
