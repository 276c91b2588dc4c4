package tw.portfolio.statement;

import java.time.Instant;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * A student's 自傳/學習計畫 of a school year.
 *
 * @param school the school
 * @param student who writes it
 * @param year the school year in which the student is in grade 12
 * @param version counts every change of this record, so that none overwrites another unseen
 * @param edition counts the texts that were saved; each is kept
 * @param text the newest text
 * @param status how far it has come
 * @param updated when it was last changed
 */
public record Statement(
    SchoolCode school,
    PersonId student,
    SchoolYear year,
    int version,
    int edition,
    StatementText text,
    StatementStatus status,
    Instant updated) {
  /**
   * @throws IllegalArgumentException if something was handed in that was never saved, or has grown
   *     since without having been sent back
   */
  public Statement {
    int handedIn = status.handedIn().orElse(edition);
    boolean newer = status instanceof StatementStatus.Returned && handedIn < edition;
    if (version < 1 || edition < 1 || (handedIn != edition && !newer)) {
      throw new IllegalArgumentException("What is handed in is what was saved");
    }
  }

  /** A statement with its first text. */
  public static Statement start(
      SchoolCode school, PersonId student, SchoolYear year, StatementText text, Instant at) {
    return new Statement(school, student, year, 1, 1, text, new StatementStatus.Draft(), at);
  }

  /** How far it has come. */
  public StatementState state() {
    return status.state();
  }

  /** The same with another text. */
  public Statement saved(StatementText next, Instant at) {
    return new Statement(school, student, year, version + 1, edition + 1, next, status, at);
  }

  /** The same, further on or back. */
  public Statement moved(StatementStatus next, Instant at) {
    return new Statement(school, student, year, version + 1, edition, text, next, at);
  }

  /** The text that has just been saved, as one of those that are kept. */
  public Edition newest() {
    return new Edition(edition, updated, text);
  }

  /**
   * A text that was saved.
   *
   * @param number counts from 1
   * @param at when it was saved
   * @param text what was written
   */
  public record Edition(int number, Instant at, StatementText text) {}

  /**
   * What somebody who reviews it wrote about it.
   *
   * @param id tells it from others of the same moment
   * @param at when
   * @param by who
   * @param byName that person's name
   * @param edition about which edition
   * @param text what the student reads
   */
  public record Comment(
      String id, Instant at, PersonId by, String byName, int edition, String text) {}
}
