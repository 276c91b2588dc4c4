package tw.portfolio.record;

import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.PersonId;

/** Something that the school keeps, one row of one of its files. Equal records need no writing. */
public interface SchoolRecord {
  /** Which record it is. */
  RecordKey key();

  /** What it says, in one line for previews and the history. National ids are masked in it. */
  String summary();

  /** What it says, field by field, without any national id: that is sealed and kept apart. */
  Document stored();

  /**
   * What a file can say of it, by which a preview is known again. Whoever is new gets another id on
   * the platform each time a file is read, so that is left out.
   *
   * @param marks stands for a national id where anybody might come upon it
   */
  default Document told(Function<NationalId, String> marks) {
    return stored();
  }

  /** What the history calls it: nothing personal, so people by their id on the platform. */
  default String subject() {
    return key().kind().code() + "#" + key().id();
  }

  /** The student or member of staff concerned, if it concerns one. */
  default Optional<PersonId> about() {
    return Optional.empty();
  }
}
