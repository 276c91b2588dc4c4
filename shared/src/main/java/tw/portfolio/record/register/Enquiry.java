package tw.portfolio.record.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.PersonId;

/**
 * What a student has called into question (疑義) in one field of the own 基本資料, and what was answered.
 * One thing at a time: there is no second question before the first one is answered or taken back.
 *
 * @param student the student
 * @param field which field
 * @param version counts every change, so that nobody answers what was not read
 * @param rounds question by question, oldest first; at least one
 */
public record Enquiry(PersonId student, RegisterField field, int version, List<Round> rounds) {
  /** How often one field may be called into question. */
  public static final int MOST_ROUNDS = 20;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if nothing was ever asked
   */
  public Enquiry {
    rounds = List.copyOf(rounds);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("An enquiry begins with a question");
    }
  }

  /**
   * A question and how it ended.
   *
   * @param at when it was asked
   * @param text what the student says
   * @param stood what the register said then, if it says anything of that field
   * @param end how it ended; nothing while it is open
   */
  public record Round(Instant at, String text, Optional<RegisterValue> stood, Optional<End> end) {}

  /** How a question ends. */
  public sealed interface End {
    /** The office has answered. */
    record Answered(Verdict verdict, String text, Instant at, PersonId by, String byName)
        implements End {}

    /** The student has taken it back (撤回). */
    record TakenBack(Instant at) implements End {}
  }

  /** What the office finds. */
  public enum Verdict {
    /** It was wrong and is mended. */
    CORRECTED("corrected", "已更正"),
    /** It is right, because of what the answer says. */
    RIGHT("right", "資料無誤");

    private final String code;
    private final String chinese;

    Verdict(String code, String chinese) {
      this.code = code;
      this.chinese = chinese;
    }

    /** Its name in storage, requests and answers. */
    public String code() {
      return code;
    }

    /** Its name for people. */
    public String chinese() {
      return chinese;
    }

    /** The one with exactly this code. */
    public static Optional<Verdict> ofCode(String code) {
      return Arrays.stream(values()).filter(verdict -> verdict.code.equals(code)).findFirst();
    }
  }

  /** The first question about a field. */
  static Enquiry first(PersonId student, RegisterField field, Round question) {
    return new Enquiry(student, field, 1, List.of(question));
  }

  /** The same with another question. */
  Enquiry asked(Round question) {
    return new Enquiry(
        student, field, version + 1, Stream.concat(rounds.stream(), Stream.of(question)).toList());
  }

  /** The same, whose last question has ended. */
  Enquiry ended(End end) {
    Round last = last();
    Round closed = new Round(last.at(), last.text(), last.stood(), Optional.of(end));
    return new Enquiry(
        student,
        field,
        version + 1,
        Stream.concat(rounds.stream().limit(rounds.size() - 1L), Stream.of(closed)).toList());
  }

  /** The last question. */
  public Round last() {
    return rounds.getLast();
  }

  /** Whether the last question waits for an answer. */
  public boolean isOpen() {
    return last().end().isEmpty();
  }
}
