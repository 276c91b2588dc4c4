package tw.portfolio.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.json.DocumentJson;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.nationalid.NationalId;

/**
 * What an office was shown before it said yes: a digest of each difference, with what the school
 * had and what the file says. A commit writes nothing else.
 *
 * @param digests in hexadecimal
 */
record PreviewedChanges(Set<String> digests) {
  /** No difference was ever shown. */
  static final PreviewedChanges NONE = new PreviewedChanges(Set.of());

  PreviewedChanges {
    digests = Set.copyOf(digests);
  }

  /**
   * What a comparison shows.
   *
   * @param marks stands for a national id where anybody might come upon it
   */
  static PreviewedChanges of(Comparison comparison, Function<NationalId, String> marks) {
    return new PreviewedChanges(digests(comparison, marks).collect(Collectors.toSet()));
  }

  private static Stream<String> digests(Comparison comparison, Function<NationalId, String> marks) {
    return comparison.changes().stream()
        .map(Comparison.Difference::change)
        .map(change -> digest(change, marks));
  }

  /** Whether every difference was shown before, and every cell is right. */
  boolean cover(Comparison comparison, Function<NationalId, String> marks) {
    return comparison.tally().sound() && digests(comparison, marks).allMatch(digests::contains);
  }

  private static String digest(RecordChange change, Function<NationalId, String> marks) {
    String before = change.before().map(record -> wording(record, marks)).orElse("");
    String text =
        String.join(
            "\n\n", change.after().key().toString(), before, wording(change.after(), marks));
    return Sha256.of(text).hex();
  }

  private static String wording(SchoolRecord record, Function<NationalId, String> marks) {
    return DocumentJson.of(record.told(marks)).text();
  }

  byte[] write() {
    return String.join("\n", digests).getBytes(StandardCharsets.UTF_8);
  }

  static PreviewedChanges read(InputStream content) {
    try (content) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return new PreviewedChanges(text.lines().collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
