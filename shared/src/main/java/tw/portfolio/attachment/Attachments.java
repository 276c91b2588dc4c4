package tw.portfolio.attachment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that go with something, in the order in which they were announced.
 *
 * @param all at most {@link #MOST}
 */
public record Attachments(List<Attachment> all) {
  /** How many there are at most. */
  public static final int MOST = 5;

  /** None yet. */
  public static final Attachments NONE = new Attachments(List.of());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are too many
   */
  public Attachments {
    all = List.copyOf(all);
    if (all.size() > MOST) {
      throw new IllegalArgumentException("Too many attachments");
    }
  }

  /** The attachment of that id. */
  public Optional<Attachment> find(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Those whose files have not come. */
  public Stream<Attachment.Awaited> awaited() {
    return all.stream()
        .filter(Attachment.Awaited.class::isInstance)
        .map(Attachment.Awaited.class::cast);
  }

  /** The files that readers may have. */
  public List<Attachment.Here> readable() {
    return all.stream()
        .filter(Attachment.Here.class::isInstance)
        .map(Attachment.Here.class::cast)
        .toList();
  }

  /** The same with one more, or with one that is further on. */
  public Attachments with(Attachment attachment) {
    return new Attachments(
        find(attachment.id()).isPresent()
            ? all.stream().map(one -> one.id().equals(attachment.id()) ? attachment : one).toList()
            : Stream.concat(all.stream(), Stream.of(attachment)).toList());
  }

  /** The same without one. */
  public Attachments without(String id) {
    return new Attachments(all.stream().filter(one -> !one.id().equals(id)).toList());
  }
}
