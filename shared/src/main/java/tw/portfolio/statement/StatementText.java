package tw.portfolio.statement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a student wrote, part by part. While it is a draft, any part may be missing.
 *
 * @param parts the parts that are written; none is blank
 */
public record StatementText(Map<StatementPart, String> parts) {
  /** Nothing written yet. */
  public static final StatementText EMPTY = new StatementText(Map.of());

  private static final List<StatementPart> FREE =
      List.of(StatementPart.AUTOBIOGRAPHY, StatementPart.STUDY_PLAN);

  /**
   * Leaves blank parts out.
   *
   * @throws IllegalArgumentException if a part is too long
   */
  public StatementText {
    Map<StatementPart, String> written = new EnumMap<>(StatementPart.class);
    parts.forEach(
        (part, text) -> {
          if (text.codePointCount(0, text.length()) > part.longest()) {
            throw new IllegalArgumentException(part + " is too long");
          }
          if (!text.isBlank()) {
            written.put(part, text);
          }
        });
    parts = Collections.unmodifiableMap(written);
  }

  /** A part, if something is written. */
  public Optional<String> part(StatementPart part) {
    return Optional.ofNullable(parts.get(part));
  }

  /**
   * What is still to be written before it can be handed in: every field that the regulation names,
   * and an autobiography or a study plan.
   */
  public List<StatementPart> missing() {
    Stream<StatementPart> named =
        Stream.of(StatementPart.values())
            .filter(StatementPart::named)
            .filter(part -> part(part).isEmpty());
    boolean free = FREE.stream().anyMatch(part -> part(part).isPresent());
    return Stream.concat(named, free ? Stream.of() : FREE.stream()).toList();
  }

  /** How many code points in all. */
  public int length() {
    return parts.values().stream().mapToInt(text -> text.codePointCount(0, text.length())).sum();
  }
}
